/**
 * Raise it when a table changes, or when `parseArticle`, `storyKeys` or `indexRow` would produce something
 * else from the same file, or `searchableText` from the same text: an index of another version is rebuilt.
 */
export const schemaVersion = 15;

/**
 * `ordinal` is the article's integer in date order (see date-ordinal.ts). `article` is narrow, because
 * choosing scans a range of it; columns read only for chosen articles are in `payload`. Files that are
 * withdrawn, ignored (`role`) or completely faulty have a row only in `file`. `count` is the number of
 * articles with a label: autocomplete asks with every key. A `folder` with a null digest has to be compared
 * file by file. The row ids of `words` and `titles` are the negated ordinals, because FTS5 reads upwards
 * about twice as fast and the newest should come first.
 */
export const schema = `
  CREATE TABLE about (source TEXT NOT NULL, ungrouped INTEGER NOT NULL DEFAULT 0, counts_terms INTEGER NOT NULL DEFAULT 0);
  CREATE TABLE folder (path TEXT PRIMARY KEY, digest TEXT, inode INTEGER) WITHOUT ROWID;
  CREATE TABLE file (
    folder TEXT NOT NULL,
    name TEXT NOT NULL,
    stamp TEXT,
    ordinal INTEGER,
    withdrawn INTEGER NOT NULL,
    arrived_at INTEGER,
    faults TEXT,
    slips TEXT,
    role TEXT,
    expires_at INTEGER,
    PRIMARY KEY (folder, name)
  ) WITHOUT ROWID;
  CREATE INDEX faulty_file ON file (folder, name) WHERE faults IS NOT NULL;
  CREATE INDEX passed_over_file ON file (folder, name) WHERE role IS NOT NULL;
  CREATE INDEX expiring_file ON file (expires_at) WHERE expires_at IS NOT NULL;
  CREATE INDEX slipped_file ON file (folder, name) WHERE slips IS NOT NULL;
  CREATE TABLE article (
    ordinal INTEGER PRIMARY KEY,
    published_at INTEGER NOT NULL,
    arrived_at INTEGER NOT NULL,
    heat REAL NOT NULL,
    heat_is_given INTEGER NOT NULL,
    pace INTEGER NOT NULL,
    lead_rank REAL NOT NULL,
    quality REAL NOT NULL,
    id TEXT NOT NULL,
    path TEXT NOT NULL
  );
  CREATE INDEX article_by_id ON article (id);
  CREATE TABLE payload (ordinal INTEGER PRIMARY KEY, title TEXT NOT NULL, json TEXT NOT NULL);
  CREATE TABLE searchable (ordinal INTEGER PRIMARY KEY, text TEXT NOT NULL);
  CREATE TABLE term (text TEXT PRIMARY KEY, articles INTEGER NOT NULL) WITHOUT ROWID;
  CREATE TABLE label (
    number INTEGER PRIMARY KEY,
    kind TEXT NOT NULL,
    folded TEXT NOT NULL,
    name TEXT NOT NULL,
    count INTEGER NOT NULL DEFAULT 0,
    UNIQUE (kind, folded)
  );
  CREATE TABLE labelled (label INTEGER NOT NULL, ordinal INTEGER NOT NULL, PRIMARY KEY (label, ordinal)) WITHOUT ROWID;
  CREATE TABLE piece (
    ordinal INTEGER PRIMARY KEY,
    published_at INTEGER NOT NULL,
    path TEXT NOT NULL,
    domain TEXT NOT NULL,
    outlet TEXT NOT NULL,
    words BLOB NOT NULL,
    address INTEGER,
    title INTEGER,
    excerpt INTEGER,
    numbering TEXT NOT NULL,
    correction TEXT,
    listed BLOB,
    story INTEGER,
    rule TEXT,
    joined_by INTEGER,
    closeness REAL,
    covers TEXT,
    list_is_chosen INTEGER NOT NULL
  );
  CREATE INDEX piece_of_story ON piece (story);
  CREATE TABLE listed_text (key INTEGER PRIMARY KEY, domain TEXT NOT NULL, outlet TEXT NOT NULL, words BLOB NOT NULL);
  CREATE TABLE story_key (
    hash INTEGER NOT NULL, kind INTEGER NOT NULL, ordinal INTEGER NOT NULL, PRIMARY KEY (hash, kind, ordinal)
  ) WITHOUT ROWID;
  CREATE TABLE withdrawn (path TEXT PRIMARY KEY, published_at INTEGER NOT NULL, words BLOB NOT NULL) WITHOUT ROWID;
  CREATE INDEX withdrawn_by_date ON withdrawn (published_at);
  CREATE TABLE word (hash INTEGER PRIMARY KEY, pieces INTEGER NOT NULL);
  CREATE VIRTUAL TABLE words USING fts5 (
    title, excerpt, provider, topics, related, outlets,
    content = '', contentless_delete = 1, tokenize = 'ascii'
  );
  CREATE VIRTUAL TABLE titles USING fts5 (
    title, content = '', contentless_delete = 1, prefix = '1 2 3 4 5 6', tokenize = 'ascii'
  );
  PRAGMA user_version = ${schemaVersion};
`;
