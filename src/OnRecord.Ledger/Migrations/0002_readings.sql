-- What an engine found in a text. Nothing that a person says stands in these tables.
-- A span is (span_start, span_end, span_text): half-open, in UTF-16 code units of the article's text, and its exact text.
-- Names of labels are those of docs/labels.md; confidences are 0 to 1.

CREATE TABLE readings (
    id $identity$,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    engine TEXT NOT NULL,
    model TEXT NOT NULL,
    -- The day that times were resolved against.
    published TEXT,
    read_at TEXT NOT NULL,
    -- 1 for the reading that is shown and searched, 0 for older ones.
    is_current BIGINT NOT NULL,
    UNIQUE (article_id, engine, model)
);

CREATE UNIQUE INDEX readings_current ON readings (article_id) WHERE is_current = 1;

CREATE TABLE statements (
    id $identity$,
    reading_id BIGINT NOT NULL REFERENCES readings (id),
    article_id BIGINT NOT NULL REFERENCES articles (id),
    number BIGINT NOT NULL,
    parent BIGINT,
    answers BIGINT,
    form TEXT NOT NULL,
    kind TEXT,
    kind_confidence REAL,
    act TEXT,
    act_confidence REAL,
    certainty TEXT,
    certainty_confidence REAL,
    confidence REAL NOT NULL,
    -- The day of its article.
    day TEXT NOT NULL,
    -- 1 when its reading is the current one.
    is_current BIGINT NOT NULL,
    UNIQUE (reading_id, number)
);

CREATE INDEX statements_article ON statements (article_id);
CREATE INDEX statements_day ON statements (day, id) WHERE is_current = 1;

CREATE TABLE spans (
    statement_id BIGINT NOT NULL REFERENCES statements (id),
    -- source, cue, content, or a slot of docs/slots.md.
    field TEXT NOT NULL,
    position BIGINT NOT NULL,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    span_text TEXT NOT NULL,
    PRIMARY KEY (statement_id, field, position)
) $without_rowid$;

CREATE TABLE speakers (
    statement_id BIGINT NOT NULL REFERENCES statements (id),
    position BIGINT NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (statement_id, position)
) $without_rowid$;

CREATE TABLE figures (
    statement_id BIGINT NOT NULL REFERENCES statements (id),
    position BIGINT NOT NULL,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    span_text TEXT NOT NULL,
    -- Decimal numbers as text: no digit is lost.
    value TEXT,
    low TEXT,
    high TEXT,
    bound TEXT NOT NULL,
    unit TEXT,
    counted_start BIGINT,
    counted_end BIGINT,
    counted_text TEXT,
    scope_start BIGINT,
    scope_end BIGINT,
    scope_text TEXT,
    PRIMARY KEY (statement_id, position)
) $without_rowid$;

CREATE TABLE times (
    statement_id BIGINT NOT NULL REFERENCES statements (id),
    -- 'time', or 'as_of' for the day that the figure at this position was true of.
    field TEXT NOT NULL,
    position BIGINT NOT NULL,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    span_text TEXT NOT NULL,
    first_day TEXT,
    last_day TEXT,
    form TEXT NOT NULL,
    grain TEXT NOT NULL,
    length_amount TEXT,
    length_unit TEXT,
    role TEXT NOT NULL,
    PRIMARY KEY (statement_id, field, position)
) $without_rowid$;

CREATE TABLE places (
    statement_id BIGINT NOT NULL REFERENCES statements (id),
    position BIGINT NOT NULL,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    span_text TEXT NOT NULL,
    country TEXT,
    name TEXT,
    kind TEXT NOT NULL,
    PRIMARY KEY (statement_id, position)
) $without_rowid$;

CREATE TABLE names (
    reading_id BIGINT NOT NULL REFERENCES readings (id),
    position BIGINT NOT NULL,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    span_text TEXT NOT NULL,
    kind TEXT NOT NULL,
    confidence REAL NOT NULL,
    PRIMARY KEY (reading_id, position)
) $without_rowid$;
