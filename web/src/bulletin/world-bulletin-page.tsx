import type { BulletinView as Bulletin } from '../../../schemas/types.ts';
import { dataUrl } from '../api/http.ts';
import { useQuery } from '../api/router.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { WorldFrame } from '../parts/world-frame.tsx';
import { clockNames } from '../trace/clocks.ts';
import { BulletinView } from './bulletin-view.tsx';

/** The monthly bulletin of a world, of the month at which its clock stands. */
export function WorldBulletinPage({ id }: { readonly id: string }) {
  return (
    <WorldFrame id={id} page="bulletin">
      {() => <WorldBulletin world={id} />}
    </WorldFrame>
  );
}

function WorldBulletin({ world }: { readonly world: string }) {
  const { t } = useSpeech();
  const [clock = 'overall', choose] = useQuery('clock');
  const path = `/worlds/${world}/bulletin?clock=${encodeURIComponent(clock)}`;
  const { data, error } = useResource<Bulletin>(path);
  return (
    <>
      <p className="office-form">
        <label>
          <span>{t('bulletin.clock')}</span>
          <select value={clock} onChange={({ target }) => choose(target.value)}>
            {clockNames.map((name) => (
              <option key={name} value={name}>
                {t(`clock.${name}`)}
              </option>
            ))}
          </select>
        </label>
        <a href={dataUrl(path)}>{t('statement.data')}</a>
      </p>
      {error && <Failure error={error} />}
      {!data && !error && <Loading what={t('bulletin.loading')} />}
      {data && <BulletinView bulletin={data} />}
    </>
  );
}
