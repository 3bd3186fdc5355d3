-- Hosts that asked to be left alone, and until when.

CREATE TABLE host_rests (
    host TEXT NOT NULL PRIMARY KEY,
    until TEXT NOT NULL
);
