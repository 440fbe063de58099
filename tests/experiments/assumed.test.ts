import { expect, test } from '@jest/globals';
import { assumedInputs } from '../../experiments/assumed-inputs.ts';
import { experiment } from '../../experiments/experiment.ts';
import { ownThread } from '../../experiments/pool.ts';
import { reportPage } from '../../experiments/report/report.ts';
import { memoryStore } from '../../experiments/result-store.ts';
import { chooseWorld } from '../../experiments/settings.ts';
import type { AssumedEffect, AssumedSummary } from '../../experiments/assumed-summary.ts';
import { summarise, type Summary } from '../../experiments/summary.ts';
import type { Experiment, Settings } from '../../schemas/types.ts';
import { gateExperiment } from '../helpers/experiments.ts';
import { testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();

function inputsWith(set: Settings): ReturnType<typeof assumedInputs> {
  const chosen = chooseWorld(gateExperiment.baseline, [set], library);
  if ('problems' in chosen) throw new Error(JSON.stringify(chosen.problems));
  return assumedInputs(chosen.world, set, library);
}

test('what is assumed moves by a factor: durations and servers as they are, shares by their odds', () => {
  const found = new Map(inputsWith({}).map(({ setting, moved }) => [setting, moved(2)]));
  // Scenarios: crew 1 to 5 min, most often 2; twice the odds of 0.08 are 0.16/0.92, a share of 0.16/1.08; 12 inspection teams.
  expect(found.get('parameters.border.crew-check')).toEqual({
    kind: 'triangular',
    min: 2,
    mode: 4,
    max: 10,
  });
  expect(found.get('parameters.lodgement.query-share')).toBeCloseTo(0.16 / 1.08, 12);
  expect(found.get('port.desks.inspection.servers')).toBe(24);
  // Derived from a published figure, a switch, an hour of the clock, and a share that says never.
  for (const name of ['gate.service', 'laboratory.rapid', 'duty.bank-opens', 'gate.boarding-share'])
    expect(found.has(`parameters.${name}`)).toBe(false);
});

test('what an experiment sets itself is not assumed', () => {
  const set = { 'port.desks.inspection.servers': 3, 'parameters.lodgement.query-share': 0.5 };
  const names = inputsWith(set).map(({ setting }) => setting);
  expect(names.filter((name) => Object.hasOwn(set, name))).toEqual([]);
});

/** The gate experiment with one arm, small, and what is assumed in it moved. */
async function summaryWithMoves(): Promise<Summary> {
  const { design, baseline } = gateExperiment;
  if (design.kind !== 'list') throw new Error('The experiment has no list of arms.');
  const spec: Experiment = {
    ...gateExperiment,
    baseline: { ...baseline, shipments: 80 },
    warmUp: { shipments: 8 },
    ledger: false,
    measures: ['port.mean', 'wait.gate'],
    design: { kind: 'list', arms: [design.arms[0]] },
    assumed: { factor: 2, most: 2 },
  };
  const options = { library, pool: ownThread(library), store: memoryStore() };
  const outcome = await experiment(spec, options);
  if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
  return summarise(outcome.findings);
}

test('the report tells how an effect moves with what is assumed, the strongest input first', async () => {
  const summary = await summaryWithMoves();
  const { screened, relevant, effects } = summary.assumed as AssumedSummary;
  expect(screened).toBeGreaterThan(relevant);
  const [{ effect, moved }] = effects[0] as [AssumedEffect];
  const { mean } = effect.estimate;
  const reach = moved.map(({ divided, multiplied }) => {
    const ends = [mean, divided.mean, multiplied.mean];
    return Math.max(...ends) - Math.min(...ends);
  });
  expect(reach).toHaveLength(2);
  expect(reach.toSorted((a, b) => b - a)).toEqual(reach);
  expect(Math.min(...reach)).toBeGreaterThan(0);
  expect(reportPage(summary, 'zh')).toContain('假定若有不同');
});
