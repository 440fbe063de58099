import type { ScenarioLine } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Library } from './library.tsx';
import { Miniature } from './miniature.tsx';

const doors = [
  ['trainers', '/scenarios'],
  ['developers', '/messages'],
  ['researchers', '/flows'],
] as const;

/** Three doors, the scenario of the day already running, and the library below. */
export function HomePage() {
  const { t } = useSpeech();
  const { data, error, reload } = useResource<readonly ScenarioLine[]>('/scenarios');
  useTitle(t('home.title'));
  const [first] = data ?? [];
  return (
    <SiteFrame>
      <div className="home-top">
        <div className="home-words">
          <h1>{t('home.title')}</h1>
          <p className="lead">{t('home.lead')}</p>
          <ul className="doors">
            {doors.map(([who, to]) => (
              <li key={who}>
                <Link to={to}>
                  <h2>{t(`door.${who}`)}</h2>
                  <p>{t(`door.${who}.text`)}</p>
                </Link>
              </li>
            ))}
          </ul>
        </div>
        {first && <Miniature scenario={first} />}
      </div>
      {error && (
        <Failure error={error}>
          <button type="button" onClick={reload}>
            {t('retry')}
          </button>
        </Failure>
      )}
      {!data && !error && <Loading what={t('library.loading')} />}
      {data && (
        <section aria-labelledby="library">
          <h2 id="library" className="section-title">
            {t('nav.scenarios')}
          </h2>
          <Library scenarios={data} />
        </section>
      )}
    </SiteFrame>
  );
}
