-- What people say of statements. Rows of the first two tables are only ever added.

CREATE TABLE corrections (
    id $identity$,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    -- accept, reject, edit, reset; or nothing, which is of the whole article: it says nothing of use.
    verb TEXT NOT NULL,
    -- For edit: kind, act, certainty, form, speaker, or a field of spans; else empty.
    field TEXT NOT NULL,
    -- For edit the new value, several names of speakers in lines of their own; empty for none, and for spans.
    value TEXT NOT NULL,
    author TEXT NOT NULL,
    made_at TEXT NOT NULL,
    note TEXT
);

CREATE INDEX corrections_article ON corrections (article_id);

CREATE TABLE correction_spans (
    correction_id BIGINT NOT NULL REFERENCES corrections (id),
    -- source, cue and content of the statement that was meant; value: the new spans of the field.
    field TEXT NOT NULL,
    position BIGINT NOT NULL,
    span_start BIGINT NOT NULL,
    span_end BIGINT NOT NULL,
    span_text TEXT NOT NULL,
    PRIMARY KEY (correction_id, field, position)
) $without_rowid$;

-- What the corrections come to for the statements that are shown; made anew from them after each reading.
CREATE TABLE human_values (
    statement_id BIGINT NOT NULL REFERENCES statements (id),
    -- review (accepted, rejected, edited), or a field as above.
    field TEXT NOT NULL,
    value TEXT NOT NULL,
    correction_id BIGINT NOT NULL REFERENCES corrections (id),
    PRIMARY KEY (statement_id, field)
) $without_rowid$;

CREATE INDEX human_values_value ON human_values (field, value);
