import { useState } from 'react';
import type { KeyView } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { instantText } from '../trace/time.ts';

const columns = ['name', 'owner', 'scopes', 'rate', 'worlds', 'created', 'actions'] as const;

type KeyDeed = (key: KeyView) => void;

interface KeyTableProps {
  readonly keys: readonly KeyView[];
  readonly rotate: KeyDeed;
  readonly revoke: KeyDeed;
}

/** The access keys as a table, a row each. */
export function KeyTable({ keys, rotate, revoke }: KeyTableProps) {
  const { t } = useSpeech();
  return (
    <table className="event-table keys">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`keys.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {keys.map((key) => (
          <KeyRow key={key.id} entry={key} rotate={rotate} revoke={revoke} />
        ))}
      </tbody>
    </table>
  );
}

interface KeyRowProps {
  readonly entry: KeyView;
  readonly rotate: KeyDeed;
  readonly revoke: KeyDeed;
}

/** A key as a row; revoking it asks once more, in place. */
function KeyRow({ entry, rotate, revoke }: KeyRowProps) {
  const { t } = useSpeech();
  const [asking, setAsking] = useState(false);
  const { id, owner, name, scopes, rate, worlds, created, revoked } = entry;
  return (
    <tr>
      <th scope="row">
        {name} <code>{id}</code>
      </th>
      <td>{owner}</td>
      <td>{scopes.map((scope) => t(`scope.${scope}`)).join(' · ')}</td>
      <td>{t('keys.per-second', { n: rate })}</td>
      <td>{worlds}</td>
      <td>{instantText(created)}</td>
      <td className="deeds">
        {revoked !== undefined && t('keys.revoked', { at: instantText(revoked) })}
        {revoked === undefined && (
          <button type="button" onClick={() => rotate(entry)}>
            {t('keys.rotate')}
          </button>
        )}
        {revoked === undefined && !asking && (
          <button type="button" onClick={() => setAsking(true)}>
            {t('keys.revoke')}
          </button>
        )}
        {revoked === undefined && asking && (
          <>
            <button type="button" autoFocus onClick={() => revoke(entry)}>
              {t('keys.revoke.sure')}
            </button>
            <button type="button" onClick={() => setAsking(false)}>
              {t('worlds.keep')}
            </button>
          </>
        )}
      </td>
    </tr>
  );
}
