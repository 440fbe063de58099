import type { AuditEntry, KeyView } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { instantText } from '../trace/time.ts';

const columns = ['at', 'who', 'operation', 'address', 'status'] as const;

interface AuditTableProps {
  /** Latest first. */
  readonly entries: readonly AuditEntry[];
  readonly keys: readonly KeyView[];
}

/** Who opened, removed, imported or managed what, as a table; keys by name where they are known. */
export function AuditTable({ entries, keys }: AuditTableProps) {
  const { t } = useSpeech();
  const names = new Map(keys.map(({ id, name }) => [id, name]));
  return (
    <>
      <h2 className="section-title">{t('audit.title')}</h2>
      <table className="event-table audit">
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {t(`audit.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ request, at, key, owner, operation, address, status }) => (
            <tr key={request}>
              <td>{instantText(at, 'exact')}</td>
              <td>
                {owner} · {names.get(key) ?? key}
              </td>
              <td>{operation}</td>
              <td>{address}</td>
              <td>{status}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
