-- The keys under which people's texts are encrypted, by their ids; none where the texts are plain. The proof is a text under that
-- key, which only those can read who have it.
CREATE TABLE encryption_key (
    id    TEXT COLLATE "C" PRIMARY KEY,
    proof TEXT COLLATE "C" NOT NULL
);
