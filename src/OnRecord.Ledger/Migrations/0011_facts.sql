-- What is said of an article at a place where it was met, each with what says it, in the order in which it counts.
CREATE TABLE facts (
    appearance_id BIGINT NOT NULL REFERENCES appearances (id),
    position BIGINT NOT NULL,
    -- title, publisher, section, byline, credit, published, modified, retrieved, url, access, extent, kept.
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    -- For example 'JSON-LD datePublished', 'meta og:site_name', 'given'.
    stated_by TEXT NOT NULL,
    PRIMARY KEY (appearance_id, position)
) $without_rowid$;

CREATE INDEX facts_field ON facts (field, value);
