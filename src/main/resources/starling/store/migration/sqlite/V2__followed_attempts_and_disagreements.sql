-- The attempt that this one adds to or tries again, so that the two can be compared.
ALTER TABLE attempt ADD COLUMN follows TEXT REFERENCES attempt (id);

-- What people say is wrong in their feedback, and how the answer was read when they said so.
CREATE TABLE disagreement (
    id        TEXT PRIMARY KEY,
    attempt   TEXT NOT NULL REFERENCES attempt (id),
    kind      TEXT NOT NULL,
    about     TEXT NOT NULL,
    name      TEXT NOT NULL,
    words     TEXT NOT NULL,
    should_be TEXT NOT NULL,
    says      TEXT NOT NULL,
    at        TEXT NOT NULL
);
-- Of each line of the feedback on an attempt, what was said last.
CREATE UNIQUE INDEX disagreement_on_line ON disagreement (attempt, about, name);

-- The sentences of the answer as they were read, by their offsets in it.
CREATE TABLE disagreement_label (
    disagreement TEXT    NOT NULL REFERENCES disagreement (id),
    first        INTEGER NOT NULL,
    past         INTEGER NOT NULL,
    part         TEXT    NOT NULL
);
CREATE INDEX label_of_disagreement ON disagreement_label (disagreement);
