import { expect, test } from '@jest/globals';
import { decisions } from '../../rules/decisions.ts';
import { compileFlows } from '../../workflows/flows.ts';
import type { StepTable } from '../../workflows/step-table.ts';

/*
 * The flows are finite, so what must hold of them is checked on every reachable configuration.
 */
const tables = compileFlows();

/** Configurations from which a wanted one can be reached, found backwards from the wanted ones. */
function canReach(table: StepTable, wanted: (configuration: number) => boolean): Set<number> {
  const width = table.events.length;
  const before = new Map<number, number[]>();
  for (const [index, to] of table.next.entries()) {
    if (to < 0) continue;
    const from = Math.floor(index / width);
    before.set(to, [...(before.get(to) ?? []), from]);
  }
  const reached = new Set([...table.configurations.keys()].filter(wanted));
  const open = [...reached];
  for (let current = open.pop(); current !== undefined; current = open.pop()) {
    for (const from of before.get(current) ?? []) {
      if (reached.has(from)) continue;
      reached.add(from);
      open.push(from);
    }
  }
  return reached;
}

const active = (table: StepTable, path: string) => (configuration: number) =>
  table.configurations[configuration]?.active.includes(table.stateByPath.get(path) as number) ??
  false;

test.each(tables)('$flow.id: from everywhere an end can be reached', (table) => {
  const ending = canReach(table, (index) => table.configurations[index]?.done ?? false);
  const stuck = table.configurations.filter((_, index) => !ending.has(index));
  expect(stuck.map(({ value }) => value)).toEqual([]);
});

test.each(tables)('$flow.id: whoever is not at the end waits for somebody', (table) => {
  const idle = table.configurations.filter(
    ({ done, active: states }) => !done && !states.some((state) => table.states[state]?.meta.waits),
  );
  expect(idle.map(({ value }) => value)).toEqual([]);
});

test.each(tables)('$flow.id: every state can be entered and every event can happen', (table) => {
  const entered = new Set(table.configurations.flatMap(({ active: states }) => states));
  // The last region of a join leaves its final state in the same step, so final states inside regions may never rest.
  const resting = table.states.filter(({ type, path }) => type !== 'final' || !path.includes('.'));
  expect(resting.filter(({ path }) => !entered.has(table.stateByPath.get(path) as number))).toEqual(
    [],
  );
  const width = table.events.length;
  const happening = table.events.filter((_, event) =>
    table.configurations.some(
      (_configuration, index) => (table.next[index * width + event] as number) >= 0,
    ),
  );
  expect(happening).toEqual(table.events);
});

test.each(tables)('$flow.id: every deadline can pass where it is set', (table) => {
  const width = table.events.length;
  const deadlines = table.states.filter(({ meta }) => meta.deadline !== undefined);
  const passable = deadlines.filter(({ path, meta }) => {
    const event = table.eventByName.get(meta.deadline as string) as number;
    return [...table.configurations.keys()]
      .filter(active(table, path))
      .every((index) => (table.next[index * width + event] as number) >= 0);
  });
  expect(passable.map(({ path }) => path)).toEqual(deadlines.map(({ path }) => path));
});

test('deadlines of declaration, payment, completion, abandonment and transit are all in the flows', () => {
  const deadlines = tables.flatMap(({ states }) =>
    states.flatMap(({ meta }) => meta.deadline ?? []),
  );
  expect([...new Set(deadlines)].toSorted()).toEqual([
    'PASS_ABANDONMENT_DEADLINE',
    'PASS_COMPLETION_DEADLINE',
    'PASS_DECLARATION_DEADLINE',
    'PASS_PAYMENT_DEADLINE',
    'PASS_SEARCH_DEADLINE',
    'PASS_TRANSIT_DEADLINE',
  ]);
});

test.each([
  ['declaration', 'rejected', 'released'],
  ['declaration', 'returned', 'released'],
  ['two-step', 'rejected', 'pickedUp'],
  ['two-step', 'returned', 'pickedUp'],
  ['two-step', 'completionReturned', 'released'],
  ['manifest', 'refused', 'accepted.release.released'],
  ['conveyance', 'refused', 'admitted'],
  ['conveyance', 'held', 'admitted'],
  ['revision', 'overdue', 'revised'],
  ['revision', 'withdrawing', 'withdrawn'],
  ['transit', 'refused', 'accepted'],
  ['transit', 'late', 'verified'],
  ['transit', 'sealBroken', 'verified'],
])('%s: %s has an exit that leads to %s', (flow, from, to) => {
  const table = tables.find((candidate) => candidate.flow.id === flow) as StepTable;
  const reaching = canReach(table, active(table, to));
  const starts = [...table.configurations.keys()].filter(active(table, from));
  expect(starts.length).toBeGreaterThan(0);
  expect(starts.filter((index) => !reaching.has(index))).toEqual([]);
});

test('the complete declaration is possible all the time from pick-up to its deadline and after it', () => {
  const table = tables.find((candidate) => candidate.flow.id === 'two-step') as StepTable;
  const event = table.eventByName.get('SUBMIT_COMPLETE') as number;
  const waiting = [...table.configurations.keys()].filter(
    (index) => active(table, 'pickedUp')(index) || active(table, 'completionOverdue')(index),
  );
  expect(
    waiting.map((index) => (table.next[index * table.events.length + event] as number) >= 0),
  ).toEqual(waiting.map(() => true));
});

test('a declaration is released exactly when all its controls are final', () => {
  const table = tables.find((candidate) => candidate.flow.id === 'declaration') as StepTable;
  const width = table.events.length;
  const finals = (index: number) =>
    table.configurations[index]?.active.filter((state) => {
      const node = table.states[state];
      return node?.type === 'final' && node.path.startsWith('clearance.');
    }).length ?? 0;
  const released = table.stateByPath.get('released') as number;
  const joins = [...table.next.entries()].filter(([row, to]) => {
    const from = Math.floor(row / width);
    return (
      to >= 0 &&
      active(table, 'clearance')(from) &&
      table.configurations[to]?.active.includes(released)
    );
  });
  expect(joins.length).toBeGreaterThan(0);
  expect(joins.filter(([row]) => finals(Math.floor(row / width)) !== 4)).toEqual([]);
  const allFinal = [...table.configurations.keys()].filter((index) => finals(index) === 5);
  expect(allFinal).toEqual([]);
});

test.each(tables)(
  '$flow.id: every rule that it names has a text and a citation',
  ({ flow, states }) => {
    const named = [
      ...Object.values(flow.events).flatMap(({ rule }) => rule ?? []),
      ...states.flatMap(({ meta }) => meta.waits?.rule ?? []),
    ];
    expect(named.filter((rule) => !Object.hasOwn(decisions, rule))).toEqual([]);
  },
);

test.each(tables)(
  '$flow.id: the machine carries no context, no timer and no invocation',
  ({ flow }) => {
    const keys = new Set<string>();
    JSON.stringify(flow.machine, (key, value: unknown) => {
      keys.add(key);
      return value;
    });
    for (const forbidden of [
      'context',
      'after',
      'invoke',
      'entry',
      'exit',
      'always',
      'actions',
      'guard',
    ]) {
      expect(keys.has(forbidden)).toBe(false);
    }
  },
);
