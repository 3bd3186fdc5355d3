-- How sure the reader is of the slot of docs/slots.md that the span stands in, 0 to 1: the same for all spans of a slot.
-- NULL for source, cue and content, whose confidence is the statement's, and where nobody says.
ALTER TABLE spans ADD COLUMN confidence REAL;
