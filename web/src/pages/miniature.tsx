import { useEffect, useMemo, useState } from 'react';
import type { ScenarioLine, TraceEvent } from '../api/types.ts';
import { useCharts } from '../api/use-charts.ts';
import { FlowChart } from '../flow/flow-chart.tsx';
import { layout } from '../flow/layout.ts';
import { lightsOf } from '../flow/lights.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { stateAt } from '../trace/chart.ts';
import { historiesOf, stepAt, type Charts, type History } from '../trace/history.ts';
import { chinaTime } from '../trace/time.ts';
import { entityTone } from '../trace/tone.ts';
import { Mark } from '../parts/mark.tsx';
import { useRecording } from './use-recording.ts';
import { isDeclaration } from '../trace/clocks.ts';

/** Real time between two steps, and the rest at the end before it begins again, in steps. */
const stepMilliseconds = 900;
const restSteps = 6;

/** A scenario running by itself in a small chart. */
export function Miniature({ scenario }: { readonly scenario: ScenarioLine }) {
  const { t, say } = useSpeech();
  const { charts, error: chartError } = useCharts();
  const { trace, error } = useRecording(scenario.id);
  const failure = error ?? chartError;
  return (
    <figure className="miniature">
      <figcaption>
        <span className="hint">{t('home.today')}</span>
        <Link to={`/scenarios/${scenario.id}`}>{say(scenario.title)}</Link>
      </figcaption>
      {failure && <Failure error={failure} />}
      {!failure && (!trace || !charts) && <Loading what={t('home.preparing')} />}
      {trace && charts && <Running trace={trace} charts={charts} />}
    </figure>
  );
}

function Running({
  trace,
  charts,
}: {
  readonly trace: readonly TraceEvent[];
  readonly charts: Charts;
}) {
  const { say, language } = useSpeech();
  const histories = useMemo(() => historiesOf(trace, charts), [trace, charts]);
  const history = [...histories.values()].find(isDeclaration) ?? [...histories.values()][0];
  const chart = history && charts.get(history.flow);
  const index = useTurn(history);
  const drawing = useMemo(() => chart && layout(chart, language), [chart, language]);
  const step = history?.steps[index];
  const lights = useMemo(
    () => chart && step && lightsOf(chart, history, step.seq),
    [chart, history, step],
  );
  if (!history || !chart || !drawing || !step || !lights) return null;
  const { date, time, weekday } = chinaTime(step.ms);
  return (
    <>
      <FlowChart chart={chart} drawing={drawing} lights={lights} />
      <p className="miniature-line">
        <b>{time}</b> {date} {say(weekday)}
        {[...histories.values()].map((other) => (
          <Chip key={other.entity} history={other} charts={charts} seq={step.seq} />
        ))}
      </p>
    </>
  );
}

function Chip({
  history,
  charts,
  seq,
}: {
  readonly history: History;
  readonly charts: Charts;
  readonly seq: number;
}) {
  const { say } = useSpeech();
  const chart = charts.get(history.flow);
  const step = stepAt(history, seq);
  if (!chart || !step) return null;
  const { tone, leaf } = entityTone(chart, step.leaves);
  return (
    <span className="chip">
      <Mark tone={tone} size={11} /> {say(stateAt(chart, leaf).text)}
    </span>
  );
}

/** Position in a history that moves on by itself; people who ask for no motion see its end. */
function useTurn(history: History | undefined): number {
  const length = history?.steps.length ?? 0;
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    if (isStill) return undefined;
    const timer = setInterval(
      () => setTurn((value) => (value + 1) % (length + restSteps)),
      stepMilliseconds,
    );
    return () => clearInterval(timer);
  }, [length, isStill]);
  return isStill ? Math.max(0, length - 1) : Math.min(turn, Math.max(0, length - 1));
}
