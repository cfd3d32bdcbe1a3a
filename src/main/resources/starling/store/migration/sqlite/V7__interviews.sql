-- Interviews and where they stand.
CREATE TABLE interview (
    id            TEXT    PRIMARY KEY,
    person        TEXT    NOT NULL,
    place         TEXT    NOT NULL,
    audience      TEXT    NOT NULL,
    kind          TEXT    NOT NULL,
    questions     INTEGER NOT NULL,
    -- How long it may take, and how long it took while the clock ran, in ISO 8601; NULL for no limit.
    time          TEXT,
    used          TEXT    NOT NULL,
    persona       TEXT    NOT NULL,
    status        TEXT    NOT NULL,
    started       TEXT    NOT NULL,
    step          INTEGER NOT NULL,
    -- What is asked further on the current question; NULL while that itself is asked.
    probe         TEXT,
    -- NULL while the clock stands still.
    running_since TEXT,
    -- How often it was changed: whoever changes what is no longer so, changes nothing.
    version       INTEGER NOT NULL
);
-- A person has one open interview at most, whatever happens at once.
CREATE UNIQUE INDEX open_interview_of_person ON interview (person) WHERE status <> 'CLOSED';
CREATE INDEX interview_of_person ON interview (person);

-- The questions that were asked, counted from 1. An answer that is removed leaves its question without one.
CREATE TABLE interview_turn (
    interview  TEXT    NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
    number     INTEGER NOT NULL,
    question   TEXT    NOT NULL,
    first_step INTEGER NOT NULL,
    attempt    TEXT    REFERENCES attempt (id) ON DELETE SET NULL,
    probes     INTEGER NOT NULL,
    skipped    INTEGER NOT NULL,
    PRIMARY KEY (interview, number)
);
CREATE INDEX interview_turn_of_attempt ON interview_turn (attempt);

-- The messages that were heard, in their order; their text until the answer is handed in, and empty from then on.
CREATE TABLE interview_piece (
    interview TEXT    NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
    message   TEXT    NOT NULL,
    number    INTEGER NOT NULL,
    step      INTEGER NOT NULL,
    text      TEXT    NOT NULL,
    -- When the text was typed, or changed last.
    at        TEXT    NOT NULL,
    PRIMARY KEY (interview, message)
);
CREATE INDEX interview_piece_of_message ON interview_piece (message);
