-- The words of the statements of current readings; rowid is the id of the statement. Holds an index alone, no text.
CREATE VIRTUAL TABLE statement_words USING fts5 (
    content,
    cue,
    source,
    speaker,
    target,
    content = '',
    contentless_delete = 1,
    tokenize = 'porter unicode61 remove_diacritics 2'
);
