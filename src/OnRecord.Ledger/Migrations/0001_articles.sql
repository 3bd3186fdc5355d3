-- Texts, where they were met, and which text each address held when.
-- Instants are ISO 8601 in UTC with milliseconds, days are yyyy-MM-dd: both sort as text.

CREATE TABLE articles (
    id $identity$,
    -- SHA-256 of the text in UTF-8, 64 lower-case hexadecimal digits.
    sha256 TEXT NOT NULL UNIQUE,
    -- Exactly as it came; every span below counts its UTF-16 code units.
    text TEXT NOT NULL,
    length BIGINT NOT NULL,
    first_seen TEXT NOT NULL,
    -- The earliest day of publication of its appearances; empty when none is known.
    day TEXT NOT NULL DEFAULT ''
);

CREATE TABLE appearances (
    id $identity$,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    -- Full path or web address; a line of JSON Lines is its file, '#' and its id.
    address TEXT NOT NULL,
    -- The name that the caller gave it.
    document TEXT NOT NULL,
    url TEXT,
    title TEXT,
    publisher TEXT,
    -- The publisher folded for comparison.
    publisher_key TEXT,
    published TEXT,
    published_from TEXT,
    modified TEXT,
    modified_from TEXT,
    first_seen TEXT NOT NULL,
    retrieved TEXT NOT NULL,
    UNIQUE (article_id, address)
);

CREATE INDEX appearances_publisher ON appearances (publisher_key);

CREATE TABLE versions (
    address TEXT NOT NULL,
    -- From 1, in the order in which the texts were met.
    number BIGINT NOT NULL,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    seen TEXT NOT NULL,
    PRIMARY KEY (address, number)
);

CREATE INDEX versions_article ON versions (article_id);
