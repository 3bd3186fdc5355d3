-- Questions that are asked again and again, and which of their answers have been told.

CREATE TABLE watches (
    id $identity$,
    -- In the language of specs/query.md.
    question TEXT NOT NULL,
    added_at TEXT NOT NULL,
    -- NULL as long as it is wanted.
    removed_at TEXT,
    -- How often something new was told, and when it was last looked for.
    runs BIGINT NOT NULL,
    looked_at TEXT
);

CREATE TABLE watch_matches (
    watch_id BIGINT NOT NULL REFERENCES watches (id),
    statement_id BIGINT NOT NULL REFERENCES statements (id),
    -- The run in which it was told; 0 for what was there when the watch was added.
    run BIGINT NOT NULL,
    -- The statement told before that this one is, in a later reading or version; NULL for one that was told itself.
    same_as BIGINT,
    -- Why it answered when it was told: an array of JSON objects with term, field and text.
    why TEXT NOT NULL,
    told_at TEXT NOT NULL,
    PRIMARY KEY (watch_id, statement_id)
) $without_rowid$;

CREATE INDEX watch_matches_run ON watch_matches (watch_id, run);
