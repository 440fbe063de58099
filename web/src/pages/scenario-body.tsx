import { useMemo } from 'react';
import type { Scenario } from '../api/types.ts';
import { useCharts } from '../api/use-charts.ts';
import { FlowChart } from '../flow/flow-chart.tsx';
import { layout } from '../flow/layout.ts';
import { noLights } from '../flow/lights.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { useReformTitles } from '../reference/use-reform-titles.ts';
import type { Chart } from '../trace/chart.ts';
import { chinaTime } from '../trace/time.ts';

/** What a scenario teaches, who takes part, its papers, its script and its flow. */
export function ScenarioBody({ scenario }: { readonly scenario: Scenario }) {
  const { t, say } = useSpeech();
  const { charts } = useCharts();
  const chart = charts?.get(scenario.procedure === 'two-step' ? 'two-step' : 'declaration');
  const { teaches, documents = [] } = scenario;
  return (
    <div className="scenario-body">
      <section>
        <h2>{t('scenario.teaches')}</h2>
        <ul>
          {teaches.map((text) => (
            <li key={text.en}>{say(text)}</li>
          ))}
        </ul>
      </section>
      <Mechanisms scenario={scenario} />
      <Parties scenario={scenario} />
      <Script scenario={scenario} />
      {documents.length > 0 && (
        <section>
          <h2>{t('scenario.documents')}</h2>
          {documents.map(({ id, title, text }) => (
            <details key={id}>
              <summary>{say(title)}</summary>
              <pre>{say(text)}</pre>
            </details>
          ))}
        </section>
      )}
      {chart && (
        <section className="wide">
          <h2>{t('scenario.flow')}</h2>
          <Flow chart={chart} />
          <Link to={`/flows/${chart.id}`}>{t('flow.open')}</Link>
        </section>
      )}
    </div>
  );
}

/** The reforms in play, by name. */
function Mechanisms({ scenario: { mechanisms = [] } }: { readonly scenario: Scenario }) {
  const { t } = useSpeech();
  const nameOf = useReformTitles();
  if (mechanisms.length === 0) return null;
  return (
    <section>
      <h2>{t('nav.reforms')}</h2>
      <ul className="links">
        {mechanisms.map((id) => (
          <li key={id}>
            <Link to={`/reforms/${id}`}>{nameOf(id)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Parties({ scenario }: { readonly scenario: Scenario }) {
  const { t, say } = useSpeech();
  return (
    <section>
      <h2>{t('scenario.parties')}</h2>
      <dl className="parties">
        {scenario.parties.map(({ id, role, name, about }) => (
          <div key={id}>
            <dt>{t(`role.${role}`)}</dt>
            <dd>
              {say(name)}
              {about && <small>{say(about)}</small>}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Flow({ chart }: { readonly chart: Chart }) {
  const { language } = useSpeech();
  const drawing = useMemo(() => layout(chart, language), [chart, language]);
  return <FlowChart chart={chart} drawing={drawing} lights={noLights} />;
}

function Script({ scenario }: { readonly scenario: Scenario }) {
  const { t, say } = useSpeech();
  const told = scenario.steps.filter(({ note }) => note);
  if (told.length === 0) return null;
  return (
    <section>
      <h2>{t('scenario.script')}</h2>
      <ol className="script">
        {told.map(({ id, by, at, note }) => (
          <li key={id}>
            <span>
              {t(`role.${by}`)} {at !== undefined && <time>{chinaTime(Date.parse(at)).time}</time>}
            </span>
            {note && say(note)}
          </li>
        ))}
      </ol>
    </section>
  );
}
