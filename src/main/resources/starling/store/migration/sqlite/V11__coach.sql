-- Where the language model is that a person lets read their answers, such as 'api.openai.com'; none if they let none.
ALTER TABLE preference ADD COLUMN coach TEXT;

-- The tokens that a person used of a language model, by UTC day.
CREATE TABLE token_use (
    person TEXT    NOT NULL,
    day    TEXT    NOT NULL,
    tokens INTEGER NOT NULL,
    PRIMARY KEY (person, day)
);

-- The tokens that all used together, by UTC day; holds nobody, so that it outlives whoever is forgotten.
CREATE TABLE token_day (
    day    TEXT    PRIMARY KEY,
    tokens INTEGER NOT NULL
);
