-- Texts that are one text with changes: cut, added to, edited.

-- Different runs of five words in the text; NULL for a text that has yet to be compared with the others.
ALTER TABLE articles ADD COLUMN runs BIGINT;

CREATE INDEX articles_uncompared ON articles (id) WHERE runs IS NULL;

-- Keys by which such texts are found; made of the text alone.
CREATE TABLE text_keys (
    key BIGINT NOT NULL,
    article_id BIGINT NOT NULL REFERENCES articles (id),
    PRIMARY KEY (key, article_id)
) $without_rowid$;

-- A pair once, under the lower of its articles' numbers.
CREATE TABLE near_texts (
    article_id BIGINT NOT NULL REFERENCES articles (id),
    other_id BIGINT NOT NULL REFERENCES articles (id),
    -- Runs of words that both have.
    shared BIGINT NOT NULL,
    PRIMARY KEY (article_id, other_id)
) $without_rowid$;

CREATE INDEX near_texts_other ON near_texts (other_id);
