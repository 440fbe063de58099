import type { WorldSummary } from '../../../schemas/types.ts';
import { dataUrl } from '../api/http.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { SureButton } from '../parts/sure-button.tsx';
import { instantText } from '../trace/time.ts';

/** What can be done to a world from the list. */
export type WorldDeed = 'fork' | 'reset' | 'delete';

interface WorldRowProps {
  readonly world: WorldSummary;
  readonly act: (deed: WorldDeed, world: WorldSummary) => void;
}

/** A world as a row of the list; deleting it asks once more, in place. */
export function WorldRow({ world, act }: WorldRowProps) {
  const { t, say } = useSpeech();
  const { id, owner, title, seq, ended } = world;
  return (
    <tr>
      <th scope="row">
        <Link to={`/worlds/${id}`}>{say(title)}</Link>
      </th>
      <td>{owner}</td>
      <td>
        {instantText(world.now)} {ended && <span className="hint">{t('worlds.ended')}</span>}
      </td>
      <td>{seq}</td>
      <td className="deeds">
        <button type="button" onClick={() => act('fork', world)}>
          {t('worlds.fork')}
        </button>
        <button type="button" onClick={() => act('reset', world)}>
          {t('worlds.reset')}
        </button>
        <a href={dataUrl(`/worlds/${id}/export`)} download={`${id}.json`}>
          {t('worlds.export')}
        </a>
        <Link to={`/deliveries/${id}`}>{t('deliveries.title')}</Link>
        <SureButton
          label={t('worlds.delete')}
          sure={t('worlds.delete.sure')}
          onSure={() => act('delete', world)}
        />
      </td>
    </tr>
  );
}
