-- Which story of the notes an attempt tells, by its id; nothing of what the notes say.
CREATE TABLE telling (
    attempt  TEXT PRIMARY KEY REFERENCES attempt (id),
    person   TEXT NOT NULL,
    question TEXT NOT NULL,
    story    TEXT NOT NULL,
    at       TEXT NOT NULL
);
CREATE INDEX telling_of_person ON telling (person, at);

-- Attempts for which the notes were looked through, so that it is not done twice with two results.
CREATE TABLE looked_through (
    attempt TEXT PRIMARY KEY REFERENCES attempt (id),
    person  TEXT NOT NULL,
    better  TEXT
);
CREATE INDEX looked_through_by_person ON looked_through (person);

-- The stories that fitted its question then, by their ids, the best first.
CREATE TABLE fitting_story (
    attempt TEXT    NOT NULL REFERENCES looked_through (attempt) ON DELETE CASCADE,
    rank    INTEGER NOT NULL,
    story   TEXT    NOT NULL,
    PRIMARY KEY (attempt, rank)
);
