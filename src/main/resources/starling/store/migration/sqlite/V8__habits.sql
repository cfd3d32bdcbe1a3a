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

-- The questions of the days; one for each local day of a channel.
CREATE TABLE daily_question (
    place    TEXT NOT NULL,
    day      TEXT NOT NULL,
    question TEXT,
    begins   TEXT NOT NULL,
    ends     TEXT NOT NULL,
    -- When somebody last took it upon themselves to ask it.
    claimed  TEXT NOT NULL,
    -- 'yes', or 'perhaps' where nobody can know; none as long as it is still to be asked.
    said     TEXT,
    PRIMARY KEY (place, day)
);
CREATE INDEX daily_question_by_question ON daily_question (question);

-- The attempts that answer the question of a day in its channel, on that day.
CREATE TABLE daily_answer (
    attempt TEXT NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,
    place   TEXT NOT NULL,
    day     TEXT NOT NULL,
    PRIMARY KEY (attempt, place, day)
);
CREATE INDEX daily_answer_by_day ON daily_answer (place, day);

-- From an attempt to those that follow it.
CREATE INDEX attempt_that_follows ON attempt (follows) WHERE follows IS NOT NULL;
