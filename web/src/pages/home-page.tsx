import { useQuery } from '../api/router.ts';
import type { ScenarioLine } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { doors } from '../parts/doors.ts';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Replay } from '../replay/replay.tsx';

/** What is shown to newcomers, by means of transport: everything that can happen in one clearance, in few steps. */
const shown = ['erenhot-general-inspection', 'zhengzhou-rail-arrival', 'ordos-air-fruit'];

/** A clearance that plays by itself, and the three doors. */
export function HomePage() {
  const { t } = useSpeech();
  const { data, error, reload } = useResource<readonly ScenarioLine[]>('/scenarios');
  useTitle(t('home.title'));
  const [asked, choose] = useQuery('show');
  const scenarios = data ?? [];
  const offered = scenarios.filter(({ id }) => shown.includes(id));
  const chosen = [...scenarios.filter(({ id }) => id === asked), ...offered, ...scenarios][0]?.id;
  return (
    <SiteFrame>
      <h1>{t('home.title')}</h1>
      <div className="home-top">
        <p className="lead">{t('home.lead')}</p>
        {data && <Choice offered={offered} chosen={chosen} onChoose={choose} />}
      </div>
      {error && (
        <Failure error={error}>
          <button type="button" onClick={reload}>
            {t('retry')}
          </button>
        </Failure>
      )}
      {!data && !error && <Loading what={t('library.loading')} />}
      {data && !chosen && <p className="notice">{t('library.none')}</p>}
      {chosen && <Replay scenario={chosen} />}
      <Doors />
    </SiteFrame>
  );
}

/** What the simulator is for, and the pages for each use. */
function Doors() {
  const { t } = useSpeech();
  return (
    <ul className="doors">
      {doors.map(({ title, text, places }) => (
        <li key={title}>
          <h2>
            <Link to={places[0].to}>{t(title)}</Link>
          </h2>
          <p>{t(text)}</p>
          <ul>
            {places.map(({ to, label }) => (
              <li key={to}>
                <Link to={to}>{t(label)}</Link>
              </li>
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

interface ChoiceProps {
  readonly offered: readonly ScenarioLine[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}

/** Which clearance plays: by road, by rail or by air. */
function Choice({ offered, chosen, onChoose }: ChoiceProps) {
  const { t } = useSpeech();
  return (
    <p className="choice" role="group" aria-label={t('facet.transport')}>
      {offered.map(({ id, transport }) => (
        <button type="button" key={id} aria-pressed={id === chosen} onClick={() => onChoose(id)}>
          {t(`transport.${transport}`)}
        </button>
      ))}
    </p>
  );
}
