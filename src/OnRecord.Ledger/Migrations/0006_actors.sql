-- What people decide about who is one actor. Rows are only ever added; for each name the last one counts.
CREATE TABLE actor_decisions (
    id $identity$,
    -- merge: name is another name of other; split: name is an actor of its own.
    verb TEXT NOT NULL,
    -- Names as keys: folded, without titles; a surname with '@' and the hash of its article.
    name TEXT NOT NULL,
    other TEXT NOT NULL,
    author TEXT NOT NULL,
    made_at TEXT NOT NULL,
    note TEXT
);
