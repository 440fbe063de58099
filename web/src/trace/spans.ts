import type { Chart } from './chart.ts';
import type { History } from './history.ts';
import { entityTone, type Tone } from './tone.ts';

/** A stretch of time in which an entity showed one tone for one reason. Instants in ms. */
export interface Span {
  readonly from: number;
  readonly to: number;
  /** `seq` of the step that began it. */
  readonly seq: number;
  readonly tone: Tone;
  /** The state that gave the tone. */
  readonly leaf: string;
}

/** Stretches of an entity's row up to `end` (ms); stretches without length are left out. */
export function spansOf(history: History, chart: Chart, end: number): readonly Span[] {
  return history.steps.flatMap((step, index) => {
    const to = history.steps[index + 1]?.ms ?? end;
    if (to <= step.ms) return [];
    return [{ from: step.ms, to, seq: step.seq, ...entityTone(chart, step.leaves) }];
  });
}
