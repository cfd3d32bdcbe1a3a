-- The stages of a system-design question in an interview, counted from 1.
CREATE TABLE interview_stage (
    interview  TEXT    NOT NULL REFERENCES interview (id) ON DELETE CASCADE,
    question   INTEGER NOT NULL,
    number     INTEGER NOT NULL,
    stage      TEXT    NOT NULL,
    -- Which place where the system is hard it is about, counted from 0; 0 for other stages.
    dive       INTEGER NOT NULL,
    first_step INTEGER NOT NULL,
    -- How long the interview had taken when it was opened and when it was over, in ISO 8601; NULL until it is.
    begun      TEXT    NOT NULL,
    ended      TEXT,
    probed     INTEGER NOT NULL,
    skipped    INTEGER NOT NULL,
    -- Where in the whole answer, in characters, its words begin.
    said_from  INTEGER NOT NULL,
    PRIMARY KEY (interview, question, number)
);

-- What a message asks the interviewer, which is no part of the answer.
ALTER TABLE interview_piece ADD COLUMN asked TEXT NOT NULL DEFAULT '';
