-- The id of the company value that a question was asked for, and that an answer was given with in mind; NULL for none.
ALTER TABLE asked_question ADD COLUMN value TEXT;
ALTER TABLE attempt ADD COLUMN value TEXT;
