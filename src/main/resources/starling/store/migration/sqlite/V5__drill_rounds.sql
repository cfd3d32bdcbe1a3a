-- The questions of the retrieval drill and what was picked; of the notes no more than the ids of stories.
CREATE TABLE drill_round (
    id       TEXT PRIMARY KEY,
    person   TEXT NOT NULL,
    question TEXT NOT NULL,
    shown    TEXT NOT NULL,
    -- Empty until something is picked: the number of the story as it was shown, 0 for none of them.
    pick     INTEGER,
    picked   TEXT,
    hit      INTEGER
);
CREATE INDEX drill_round_of_person ON drill_round (person, picked);

-- The stories that a round shows, counted from 1, and whether it is right to pick them.
CREATE TABLE drill_choice (
    round  TEXT    NOT NULL REFERENCES drill_round (id),
    number INTEGER NOT NULL,
    story  TEXT    NOT NULL,
    fits   INTEGER NOT NULL,
    PRIMARY KEY (round, number)
);
