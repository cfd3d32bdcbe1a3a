-- When what people were drilled on from memory comes back, by the ids of cards and stories; nothing of what the notes say. Days are
-- those of the place where Starling ran.
CREATE TABLE recall_schedule (
    person     TEXT NOT NULL,
    deck       TEXT NOT NULL,
    card       TEXT NOT NULL,
    stability  REAL NOT NULL,
    difficulty REAL NOT NULL,
    learnt     TEXT NOT NULL,
    rated      TEXT NOT NULL,
    due        TEXT NOT NULL,
    PRIMARY KEY (person, deck, card)
);

-- Each time that a card was shown, and how it was rated; of what was typed nothing.
CREATE TABLE recall_round (
    id     TEXT PRIMARY KEY,
    person TEXT NOT NULL,
    kind   TEXT NOT NULL,
    card   TEXT NOT NULL,
    -- From 1 for again to 4 for easy, and the day; both empty until it is rated.
    rating INTEGER,
    rated  TEXT
);
CREATE INDEX recall_round_of_person ON recall_round (person, rated);
