-- What questions look for: days with labels, so that a label is sought without its rows; names of speakers; denials.
DROP INDEX statements_day;
CREATE INDEX statements_day ON statements (day, id, act, certainty, kind, form, article_id) WHERE is_current = 1;
CREATE INDEX statements_denials ON statements (reading_id, answers) WHERE act = 'denies' AND answers IS NOT NULL;
CREATE INDEX speakers_name ON speakers (name, kind, statement_id);
