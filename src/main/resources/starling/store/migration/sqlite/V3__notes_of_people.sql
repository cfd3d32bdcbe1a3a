-- What people imported of their own notes: one row for each file of theirs, in Starling's own Markdown.
CREATE TABLE notes (
    person   TEXT NOT NULL,
    name     TEXT NOT NULL,
    markdown TEXT NOT NULL,
    at       TEXT NOT NULL,
    PRIMARY KEY (person, name)
);
