import type { Dialect } from './database.ts';

/** Statements that bring the tables one version further; those under a dialect are run after the common ones. */
export interface Migration extends Readonly<Partial<Record<Dialect, readonly string[]>>> {
  readonly common: readonly string[];
}

/** Every step from an empty database to the present layout. Steps that were released are never changed. */
export const migrations: readonly Migration[] = [
  // 0.1.0
  {
    common: [
      `CREATE TABLE worlds (
        id TEXT PRIMARY KEY, spec TEXT NOT NULL, created BIGINT NOT NULL,
        now BIGINT NOT NULL, seq BIGINT NOT NULL, ended INTEGER NOT NULL
      )`,
      'CREATE INDEX worlds_by_age ON worlds (created, id)',
      `CREATE TABLE inputs (
        world TEXT NOT NULL REFERENCES worlds ON DELETE CASCADE,
        position BIGINT NOT NULL, input TEXT NOT NULL,
        PRIMARY KEY (world, position)
      )`,
      `CREATE TABLE replies (
        key TEXT PRIMARY KEY, request TEXT NOT NULL, reply TEXT NOT NULL, at BIGINT NOT NULL
      )`,
      'CREATE INDEX replies_by_age ON replies (at)',
    ],
  },
  // Worlds know their owner, how many inputs they have, and which server leads them in which term.
  {
    common: [
      "ALTER TABLE worlds ADD COLUMN owner TEXT NOT NULL DEFAULT 'local'",
      "ALTER TABLE worlds ADD COLUMN scenario TEXT NOT NULL DEFAULT ''",
      "ALTER TABLE worlds ADD COLUMN title TEXT NOT NULL DEFAULT '{}'",
      'ALTER TABLE worlds ADD COLUMN length BIGINT NOT NULL DEFAULT 0',
      'ALTER TABLE worlds ADD COLUMN leader BIGINT',
      'ALTER TABLE worlds ADD COLUMN term BIGINT NOT NULL DEFAULT 0',
      'UPDATE worlds SET length = (SELECT count(*) FROM inputs WHERE world = worlds.id)',
      'CREATE INDEX worlds_by_owner ON worlds (owner, created, id)',
    ],
    // Only a SQLite file can be as old as the first layout.
    sqlite: [
      "UPDATE worlds SET scenario = spec ->> '$.scenario.id', title = spec -> '$.scenario.title'",
    ],
  },
  // Keys, the sessions of pages, and who did what.
  {
    common: [
      `CREATE TABLE keys (
        id TEXT PRIMARY KEY, owner TEXT NOT NULL, name TEXT NOT NULL, scopes TEXT NOT NULL,
        rate INTEGER NOT NULL, worlds INTEGER NOT NULL,
        hash TEXT NOT NULL, earlier TEXT, until BIGINT, created BIGINT NOT NULL, revoked BIGINT
      )`,
      `CREATE TABLE sessions (
        hash TEXT PRIMARY KEY, key TEXT NOT NULL REFERENCES keys ON DELETE CASCADE, until BIGINT NOT NULL
      )`,
      `CREATE TABLE audit (
        at BIGINT NOT NULL, request TEXT PRIMARY KEY, key TEXT NOT NULL, owner TEXT NOT NULL,
        operation TEXT NOT NULL, address TEXT NOT NULL, status INTEGER NOT NULL
      )`,
      'CREATE INDEX audit_by_time ON audit (at, request)',
    ],
  }, // Channels on which what a world sends is delivered, and every attempt.
  {
    common: [
      `CREATE TABLE channels (
        id TEXT PRIMARY KEY, world TEXT NOT NULL REFERENCES worlds ON DELETE CASCADE,
        settings TEXT NOT NULL, secret TEXT NOT NULL, earlier TEXT, created BIGINT NOT NULL
      )`,
      'CREATE INDEX channels_by_world ON channels (world, created, id)',
      `CREATE TABLE attempts (
        channel TEXT NOT NULL REFERENCES channels ON DELETE CASCADE,
        position BIGINT NOT NULL, seq BIGINT NOT NULL, attempt TEXT NOT NULL,
        PRIMARY KEY (channel, position)
      )`,
    ],
  },
  // Worlds that have asked an agency outside and wait for its answer.
  { common: ['ALTER TABLE worlds ADD COLUMN asking INTEGER NOT NULL DEFAULT 0'] },
  // How fast a world's time runs, so that it goes on after a restart.
  {
    common: [],
    sqlite: ['ALTER TABLE worlds ADD COLUMN speed REAL NOT NULL DEFAULT 0'],
    postgres: ['ALTER TABLE worlds ADD COLUMN speed DOUBLE PRECISION NOT NULL DEFAULT 0'],
  },
  // Where the others reach the servers that share the database.
  { common: ['CREATE TABLE servers (member BIGINT PRIMARY KEY, address TEXT NOT NULL)'] },
  // Where a clock was sent when an agency outside was asked on the way, so that it goes on after a restart.
  { common: ['ALTER TABLE worlds ADD COLUMN goal TEXT'] },
];
