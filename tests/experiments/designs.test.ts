import { expect, test } from '@jest/globals';
import { designOf } from '../../experiments/designs/designs.ts';
import type { Point } from '../../experiments/point.ts';
import type { Experiment } from '../../schemas/types.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { gateExperiment } from '../helpers/experiments.ts';

/*
 * Designs on functions whose answer is known: no world is run, the value of a point is computed from its settings.
 */

const library = testLibrary();
const named = (text: string) => ({ zh: text, en: text });
const factor = (id: string, setting: string) => ({ id, title: named(id), set: { [setting]: 1 } });
const settings = [
  'parameters.lodgement.review-share',
  'parameters.lodgement.query-share',
  'parameters.risk.random-share',
  'parameters.inspection.abnormal-share',
  'parameters.laboratory.fail-share',
];
const factors = ['a', 'b', 'c', 'd', 'e'].map((id, at) => factor(id, settings[at] ?? ''));
const inputs = settings
  .slice(0, 3)
  .map((setting, at) => ({ id: `x${at + 1}`, title: named(setting), setting, low: 0, high: 1 }));

/** Levels of the settings at a point, 0 for those that are not set. */
const levels = ({ set }: Point): number[] => settings.map((name) => Number(set[name] ?? 0));

/** Effects of a design, by kind and id, where the model is a function of the levels. */
function effectsOf(
  design: Experiment['design'],
  model: (levels: readonly number[]) => number,
): Map<string, number> {
  const spec: Experiment = { ...gateExperiment, design };
  const chosen = designOf(spec);
  const points = chosen.points(spec, library);
  const effects = chosen.effects(
    spec,
    points.map((point) => [model(levels(point)), model(levels(point))]),
  );
  return new Map(effects.map(({ kind, id, estimate }) => [`${kind} ${id}`, estimate.mean]));
}

const three = (at: number) => {
  const [first, ...rest] = factors.slice(0, at);
  if (!first) throw new Error('There is no factor.');
  return [first, ...rest] as [typeof first, ...typeof rest];
};

test('a full factorial finds main effects and the interaction of a bilinear function', () => {
  // y = 3a + 5b - 2ab: moving a from 0 to 1 changes y by 3 at b = 0 and by 1 at b = 1, on average by 2.
  const found = effectsOf(
    { kind: 'factorial', factors: three(2) },
    ([a = 0, b = 0]) => 3 * a + 5 * b - 2 * a * b,
  );
  expect(found.get('main a')).toBeCloseTo(2, 12);
  expect(found.get('main b')).toBeCloseTo(4, 12);
  // Half the difference between the effect of a at high and at low b: (1 - 3) / 2.
  expect(found.get('interaction a*b')).toBeCloseTo(-1, 12);
});

test('a fraction of resolution V finds main effects of five factors with half of the runs', () => {
  const spec = {
    kind: 'fractional-factorial',
    factors: three(5),
    generators: ['e=a*b*c*d'],
  } as const satisfies Experiment['design'];
  const weights = [1, -2, 4, 0, 8];
  const found = effectsOf({ ...spec, generators: ['e=a*b*c*d'] }, (x) =>
    x.reduce((sum, level, at) => sum + level * (weights[at] ?? 0), 0),
  );
  for (const [at, id] of ['a', 'b', 'c', 'd', 'e'].entries()) {
    expect(found.get(`main ${id}`)).toBeCloseTo(weights[at] ?? NaN, 12);
  }
  const points = designOf({ ...gateExperiment, design: { ...spec, generators: ['e=a*b*c*d'] } });
  expect(
    points.points({ ...gateExperiment, design: { ...spec, generators: ['e=a*b*c*d'] } }, library),
  ).toHaveLength(16);
});

test('the Shapley parts of a glove game are those of the textbook and sum to the package', () => {
  // One left glove (a), two right ones (b, c); a pair is worth 1. Shapley: 2/3, 1/6, 1/6.
  const found = effectsOf({ kind: 'shapley', factors: three(3) }, ([a = 0, b = 0, c = 0]) =>
    Math.min(a, b + c),
  );
  expect(found.get('shapley a')).toBeCloseTo(2 / 3, 12);
  expect(found.get('shapley b')).toBeCloseTo(1 / 6, 12);
  expect(found.get('shapley c')).toBeCloseTo(1 / 6, 12);
  expect(found.get('package package')).toBeCloseTo(1, 12);
});

test('one factor at a time tells by how much the joint effect misses the sum', () => {
  const found = effectsOf({ kind: 'one-at-a-time', factors: three(2) }, ([a = 0, b = 0]) =>
    Math.min(1, a + b),
  );
  expect([found.get('difference a'), found.get('difference b')]).toEqual([1, 1]);
  expect(found.get('difference a+b')).toBe(1);
  expect(found.get('interaction interaction')).toBe(-1);
});

test('Morris finds the slopes of a linear function, with no spread, and the spread of a product', () => {
  const linear = effectsOf(
    { kind: 'morris', inputs: [...inputs] as never, trajectories: 6, levels: 4 },
    ([x1 = 0, x2 = 0]) => 4 * x1 - 7 * x2,
  );
  expect(linear.get('mu x1')).toBeCloseTo(4, 9);
  expect(linear.get('mu-star x2')).toBeCloseTo(7, 9);
  expect(linear.get('sigma x2')).toBeCloseTo(0, 9);
  expect(linear.get('mu-star x3')).toBeCloseTo(0, 9);
  const product = effectsOf(
    { kind: 'morris', inputs: [...inputs] as never, trajectories: 12, levels: 4 },
    ([x1 = 0, x2 = 0]) => x1 * x2,
  );
  expect(product.get('sigma x1')).toBeGreaterThan(0.1);
});

test('Sobol indices of the Ishigami function are those of its closed form', () => {
  // Ishigami and Homma 1990 with a = 7, b = 0.1 on [-pi, pi]: S1 = 0.3139, S2 = 0.4424, S3 = 0; ST1 = 0.5576, ST3 = 0.2437.
  const found = effectsOf({ kind: 'sobol', inputs: [...inputs] as never, samples: 600 }, (unit) => {
    const [x1 = 0, x2 = 0, x3 = 0] = unit.map((u) => Math.PI * (2 * u - 1));
    return Math.sin(x1) + 7 * Math.sin(x2) ** 2 + 0.1 * x3 ** 4 * Math.sin(x1);
  });
  expect(found.get('first-order x1')).toBeCloseTo(0.3139, 1);
  expect(found.get('first-order x2')).toBeCloseTo(0.4424, 1);
  expect(found.get('first-order x3')).toBeCloseTo(0, 1);
  expect(found.get('total x1')).toBeCloseTo(0.5576, 1);
  expect(found.get('total x3')).toBeCloseTo(0.2437, 1);
});
