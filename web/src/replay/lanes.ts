import type { Text } from '../api/types.ts';
import { activeStates, lineage, stateAt, type Chart, type ChartState } from '../trace/chart.ts';
import { isDeclaration } from '../trace/clocks.ts';
import type { Charts, History, Step } from '../trace/history.ts';
import { isComplete } from '../trace/step.ts';
import { entityTone, type Tone } from '../trace/tone.ts';

/** A stretch of time in which a lane was in one state. Instants in ms. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly state: string;
  readonly tone: Tone;
  /** Where controls go on side by side: how many have ended, and of how many. */
  readonly controls?: { readonly done: number; readonly of: number };
}

/** One line of the replay: a declaration, or one of the controls that go on side by side inside it. */
export interface Lane {
  readonly key: string;
  readonly chart: Chart;
  readonly label: Text;
  readonly isPart: boolean;
  readonly stretches: readonly Stretch[];
}

/** Who stands first: what carries, what is carried, what is declared, and what is opened. */
const order = ['conveyance', 'manifest', 'declaration', 'two-step', 'inspection'];

/** Lanes of the first entity of each flow up to `end` (ms); below a declaration the controls that must all end before release. */
export function lanesOf(
  histories: ReadonlyMap<string, History>,
  charts: Charts,
  end: number,
): readonly Lane[] {
  const all = [...histories.values()];
  return order.flatMap((flow) => {
    const history = all.find((one) => one.flow === flow);
    const chart = charts.get(flow);
    if (!history || !chart) return [];
    const around = isDeclaration(history) ? parallelOf(chart, history) : undefined;
    const whole: Lane = {
      key: history.entity,
      chart,
      label: chart.text,
      isPart: false,
      stretches: stretchesOf(history, end, (step) => wholeAt(chart, step, around)),
    };
    return around ? [whole, ...controlsOf(chart, history, { around, end })] : [whole];
  });
}

type Shown = Omit<Stretch, 'from' | 'to'>;

/** The first state passed in which controls go on side by side. */
function parallelOf(chart: Chart, { steps }: History): ChartState | undefined {
  const passed = steps.flatMap(({ leaves }) => [...activeStates(chart, leaves)]);
  return passed.map((path) => stateAt(chart, path)).find(({ type }) => type === 'parallel');
}

/** While its controls go on, a declaration as a whole shows how many have ended. */
function wholeAt(chart: Chart, { leaves }: Step, around: ChartState | undefined): Shown {
  const { tone, leaf } = entityTone(chart, leaves);
  if (!around || !lineage(chart, leaf).includes(around.path)) return { tone, state: leaf };
  const done = around.children.filter((region) => isComplete(chart, leaves, region)).length;
  return { tone, state: around.path, controls: { done, of: around.children.length } };
}

function controlsOf(
  chart: Chart,
  history: History,
  { around, end }: { readonly around: ChartState; readonly end: number },
): readonly Lane[] {
  return around.children.map((region) => ({
    key: `${history.entity} ${region}`,
    chart,
    label: stateAt(chart, region).text,
    isPart: true,
    stretches: [
      ...stretchesOf(history, end, (step) => regionAt(chart, step, region)),
      ...lastOf(chart, history, region),
    ],
  }));
}

/** The final state with which a control ends all of them: it is left in the same step, so it lasts no time. */
function lastOf(chart: Chart, { steps }: History, region: string): readonly Stretch[] {
  const index = steps.findLastIndex((step) => regionAt(chart, step, region) !== undefined);
  const [before, left] = [steps[index], steps[index + 1]];
  const shown = before && regionAt(chart, before, region);
  if (!shown || !left) return [];
  const state = stateAt(chart, shown.state).on[left.event];
  if (state === undefined || !lineage(chart, state).includes(region)) return [];
  return [{ from: left.ms, to: left.ms, state, tone: stateAt(chart, state).tone }];
}

function regionAt(chart: Chart, { leaves }: Step, region: string): Shown | undefined {
  const state = leaves.find((leaf) => lineage(chart, leaf).includes(region));
  return state === undefined ? undefined : { state, tone: stateAt(chart, state).tone };
}

function stretchesOf(
  { steps }: History,
  end: number,
  shownAt: (step: Step) => Shown | undefined,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const [index, step] of steps.entries()) {
    const shown = shownAt(step);
    const to = steps[index + 1]?.ms ?? end;
    const last = stretches.at(-1);
    if (!shown || to <= step.ms) continue;
    if (last && last.to === step.ms && looksAs(last, shown))
      stretches[stretches.length - 1] = { ...last, to };
    else stretches.push({ from: step.ms, to, ...shown });
  }
  return stretches;
}

function looksAs(one: Shown, other: Shown): boolean {
  return (
    one.state === other.state &&
    one.tone === other.tone &&
    one.controls?.done === other.controls?.done
  );
}

/** Instants (ms) at which any lane changes, ascending: where the replay stops. */
export function stopsOf(lanes: readonly Lane[]): readonly number[] {
  const moments = lanes.flatMap(({ stretches }) => stretches.map(({ from }) => from));
  return [...new Set(moments)].toSorted((a, b) => a - b);
}
