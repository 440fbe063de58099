import { expect, test } from '@jest/globals';
import { checkExperiment } from '../../experiments/check-experiment.ts';
import type { Experiment, ExperimentArm } from '../../schemas/types.ts';
import { gateExperiment } from '../helpers/experiments.ts';
import { testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const title = { zh: '方案', en: 'arm' };

const found = (spec: Experiment): string[] =>
  checkExperiment(spec, library).map(
    ({ code, path, expected }) => `${code} ${path}${expected ? ` -> ${expected}` : ''}`,
  );

test('everything that is wrong with an experiment is told at once, with place and cure', () => {
  const spec: Experiment = {
    ...gateExperiment,
    measures: ['overall.maen', 'cause.queue'],
    ledger: false,
    warmUp: { shipments: 300 },
    replications: { atLeast: 8, atMost: 4, halfWidth: 0.1 },
    design: {
      kind: 'list',
      arms: [
        { id: 'nothing', title, set: {} },
        { id: 'nothing', title, set: { 'parameters.gate.servce': 1 } },
        { id: 'share', title, set: { 'parameters.lodgement.review-share': 1.5 } },
        { id: 'desk', title, set: { 'port.desks.gate.server': 5 } },
        { id: 'none', title, set: { 'port.desks.gate.servers': -1 } },
        {
          id: 'order',
          title,
          set: { 'parameters.gate.service': { kind: 'triangular', min: 9, mode: 5, max: 1 } },
        },
        { id: 'port', title, set: { port: 'ganqimaodu-rode' } },
        { id: 'root', title, set: { gates: 4 } },
      ],
    },
  };
  const at = 'ganqimaodu-gates.yaml#';
  expect(found(spec)).toEqual([
    `warm-up-too-long ${at}/warmUp/shipments -> below 300`,
    `too-few-replications ${at}/replications/atMost -> at least 8`,
    `unknown-measure ${at}/measures/0 -> overall.mean`,
    `measure-needs-ledger ${at}/measures/1 -> ledger: true`,
    `duplicate-id ${at}/design/arms/1/id`,
    `arm-without-change ${at}/design/arms/0/set -> a setting`,
    `unknown-setting ${at}/design/arms/1/set/parameters.gate.servce -> gate.service`,
    `setting-value ${at}/design/arms/2/set/parameters.lodgement.review-share -> a number from 0 to 1`,
    `unknown-setting ${at}/design/arms/3/set/port.desks.gate.server -> servers`,
    expect.stringMatching(/^minimum .*\/design\/arms\/4\/set\/port\.desks\.gate\.servers/),
    expect.stringMatching(
      /^distribution-impossible .*\/design\/arms\/5\/set\/parameters\.gate\.service/,
    ),
    `unknown-port ${at}/design/arms/6/set/port -> ganqimaodu-road`,
    expect.stringMatching(/^unknown-setting .*\/design\/arms\/7\/set\/gates/),
  ]);
});

test('declaring in two steps before its pilot is refused, with everything else that is wrong', () => {
  // The pilot began on 24 August 2019 (GACC Announcement No. 127 of 2019); before it the complete declaration has no term.
  const arms: [ExperimentArm, ...ExperimentArm[]] = [
    { id: 'share', title, set: { 'parameters.trader.two-step-share': 0.1 } },
    {
      id: 'both',
      title,
      set: { 'parameters.trader.two-step-share': 0.1, 'parameters.two-step.completion-term': 14 },
    },
    { id: 'typo', title, set: { 'parameters.gate.servce': 1 } },
  ];
  const baseline = { ...gateExperiment.baseline, start: '2018-03-05T00:00:00+08:00' };
  const at = 'ganqimaodu-gates.yaml#/design/arms';
  expect(found({ ...gateExperiment, baseline, design: { kind: 'list', arms } })).toEqual([
    `parameter-needed ${at}/0/set/parameters.trader.two-step-share -> 0, or a value of two-step.completion-term`,
    `unknown-setting ${at}/2/set/parameters.gate.servce -> gate.service`,
  ]);
});

test('inputs that are not numbers or whose ends are exchanged, and factors that undo each other, are refused', () => {
  const inputs: Experiment = {
    ...gateExperiment,
    assumed: { factor: 2, most: 8 },
    design: {
      kind: 'morris',
      trajectories: 2,
      levels: 4,
      inputs: [
        { id: 'a', title, setting: 'parameters.gate.service', low: 1, high: 2 },
        { id: 'b', title, setting: 'port.desks.gate.servers', low: 5, high: 3 },
      ],
    },
  };
  const at = 'ganqimaodu-gates.yaml#/design';
  expect(found(inputs)).toEqual([
    'assumed-without-differences ganqimaodu-gates.yaml#/assumed -> list, one-at-a-time',
    `setting-not-numeric ${at}/inputs/0/setting -> a number; or factor: true`,
    `ends-out-of-order ${at}/inputs/1/low -> below 3`,
  ]);
  const set = { 'port.desks.gate.servers': 4 };
  const factors: Experiment = {
    ...gateExperiment,
    design: {
      kind: 'shapley',
      factors: [
        { id: 'a', title, set },
        { id: 'b', title, set },
      ],
    },
  };
  expect(found(factors)).toEqual([
    `setting-twice ${at}/factors/1/set/port.desks.gate.servers -> only in "a"`,
  ]);
});

test('reforms that do not exist, or that change nothing at that date, are refused', () => {
  // Release before test commenced in Inner Mongolia on 2019-02-11; the world begins in April 2018.
  const spec: Experiment = {
    ...gateExperiment,
    design: {
      kind: 'list',
      arms: [
        { id: 'fine', title, set: { 'reforms.with': ['release-before-test'] } },
        { id: 'misspelt', title, set: { 'reforms.with': ['release-before-tset'] } },
        { id: 'early', title, set: { 'reforms.without': ['release-before-test'] } },
        { id: 'number', title, set: { 'reforms.with': [37] } },
      ],
    },
  };
  const at = 'ganqimaodu-gates.yaml#/design/arms';
  expect(found(spec)).toEqual([
    `reform-unknown ${at}/1/set/reforms.with.0`,
    expect.stringContaining(`reform-without-effect ${at}/2/set`),
    `setting-value ${at}/3/set/reforms.with -> a list of ids`,
  ]);
});
