import { Moments } from '../../engine/moments.ts';
import { Stream } from '../../engine/random.ts';
import type { Design, DesignedAs, Effect, Values } from './design.ts';
import { estimate, meanOf } from '../estimate.ts';
import { pointsAt, type Place } from './inputs.ts';

/** Random paths on a grid, each input moved once by half of the levels (Morris 1991, Technometrics 33:161). */
function placesOf({ seed, design }: DesignedAs<'morris'>): Place[] {
  const { inputs, trajectories, levels } = design;
  const stream = new Stream(seed, 'morris', 'paths');
  const step = levels / (2 * (levels - 1));
  const path = (): Place[] => {
    const start = inputs.map(() => stream.integer(levels / 2) / (levels - 1));
    const upwards = inputs.map(() => stream.integer(2) === 1);
    const order = shuffled(inputs.length, stream);
    const at = start.map((low, input) => (upwards[input] ? low : low + step));
    return [
      [...at],
      ...order.map((input) => {
        at[input] = (at[input] ?? NaN) + (upwards[input] ? step : -step);
        return [...at];
      }),
    ];
  };
  return Array.from({ length: trajectories }, path).flat();
}

/** The numbers from 0 to n - 1 in random order (Fisher and Yates; Knuth, TAOCP 2, algorithm P). */
function shuffled(n: number, stream: Stream): number[] {
  const order = Array.from({ length: n }, (_, at) => at);
  for (let last = n - 1; last > 0; last -= 1) {
    const other = stream.integer(last + 1);
    const kept = order[last] as number;
    order[last] = order[other] as number;
    order[other] = kept;
  }
  return order;
}

/** Elementary effects of each input, one a path. */
function elementaryEffects(experiment: DesignedAs<'morris'>, values: Values): number[][] {
  const places = placesOf(experiment);
  const means = values.map(meanOf);
  const found: number[][] = experiment.design.inputs.map(() => []);
  const length = experiment.design.inputs.length + 1;
  for (const [at, place] of places.entries()) {
    if (at % length === 0) continue;
    const before = places[at - 1] ?? [];
    const input = place.findIndex((value, index) => value !== before[index]);
    const moved = (place[input] ?? NaN) - (before[input] ?? NaN);
    found[input]?.push(((means[at] ?? NaN) - (means[at - 1] ?? NaN)) / moved);
  }
  return found;
}

/** Screening: which inputs matter at all, and which act through others or with a bend. */
export const morris: Design<'morris'> = {
  kind: 'morris',
  text: { zh: 'Morris 筛选', en: 'Morris screening' },
  points: (experiment, library) =>
    pointsAt(placesOf(experiment), experiment.design.inputs, { experiment, library }),
  effects: (experiment, values) => {
    const { design, confidence } = experiment;
    return elementaryEffects(experiment, values).flatMap((effects, at): Effect[] => {
      const { id = '', title = { zh: '', en: '' } } = design.inputs[at] ?? {};
      const absolute = effects.map(Math.abs);
      return [
        { kind: 'mu-star', id, title, estimate: estimate(absolute, confidence) },
        { kind: 'mu', id, title, estimate: estimate(effects, confidence) },
        { kind: 'sigma', id, title, estimate: spreadOf(effects) },
      ];
    });
  },
};

function spreadOf(effects: readonly number[]): Effect['estimate'] {
  const moments = new Moments();
  for (const effect of effects) if (Number.isFinite(effect)) moments.add(effect);
  const mean = Math.sqrt(moments.variance);
  return { mean, low: NaN, high: NaN, replications: moments.count };
}
