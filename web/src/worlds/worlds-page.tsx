import { useState } from 'react';
import type { WorldSummary } from '../../../schemas/types.ts';
import { askTool, post, remove } from '../api/http.ts';
import type { WorldView } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { Told } from '../office/told.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import type { WorldDeed } from './world-row.tsx';
import { WorldsTable } from './worlds-table.tsx';

/** How each deed is done, and what is said about it then. */
const deeds: Readonly<Record<WorldDeed, (world: WorldSummary) => Promise<TextKey>>> = {
  fork: async ({ id, seq }) => {
    await post(`/worlds/${id}/fork`, { seq });
    return 'worlds.forked';
  },
  reset: async ({ id }) => {
    await post(`/worlds/${id}/reset`);
    return 'worlds.was-reset';
  },
  delete: async ({ id }) => {
    await remove(`/worlds/${id}`);
    return 'worlds.deleted';
  },
};

/** The worlds of the server, and what can be done with them. */
export function WorldsPage() {
  const { t, say } = useSpeech();
  const { data, error, reload } = useResource<readonly WorldSummary[]>('/worlds');
  const [told, setTold] = useState<{ readonly done?: string; readonly error?: Error }>({});
  useTitle(t('nav.worlds'));
  const tell = (work: Promise<string>): void => {
    work
      .then((done) => setTold({ done }))
      .catch((failure: Error) => setTold({ error: failure }))
      .finally(reload);
  };
  const act = (deed: WorldDeed, world: WorldSummary): void =>
    tell(deeds[deed](world).then((key) => t(key, { value: say(world.title) })));
  const open = async (file: File): Promise<string> => {
    const { title } = await askTool<WorldView>('/worlds/import', await file.text());
    return t('worlds.imported', { value: say(title) });
  };
  return (
    <SiteFrame>
      <h1>{t('nav.worlds')}</h1>
      <p className="lead">{t('worlds.lead')}</p>
      <p className="office-form">
        <label>
          <span>{t('worlds.import')}</span>
          <input
            type="file"
            accept=".json,application/json"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              if (file) tell(open(file));
              target.value = '';
            }}
          />
        </label>
      </p>
      <Told done={told.done} error={told.error} />
      {error && <Failure error={error} />}
      {!data && !error && <Loading what={t('worlds.loading')} />}
      {data?.length === 0 && <p className="notice">{t('worlds.none')}</p>}
      {data && data.length > 0 && <WorldsTable worlds={data} act={act} />}
    </SiteFrame>
  );
}
