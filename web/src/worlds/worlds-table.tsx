import type { WorldSummary } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { WorldRow, type WorldDeed } from './world-row.tsx';

const columns = ['world', 'owner', 'now', 'events', 'actions'] as const;

interface WorldsTableProps {
  readonly worlds: readonly WorldSummary[];
  readonly act: (deed: WorldDeed, world: WorldSummary) => void;
}

/** The worlds of the server as a table, a row each. */
export function WorldsTable({ worlds, act }: WorldsTableProps) {
  const { t } = useSpeech();
  return (
    <table className="event-table worlds">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {t(`worlds.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {worlds.map((world) => (
          <WorldRow key={world.id} world={world} act={act} />
        ))}
      </tbody>
    </table>
  );
}
