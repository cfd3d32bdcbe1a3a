-- Another value with every change, by which a process sees that what it remembers of the notes is not what is kept.
ALTER TABLE notes ADD COLUMN version TEXT COLLATE "C" NOT NULL DEFAULT '';

-- What a person may say only so often, where several processes hear them; 'back' is when all of it has come back, in
-- milliseconds since 1970.
CREATE TABLE allowance (
    person TEXT COLLATE "C" NOT NULL,
    what   TEXT COLLATE "C" NOT NULL,
    back   BIGINT           NOT NULL,
    PRIMARY KEY (person, what)
);
