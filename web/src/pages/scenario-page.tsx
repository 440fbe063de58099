import { useState } from 'react';
import { openScenario, starts, type Start } from '../api/open-scenario.ts';
import { navigate } from '../api/router.ts';
import type { Scenario, ScenarioLine } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Difficulty } from './library.tsx';
import { ScenarioBody } from './scenario-body.tsx';

/** A scenario: what it teaches, who takes part, what papers there are, how to begin. */
export function ScenarioPage({ id }: { readonly id: string }) {
  const { t } = useSpeech();
  const { data, error } = useResource<Scenario>(`/scenarios/${id}`);
  return (
    <SiteFrame>
      {error && (
        <Failure error={error}>
          <p>{t('scenario.gone')}</p>
        </Failure>
      )}
      {!data && !error && <Loading what={t('scenario.loading')} />}
      {data && <Shown scenario={data} />}
    </SiteFrame>
  );
}

function Shown({ scenario }: { readonly scenario: Scenario }) {
  const { t, say } = useSpeech();
  useTitle(say(scenario.title));
  const { data: lines } = useResource<readonly ScenarioLine[]>('/scenarios');
  const port = lines?.find(({ id }) => id === scenario.id)?.port;
  const { transport, direction, procedure, outcome, difficulty } = scenario;
  return (
    <article className="scenario">
      <header>
        <p className="scenario-facts">
          {typeof port === 'object' ? say(port.name) : scenario.port} ·{' '}
          {t(`transport.${transport}`)} · {t(`direction.${direction}`)} ·{' '}
          {t(`procedure.${procedure}`)} · <b>{t(`outcome.${outcome}`)}</b> ·{' '}
          <Difficulty value={difficulty} />
        </p>
        <h1>{say(scenario.title)}</h1>
        <p className="lead">{say(scenario.summary)}</p>
        <Starts scenario={scenario} />
      </header>
      <ScenarioBody scenario={scenario} />
    </article>
  );
}

function Starts({ scenario }: { readonly scenario: Scenario }) {
  const { t, language } = useSpeech();
  const [busy, setBusy] = useState<Start>();
  const [error, setError] = useState<Error>();
  const begin = (start: Start): void => {
    setBusy(start);
    openScenario(scenario.id, start).then(
      (address) => navigate(`${address}&lang=${language}`),
      (problem: Error) => {
        setError(problem);
        setBusy(undefined);
      },
    );
  };
  return (
    <>
      <div className="starts">
        {starts.map((start) => (
          <button
            type="button"
            key={start}
            className={start === 'replay' ? 'primary' : ''}
            disabled={busy !== undefined}
            onClick={() => begin(start)}
          >
            <strong>{busy === start ? t('start.busy') : t(`start.${start}`)}</strong>
            <small>{t(`start.${start}.text`)}</small>
          </button>
        ))}
        <Link to={`/quiz/${scenario.id}`} className="start">
          <strong>{t('quiz.title')}</strong>
          <small>{t('start.quiz.text')}</small>
        </Link>
      </div>
      {error && <Failure error={error} />}
    </>
  );
}
