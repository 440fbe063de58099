import type { Experiment, Text } from '../schemas/types.ts';
import { effectsOn, type AssumedFindings } from './assumed.ts';
import type { Effect } from './designs/design.ts';
import type { Estimate } from './estimate.ts';

/** An effect with an assumed input divided and multiplied by the factor. */
export interface MovedEffect {
  readonly setting: string;
  readonly title: Text;
  readonly divided: Estimate;
  readonly multiplied: Estimate;
}

/** An effect, and what it would be with each of the inputs otherwise. */
export interface AssumedEffect {
  readonly effect: Effect;
  readonly moved: readonly MovedEffect[];
  /** Least and greatest mean of all of these. */
  readonly least: number;
  readonly greatest: number;
}

/** How the effects move with what is assumed, by measure and effect in the order of the report. */
export interface AssumedSummary {
  readonly factor: number;
  readonly screened: number;
  readonly relevant: number;
  readonly effects: readonly (readonly AssumedEffect[])[];
}

/** Draws the runs with moved inputs together. */
export function assumedSummary(
  experiment: Experiment,
  { factor, screened, relevant, inputs }: AssumedFindings,
  effects: readonly (readonly Effect[])[],
): AssumedSummary {
  const ofMeasure = (measure: string, at: number): AssumedEffect[] => {
    const moved = inputs.map(({ setting, title, low, high }) => ({
      setting,
      title,
      divided: effectsOn(measure, experiment, low),
      multiplied: effectsOn(measure, experiment, high),
    }));
    return (effects[at] ?? []).map((effect, index) =>
      withEnds(
        effect,
        moved.map(({ divided, multiplied, ...input }) => ({
          ...input,
          divided: estimateAt(divided, index),
          multiplied: estimateAt(multiplied, index),
        })),
      ),
    );
  };
  return {
    factor,
    screened,
    relevant,
    effects: strongestFirst(experiment.measures.map(ofMeasure)),
  };
}

/** The inputs in the order of how far they move any effect on the leading measure. */
function strongestFirst(effects: readonly (readonly AssumedEffect[])[]): AssumedEffect[][] {
  const [leading = []] = effects;
  const reach = new Map<string, number>();
  for (const { effect, moved } of leading) {
    for (const { setting, divided, multiplied } of moved) {
      const ends = [effect.estimate.mean, divided.mean, multiplied.mean].filter(Number.isFinite);
      const spread = Math.max(...ends) - Math.min(...ends);
      reach.set(setting, Math.max(reach.get(setting) ?? 0, spread));
    }
  }
  const order = ({ setting }: MovedEffect): number => -(reach.get(setting) ?? 0);
  return effects.map((of) =>
    of.map((each) => ({ ...each, moved: each.moved.toSorted((a, b) => order(a) - order(b)) })),
  );
}

const none: Estimate = { mean: NaN, low: NaN, high: NaN, replications: 0 };

const estimateAt = (effects: readonly Effect[], at: number): Estimate =>
  effects[at]?.estimate ?? none;

function withEnds(effect: Effect, moved: readonly MovedEffect[]): AssumedEffect {
  const means = [
    effect.estimate.mean,
    ...moved.flatMap(({ divided, multiplied }) => [divided.mean, multiplied.mean]),
  ].filter(Number.isFinite);
  return { effect, moved, least: Math.min(...means), greatest: Math.max(...means) };
}
