-- Addresses to which new answers of a watch are sent, and what became of each message.

CREATE TABLE watch_hooks (
    id $identity$,
    watch_id BIGINT NOT NULL REFERENCES watches (id),
    -- A watch with the same question that knows what was sent here; it is not listed.
    sent_id BIGINT NOT NULL REFERENCES watches (id),
    address TEXT NOT NULL,
    -- What its secret is made from, together with a key that is not in the ledger.
    salt TEXT NOT NULL,
    added_at TEXT NOT NULL,
    -- NULL as long as it is wanted.
    removed_at TEXT,
    -- How often in a row a message did not arrive; before due_at nothing is sent.
    failures BIGINT NOT NULL,
    due_at TEXT NOT NULL
);

CREATE INDEX watch_hooks_watch ON watch_hooks (watch_id);
CREATE INDEX watch_hooks_sent ON watch_hooks (sent_id);

CREATE TABLE hook_messages (
    id $identity$,
    hook_id BIGINT NOT NULL REFERENCES watch_hooks (id),
    -- As its receiver knows it.
    message TEXT NOT NULL,
    sent_at TEXT NOT NULL,
    statements BIGINT NOT NULL,
    attempts BIGINT NOT NULL,
    status BIGINT,
    -- NULL when it arrived.
    error TEXT
);

CREATE INDEX hook_messages_hook ON hook_messages (hook_id, id);
