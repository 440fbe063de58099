/** A value of a row; instants and counts are whole numbers. */
export type Value = string | number | null;

/** A row by the names of its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** One change in SQL that both databases understand, with `?` for each value. */
export interface Statement {
  readonly sql: string;
  readonly values: readonly Value[];
  /** Whether it must change exactly one row; where it changes none, the transaction fails with a {@link Conflict}. */
  readonly once?: boolean;
}

/** A statement met rows that another server has changed meanwhile. Nothing of its transaction is kept. */
export class Conflict extends Error {
  constructor(sql: string) {
    super(`Another server has changed what this statement needs: "${sql}".`);
  }
}

/**
 * A database of this server alone (SQLite) or of several servers (PostgreSQL). A server that has
 * joined has a number; the others can tell by it whether it still lives, without looking at a clock.
 */
export interface Database {
  /** Layout that the tables have; 0 where there are none. */
  version(): Promise<number>;
  /** Brings the tables to a version, as one transaction. */
  migrate(statements: readonly string[], version: number): Promise<void>;
  read(sql: string, values?: readonly Value[]): Promise<readonly Row[]>;
  /** Runs all statements as one transaction, which is on the disk when the promise is kept. */
  write(statements: readonly Statement[]): Promise<void>;
  /** Number of this server; joins, or joins anew where the database has lost sight of it. */
  membership(): Promise<number>;
  /** Whom to tell, at once, when the database has lost sight of this server: others may lead its worlds now. */
  onLeft(tell: () => void): void;
  /** Numbers of all servers that have joined and still live; a file that only one server can have knows none. */
  living(): Promise<ReadonlySet<number>>;
  close(): Promise<void>;
}

/** Which of the two it is: a few statements differ. */
export type Dialect = 'sqlite' | 'postgres';
