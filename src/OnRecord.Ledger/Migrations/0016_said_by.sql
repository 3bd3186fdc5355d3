-- Who says a statement, as people corrected it, so that all that is counted of a claim is counted from one reading.

-- As JSON; NULL when people rejected the statement.
ALTER TABLE claim_propositions ADD COLUMN said_by TEXT;
