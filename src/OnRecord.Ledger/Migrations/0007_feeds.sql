-- Feeds that the user named, and what they say of articles. No row is ever deleted: an article keeps the feed that it came by.

CREATE TABLE feeds (
    id $identity$,
    address TEXT NOT NULL UNIQUE,
    title TEXT,
    -- The page that it belongs to.
    home TEXT,
    -- The folder of an OPML file, those within others parted by '/'.
    folder TEXT,
    -- 1 when robots.txt is not asked about the feed itself.
    ignores_robots BIGINT NOT NULL,
    added_at TEXT NOT NULL,
    -- NULL as long as it is wanted.
    removed_at TEXT,
    -- When it was last asked for, and what came of it: the status, and what was wrong.
    asked_at TEXT,
    status BIGINT,
    error TEXT,
    -- Failures in a row.
    failures BIGINT NOT NULL,
    -- Of the last answer with a feed, as they came.
    etag TEXT,
    last_modified TEXT,
    due_at TEXT NOT NULL
);

CREATE TABLE feed_entries (
    id $identity$,
    feed_id BIGINT NOT NULL REFERENCES feeds (id),
    -- By which the feed knows it.
    entry TEXT NOT NULL,
    address TEXT NOT NULL,
    title TEXT,
    author TEXT,
    -- With the offset of the zone in which they are stated.
    published TEXT,
    updated TEXT,
    -- One a line.
    categories TEXT NOT NULL,
    source_name TEXT,
    source_address TEXT,
    first_seen TEXT NOT NULL,
    -- waiting: to be fetched; kept: in the ledger; failed: given up.
    state TEXT NOT NULL,
    failures BIGINT NOT NULL,
    error TEXT,
    asked_at TEXT,
    due_at TEXT NOT NULL,
    page_etag TEXT,
    page_last_modified TEXT,
    UNIQUE (feed_id, entry)
);

CREATE INDEX feed_entries_due ON feed_entries (state, due_at);
CREATE INDEX feed_entries_address ON feed_entries (address);

-- What a feed said of an article when it was met at an address.
CREATE TABLE appearance_entries (
    article_id BIGINT NOT NULL REFERENCES articles (id),
    address TEXT NOT NULL,
    feed TEXT NOT NULL,
    entry TEXT NOT NULL,
    title TEXT,
    author TEXT,
    published TEXT,
    updated TEXT,
    categories TEXT NOT NULL,
    source_name TEXT,
    source_address TEXT,
    PRIMARY KEY (article_id, address, feed, entry)
) $without_rowid$;

CREATE INDEX appearance_entries_feed ON appearance_entries (feed);
