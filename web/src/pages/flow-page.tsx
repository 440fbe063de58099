import { useMemo, useState } from 'react';
import { useCharts } from '../api/use-charts.ts';
import type { RuleView } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { FlowChart } from '../flow/flow-chart.tsx';
import { layout } from '../flow/layout.ts';
import { noLights } from '../flow/lights.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import type { Chart } from '../trace/chart.ts';
import { Rule, StateCard } from '../world/state-card.tsx';

/** All flows as small charts. */
export function FlowsPage() {
  const { t, say } = useSpeech();
  const { charts, error } = useCharts();
  useTitle(t('nav.flows'));
  return (
    <SiteFrame>
      <h1>{t('nav.flows')}</h1>
      <p className="lead">{t('flows.lead')}</p>
      {error && <Failure error={error} />}
      {!charts && !error && <Loading what={t('flow.loading')} />}
      <div className="flow-list">
        {[...(charts?.values() ?? [])].map((chart) => (
          <section key={chart.id}>
            <h2>
              <Link to={`/flows/${chart.id}`}>{say(chart.text)}</Link>
            </h2>
            <StillChart chart={chart} />
          </section>
        ))}
      </div>
    </SiteFrame>
  );
}

interface StillChartProps {
  readonly chart: Chart;
  readonly selected?: string | undefined;
  readonly onSelect?: (path: string) => void;
}

function StillChart({ chart, selected, onSelect }: StillChartProps) {
  const { language } = useSpeech();
  const drawing = useMemo(() => layout(chart, language), [chart, language]);
  return (
    <FlowChart
      chart={chart}
      drawing={drawing}
      lights={noLights}
      selected={selected}
      {...(onSelect && { onSelect })}
    />
  );
}

/** A flow: its chart, its states on demand, its events with who may cause them and by which rule. */
export function FlowPage({ id }: { readonly id: string }) {
  const { t } = useSpeech();
  const { charts, error } = useCharts();
  const chart = charts?.get(id);
  return (
    <SiteFrame>
      {error && <Failure error={error} />}
      {!charts && !error && <Loading what={t('flow.loading')} />}
      {charts && !chart && (
        <p className="notice">
          {t('flow.gone', { id })} <Link to="/flows">{t('nav.flows')}</Link>
        </p>
      )}
      {chart && <Shown chart={chart} />}
    </SiteFrame>
  );
}

function Shown({ chart }: { readonly chart: Chart }) {
  const { t, say } = useSpeech();
  const { data } = useResource<readonly RuleView[]>('/rules');
  const rules = useMemo(() => new Map(data?.map((rule) => [rule.id, rule])), [data]);
  const [selected, setSelected] = useState<string>();
  useTitle(say(chart.text));
  return (
    <>
      <h1>{say(chart.text)}</h1>
      <p className="hint">{t('flow.hint')}</p>
      <div className="flow-page">
        <StillChart chart={chart} selected={selected} onSelect={setSelected} />
        {selected !== undefined && (
          <StateCard
            chart={chart}
            path={selected}
            rules={rules}
            onClose={() => setSelected(undefined)}
          />
        )}
      </div>
      <h2 className="section-title">{t('flow.events')}</h2>
      <table className="event-table">
        <thead>
          <tr>
            <th scope="col">{t('flow.event')}</th>
            <th scope="col">{t('flow.by')}</th>
            <th scope="col">{t('flow.rule')}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(chart.events).map(([event, spec]) => {
            const rule = spec.rule === undefined ? undefined : rules.get(spec.rule);
            return (
              <tr key={event}>
                <td>
                  {say(spec.text)} <code>{event}</code>
                </td>
                <td>{t(`role.${spec.by}`)}</td>
                <td>{rule ? <Rule rule={rule} /> : '—'}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
