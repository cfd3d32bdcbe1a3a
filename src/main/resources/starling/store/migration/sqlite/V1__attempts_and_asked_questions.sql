-- Every answer, kept before its feedback is shown.
CREATE TABLE attempt (
    id       TEXT PRIMARY KEY,
    person   TEXT NOT NULL,
    question TEXT NOT NULL,
    answer   TEXT NOT NULL,
    at       TEXT NOT NULL
);
CREATE INDEX attempt_of_person ON attempt (person, at);

-- What was asked of whom and where, so that a question is not soon asked again and an answer finds its question.
CREATE TABLE asked_question (
    number   INTEGER PRIMARY KEY AUTOINCREMENT,
    person   TEXT NOT NULL,
    place    TEXT NOT NULL,
    question TEXT NOT NULL,
    at       TEXT NOT NULL
);
CREATE INDEX asked_question_of_person ON asked_question (person, question, number);
CREATE INDEX asked_question_in_place ON asked_question (place, number);
