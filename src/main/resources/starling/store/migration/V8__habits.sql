-- How people want to practise; who has set nothing has no row.
CREATE TABLE preference (
    person         TEXT    PRIMARY KEY,
    scores_shown   INTEGER NOT NULL,
    keeping        TEXT    NOT NULL,
    -- A local time in the zone, and since when it is wanted.
    reminder       TEXT,
    reminder_since TEXT,
    zone           TEXT,
    streak         INTEGER NOT NULL,
    -- The local day of the last reminder.
    reminded       TEXT
);

-- The channels where a question comes every day.
CREATE TABLE daily (
    place      TEXT PRIMARY KEY,
    time       TEXT NOT NULL,
    zone       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    competency TEXT,
    since      TEXT NOT NULL
);

-- The questions of the days; one for each local day of a channel. Without a question, it is about to be asked.
CREATE TABLE daily_question (
    place    TEXT NOT NULL,
    day      TEXT NOT NULL,
    question TEXT,
    begins   TEXT NOT NULL,
    ends     TEXT NOT NULL,
    PRIMARY KEY (place, day)
);
CREATE INDEX daily_question_by_question ON daily_question (question);

-- From an attempt to those that follow it.
CREATE INDEX attempt_that_follows ON attempt (follows) WHERE follows IS NOT NULL;
