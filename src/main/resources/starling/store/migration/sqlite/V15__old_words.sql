-- What is too old is looked for all the time, and mostly nothing is.
CREATE INDEX attempt_by_time ON attempt (at);
CREATE INDEX interview_piece_with_words ON interview_piece (at) WHERE text || asked <> '';
