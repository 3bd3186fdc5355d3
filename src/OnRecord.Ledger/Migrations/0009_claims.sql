-- Claims: statements that say the same, across articles. All but the decisions is made from what is kept elsewhere,
-- and made anew when that has changed.

-- What a statement says, in the form in which it is compared; a row for each shown statement that was looked at.
CREATE TABLE claim_propositions (
    statement_id BIGINT PRIMARY KEY REFERENCES statements (id),
    article_id BIGINT NOT NULL REFERENCES articles (id),
    -- Version of the rules and id of the embedder.
    engine TEXT NOT NULL,
    -- The last correction of its article that was heeded; 0 for none.
    correction_id BIGINT NOT NULL,
    -- As JSON, and the vector of its wording in base 64; NULL where it says nothing by itself.
    proposition TEXT,
    vector TEXT,
    -- The statement of its article that it answers or passes on.
    goes_with BIGINT REFERENCES statements (id),
    -- affirms, denies, doubts, neither, asks, reports: of what it says, without its negation; NULL when people rejected it.
    stance TEXT,
    hedge TEXT,
    withheld TEXT
);

CREATE INDEX claim_propositions_article ON claim_propositions (article_id);

-- A claim of two statements or more.
CREATE TABLE claims (
    -- The statement whose words stand for it.
    wording_id BIGINT PRIMARY KEY REFERENCES statements (id),
    is_negated BIGINT NOT NULL,
    statement_count BIGINT NOT NULL,
    article_count BIGINT NOT NULL,
    actor_count BIGINT NOT NULL,
    -- Actors by their position.
    affirms BIGINT NOT NULL,
    denies BIGINT NOT NULL,
    doubts BIGINT NOT NULL,
    neither BIGINT NOT NULL,
    asks BIGINT NOT NULL,
    reports BIGINT NOT NULL,
    -- How contested it is, for sorting: larger is more.
    contested BIGINT NOT NULL,
    first_day TEXT NOT NULL,
    last_day TEXT NOT NULL
);

CREATE INDEX claims_contested ON claims (contested, wording_id);

CREATE TABLE claim_members (
    statement_id BIGINT PRIMARY KEY REFERENCES statements (id),
    claim_id BIGINT NOT NULL,
    -- Why it is in the claim: alike, answer, person, and the statement that it is together with.
    basis TEXT,
    with_id BIGINT,
    score REAL,
    -- In a line each.
    because TEXT
);

CREATE INDEX claim_members_claim ON claim_members (claim_id);

-- What the tables above were made from.
CREATE TABLE claim_state (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
);

-- What people decide about which statements are one claim. Rows are only ever added; for each statement the last one counts.
CREATE TABLE claim_decisions (
    id $identity$,
    -- merge: the claims of both are one; split: the statement leaves its claim, for that of the other or for its own.
    verb TEXT NOT NULL,
    -- Hash of the article, and where the content begins and ends in its text.
    article TEXT NOT NULL,
    content_start BIGINT NOT NULL,
    content_end BIGINT NOT NULL,
    other_article TEXT,
    other_start BIGINT,
    other_end BIGINT,
    author TEXT NOT NULL,
    made_at TEXT NOT NULL,
    note TEXT
);
