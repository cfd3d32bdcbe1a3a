-- Where the language model is that a person lets read their answers, such as 'api.openai.com'; none if they let none.
ALTER TABLE preference ADD COLUMN coach TEXT COLLATE "C";

-- The tokens that a person used of a language model, by UTC day.
CREATE TABLE token_use (
    person TEXT COLLATE "C" NOT NULL,
    day    TEXT COLLATE "C" NOT NULL,
    tokens BIGINT           NOT NULL,
    PRIMARY KEY (person, day)
);

-- The tokens that all used together, by UTC day; holds nobody, so that it outlives whoever is forgotten.
CREATE TABLE token_day (
    day    TEXT COLLATE "C" PRIMARY KEY,
    tokens BIGINT           NOT NULL
);
