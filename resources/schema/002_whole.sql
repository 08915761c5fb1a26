-- Every column of a signed statement gets under a hash, not only its body.
ALTER TABLE statement ADD COLUMN whole BLOB NOT NULL DEFAULT x'' CHECK (length(whole) IN (0, 32));
