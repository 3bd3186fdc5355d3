-- Where statements say that they come from, and what that comes to for each claim.

-- As JSON; NULL when people rejected the statement.
ALTER TABLE claim_propositions ADD COLUMN trail TEXT;

-- Made anew with the claim. unknown_count: trails that end where nothing is said.
ALTER TABLE claims ADD COLUMN publisher_count BIGINT NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN origin_count BIGINT NOT NULL DEFAULT 0;
ALTER TABLE claims ADD COLUMN unknown_count BIGINT NOT NULL DEFAULT 0;
