-- The first schema: one competition, its stages and roster, evaluations being written, every signed statement, and the journal.
CREATE TABLE meta (
    k TEXT PRIMARY KEY,
    v TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE entry (
    id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    title TEXT NOT NULL CHECK (title <> ''),
    agency TEXT NOT NULL,
    cluster TEXT NOT NULL,
    category TEXT NOT NULL,
    grp TEXT NOT NULL,
    region TEXT NOT NULL,
    summary TEXT NOT NULL,
    attributes TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE judge (
    id TEXT PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 64),
    name TEXT NOT NULL CHECK (name <> ''),
    institution TEXT NOT NULL,
    key BLOB NOT NULL CHECK (length(key) IN (0, 32)),
    compared INTEGER NOT NULL CHECK (compared BETWEEN 0 AND 2)
) STRICT, WITHOUT ROWID;

CREATE TABLE stage (
    id TEXT PRIMARY KEY,
    position INTEGER NOT NULL UNIQUE,
    title TEXT NOT NULL,
    method TEXT NOT NULL,
    locked INTEGER NOT NULL CHECK (locked IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE panel (
    stage TEXT NOT NULL REFERENCES stage (id),
    judge TEXT NOT NULL REFERENCES judge (id),
    PRIMARY KEY (stage, judge)
) STRICT, WITHOUT ROWID;

CREATE TABLE assignment (
    stage TEXT NOT NULL REFERENCES stage (id),
    judge TEXT NOT NULL REFERENCES judge (id),
    entry TEXT NOT NULL REFERENCES entry (id),
    PRIMARY KEY (stage, judge, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE conflict (
    stage TEXT NOT NULL REFERENCES stage (id),
    judge TEXT NOT NULL REFERENCES judge (id),
    entry TEXT NOT NULL REFERENCES entry (id),
    reason TEXT NOT NULL,
    PRIMARY KEY (stage, judge, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE evaluation (
    stage TEXT NOT NULL REFERENCES stage (id),
    judge TEXT NOT NULL,
    entry TEXT NOT NULL,
    standing INTEGER NOT NULL CHECK (standing BETWEEN 0 AND 2),
    reason TEXT NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (stage, judge, entry)
) STRICT, WITHOUT ROWID;

-- points is NULL where the judge said "not applicable"; a blank cell has no row.
CREATE TABLE mark (
    stage TEXT NOT NULL,
    judge TEXT NOT NULL,
    entry TEXT NOT NULL,
    criterion TEXT NOT NULL,
    points INTEGER,
    PRIMARY KEY (stage, judge, entry, criterion),
    FOREIGN KEY (stage, judge, entry) REFERENCES evaluation (stage, judge, entry) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE TABLE note (
    stage TEXT NOT NULL,
    judge TEXT NOT NULL,
    entry TEXT NOT NULL,
    criterion TEXT NOT NULL,
    text TEXT NOT NULL CHECK (text <> ''),
    PRIMARY KEY (stage, judge, entry, criterion),
    FOREIGN KEY (stage, judge, entry) REFERENCES evaluation (stage, judge, entry) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

-- Never updated, never deleted: nothing handed in is lost.
CREATE TABLE statement (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    type TEXT NOT NULL,
    body BLOB NOT NULL,
    signature BLOB NOT NULL,
    signer BLOB NOT NULL CHECK (length(signer) = 32),
    first_seen INTEGER NOT NULL
) STRICT;

CREATE TABLE object (
    hash BLOB PRIMARY KEY CHECK (length(hash) = 32),
    body BLOB NOT NULL
) STRICT;

CREATE TABLE member (
    statement BLOB NOT NULL REFERENCES statement (hash),
    position INTEGER NOT NULL,
    path TEXT NOT NULL,
    object BLOB NOT NULL REFERENCES object (hash),
    PRIMARY KEY (statement, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE journal (
    seq INTEGER PRIMARY KEY CHECK (seq > 0),
    at INTEGER NOT NULL,
    what TEXT NOT NULL,
    prev BLOB NOT NULL CHECK (length(prev) = 32),
    hash BLOB NOT NULL CHECK (length(hash) = 32)
) STRICT;
