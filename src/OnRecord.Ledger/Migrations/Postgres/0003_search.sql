-- The words of the statements of current readings: A what is said, B who says it, C the words that attribute, D whom it is aimed
-- at. The program splits and folds the words before they come here; they are kept by their stems, stop words as well.
create text search dictionary onrecord_stem (template = snowball, language = porter);
create text search configuration onrecord (parser = default);
alter text search configuration onrecord
    add mapping for asciiword, word, numword, int, uint, float, sfloat, version with onrecord_stem;
-- Stands between two pieces, so that no phrase reaches across; taken out again before the words are kept.
alter text search configuration onrecord add mapping for email with simple;

CREATE TABLE statement_words (
    statement_id BIGINT PRIMARY KEY REFERENCES statements (id),
    words TSVECTOR NOT NULL
);

CREATE INDEX statement_words_words ON statement_words USING gin (words);
