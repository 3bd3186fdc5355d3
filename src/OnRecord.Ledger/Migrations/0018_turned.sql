-- Which of the sentences of a statement and of the claim's words are compared is decided when claims are made.

-- 1: the position on the claim's words is the opposite of the one on the statement's own.
ALTER TABLE claim_members ADD COLUMN is_turned BIGINT NOT NULL DEFAULT 0;
