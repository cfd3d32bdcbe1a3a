-- Another value with every change, by which a process sees that what it remembers of the notes is not what is kept.
ALTER TABLE notes ADD COLUMN version TEXT NOT NULL DEFAULT '';

-- What a person may say only so often, where several processes hear them; 'back' is when all of it has come back, in
-- milliseconds since 1970.
CREATE TABLE allowance (
    person TEXT    NOT NULL,
    what   TEXT    NOT NULL,
    back   INTEGER NOT NULL,
    PRIMARY KEY (person, what)
);
