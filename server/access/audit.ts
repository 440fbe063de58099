import type { Row, Statement } from '../store/database.ts';
import type { Store } from '../store/store.ts';

/** One change that somebody made, as the audit log has it. */
export interface AuditEntry {
  /** Real time, ms since 1970 UTC. */
  readonly at: number;
  /** Id of the request. */
  readonly request: string;
  readonly key: string;
  readonly owner: string;
  /** Name of the operation, as in the OpenAPI document. */
  readonly operation: string;
  readonly address: string;
  readonly status: number;
}

/** Enters a change. */
export function addAudit(entry: AuditEntry): Statement {
  const { at, request, key, owner, operation, address, status } = entry;
  return {
    sql: 'INSERT INTO audit (at, request, key, owner, operation, address, status) VALUES (?, ?, ?, ?, ?, ?, ?)',
    values: [at, request, key, owner, operation, address, status],
  };
}

/** The latest changes, latest first. */
export async function readAudit(store: Store, limit: number): Promise<AuditEntry[]> {
  const rows = await store.read(
    'SELECT at, request, key, owner, operation, address, status FROM audit ORDER BY at DESC, request DESC LIMIT ?',
    [limit],
  );
  return rows.map(entryOf);
}

function entryOf(row: Row): AuditEntry {
  return {
    at: Number(row['at']),
    request: String(row['request']),
    key: String(row['key']),
    owner: String(row['owner']),
    operation: String(row['operation']),
    address: String(row['address']),
    status: Number(row['status']),
  };
}
