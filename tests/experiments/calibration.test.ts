import { expect, test } from '@jest/globals';
import { calibrate } from '../../experiments/calibration.ts';
import type { Point } from '../../experiments/point.ts';
import type { RunResult } from '../../experiments/run.ts';
import type { Experiment } from '../../schemas/types.ts';
import { gateExperiment } from '../helpers/experiments.ts';
import { testLibrary } from '../helpers/worlds.ts';

const title = { zh: '数值', en: 'figure' };
const shared = {
  title,
  point: 'baseline',
  source: 'Chosen for the test',
  mark: 'assumed',
} as const;

/** A model that is linear in the share: 10 + 50 x, so that 40 is met at 0.6. */
const evaluate = ({ set }: Point) => {
  const share = Number(set['parameters.risk.random-share']);
  const run = { measures: { 'overall.mean': 10 + 50 * share, 'overall.p95': 7 } };
  return Promise.resolve([run, run] as unknown as RunResult[]);
};

test('a calibration finds the setting at which the figures are met, and does not look at those for validation', async () => {
  const spec = {
    ...gateExperiment,
    calibration: [{ id: 'lanes', title, setting: 'parameters.risk.random-share', low: 0, high: 1 }],
    published: [
      { ...shared, measure: 'overall.mean', value: 40, use: 'calibration' },
      { ...shared, measure: 'overall.p95', value: 1, use: 'validation' },
    ],
  } satisfies Experiment as Experiment & Required<Pick<Experiment, 'calibration'>>;
  const found = await calibrate(spec, evaluate, testLibrary());
  expect(found.set['parameters.risk.random-share']).toBeCloseTo(0.6, 2);
  expect(found.error).toBeLessThan(0.005);
});
