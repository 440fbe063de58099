import { fenPerYuan } from '../rules/money.ts';
import { instantText } from '../rules/days.ts';
import type { Scenario } from '../schemas/types.ts';
import { clocksOf } from './clocks.ts';
import { deadlineAt, deadlineEvents } from './deadline.ts';
import type { World } from './world.ts';

/** One expectation of a scenario and what came of it. */
export interface ExpectationResult {
  readonly entity: string;
  readonly what: string;
  readonly expected: string;
  readonly got: string;
  readonly ok: boolean;
}

type Expectation = Scenario['expect'][number];

/** Checks the expectations of a scenario against its world, in their order. */
export function checkExpectations(world: World, scenario: Scenario): ExpectationResult[] {
  return scenario.expect.flatMap((expectation) => check(world, expectation));
}

function check(world: World, expectation: Expectation): ExpectationResult[] {
  const { entity } = expectation;
  const slot = world.register.find(world.entities, entity);
  if (slot === undefined)
    return [{ entity, what: 'entity', expected: 'exists', got: 'missing', ok: false }];
  const compare = (what: string, expected: string, got: string): ExpectationResult => ({
    entity,
    what,
    expected,
    got,
    ok: expected === got,
  });
  const { state, receipts, problems, duty, clocks, deadline } = expectation;
  const dossier = world.register.dossier(slot);
  const sent = (dossier?.receipts ?? []).map(({ code }) => code);
  const found = (dossier?.problems ?? []).map(({ code }) => code);
  return [
    ...(state
      ? [
          {
            ...compare('state', list(state), list(world.leavesOf(slot))),
            ok: state.every((path) => world.isAt(slot, path)),
          },
        ]
      : []),
    ...(receipts ? [compare('receipts', list(receipts), list(sent))] : []),
    ...(problems ? [compare('problems', list(problems), list(found))] : []),
    ...(duty ? dutyResults(world, slot, duty, compare) : []),
    ...(clocks ? clockResults(world, slot, clocks, entity) : []),
    ...(deadline ? deadlineResults(world, slot, deadline, compare) : []),
  ];
}

type Compare = (what: string, expected: string, got: string) => ExpectationResult;

function dutyResults(
  world: World,
  slot: number,
  duty: NonNullable<Expectation['duty']>,
  compare: Compare,
): ExpectationResult[] {
  const lines = (world.register.dossier(slot)?.bills ?? []).flatMap((bill) => bill.lines);
  const sum = (kind: string): number =>
    lines
      .filter((line) => line.kind === kind)
      .reduce((total, { amount }) => total + Math.round(amount * fenPerYuan), 0) / fenPerYuan;
  return [
    ...(duty.total === undefined
      ? []
      : [
          compare(
            'duty',
            String(duty.total),
            String((world.entities.duty[slot] as number) / fenPerYuan),
          ),
        ]),
    ...Object.entries(duty.lines ?? {}).map(([kind, amount]) =>
      compare(kind, String(amount), String(sum(kind))),
    ),
  ];
}

function clockResults(
  world: World,
  slot: number,
  bounds: NonNullable<Expectation['clocks']>,
  entity: string,
): ExpectationResult[] {
  const clocks = clocksOf(world, slot);
  return (['overall', 'customs', 'port'] as const).flatMap((name) => {
    const bound = bounds[name];
    if (bound === undefined) return [];
    const value = clocks[name];
    const ok = bound === null ? value === null : value !== null && value <= bound;
    const expected = bound === null ? 'not stopped' : `<= ${bound} h`;
    return [
      {
        entity,
        what: `clock ${name}`,
        expected,
        got: value === null ? 'not stopped' : `${value} h`,
        ok,
      },
    ];
  });
}

function deadlineResults(
  world: World,
  slot: number,
  deadline: NonNullable<Expectation['deadline']>,
  compare: Compare,
): ExpectationResult[] {
  return (Object.keys(deadlineEvents) as (keyof typeof deadlineEvents)[]).flatMap((name) => {
    const expected = deadline[name];
    if (expected === undefined) return [];
    const due = deadlineAt(world, slot, deadlineEvents[name]);
    return [compare(`deadline ${name}`, expected, due === undefined ? 'none' : instantText(due))];
  });
}

const list = (items: readonly string[]): string => items.join(' ');
