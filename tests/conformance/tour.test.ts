import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { declarationCourses } from '../../conformance/declaration-courses.ts';
import { visibleTransitions, conformancePaths } from '../../conformance/paths.ts';
import { requirements } from '../../conformance/requirements.ts';
import { tour, type Edge, type Graph } from '../../conformance/tour.ts';
import { flows } from '../../workflows/flows.ts';
import { compileFlow } from '../../workflows/step-table.ts';

/*
 * Drawn by hand:  0 -a-> 1 -b-> 2 (end)
 *                        1 -c-> 1
 *                 0 -d-> 3 -e-> 1
 *                        3 -f-> 4 (end)
 */
const drawn: Readonly<Record<number, readonly Edge[]>> = {
  0: [
    { name: 'a', to: 1 },
    { name: 'd', to: 3 },
  ],
  1: [
    { name: 'b', to: 2 },
    { name: 'c', to: 1 },
  ],
  3: [
    { name: 'e', to: 1 },
    { name: 'f', to: 4 },
  ],
};
const graph: Graph<Edge> = { start: 0, edgesFrom: (node) => drawn[node] ?? [] };
const named = (paths: readonly (readonly Edge[])[]): string[] =>
  paths.map((path) => path.map(({ name }) => name).join(''));

test('a tour goes to the nearest transition not passed yet, then to an end, until all are passed', () => {
  // ab: a is nearest, then b, which ends. dec: d, then e is as near as f and drawn first, then c; b leads to the end. df.
  expect(named(tour(graph, new Set('abcdef')))).toEqual(['ab', 'decb', 'df']);
});

test('a tour passes only what is needed for the wanted transitions, and leaves out what cannot be reached', () => {
  expect(named(tour(graph, new Set('c')))).toEqual(['acb']);
  expect(named(tour(graph, new Set('fx')))).toEqual(['df']);
  expect(tour(graph, new Set('x'))).toEqual([]);
});

test('the paths pass every transition of a declaration that a declarant causes or is told of, and end where nothing is left', () => {
  const { paths, wanted } = conformancePaths();
  const passed = new Set(paths.flatMap(({ steps }) => steps.map(({ name }) => name)));
  expect(wanted.filter((name) => !passed.has(name))).toEqual([]);
  const table = compileFlow(flows.declaration);
  for (const { steps } of paths) {
    const end = Math.floor((steps.at(-1)?.to ?? 0) / 2);
    expect(table.configurations[end]?.done).toBe(true);
  }
  // By hand from workflows/: whatever a declarant causes is wanted, save the recovery of recalled goods.
  const own = visibleTransitions(table).filter((name) => / (WITHDRAW|PAY|SETTLE)$/.test(name));
  expect(own).toEqual([
    'saved WITHDRAW',
    'clearance WITHDRAW',
    'clearance.duty.payable PAY',
    'clearance.duty.overdue PAY',
    'rejected WITHDRAW',
    'returned WITHDRAW',
    'released.settlement.open SETTLE',
    'released.settlement.overdue SETTLE',
  ]);
});

test('the page on conformance names every requirement and every task, in order', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/conformance.md'), 'utf8');
  const rows = [...page.matchAll(/^\| `([a-z-]+)` /gm)].map(([, id]) => id);
  const asked = new Set(declarationCourses.flatMap((course) => Object.values(course.tasks)));
  const listed = rows.slice(0, rows.indexOf('report') + 1);
  expect(new Set(listed)).toEqual(new Set([...asked, 'begin', 'save', 'report']));
  expect(rows.slice(listed.length)).toEqual(requirements.map(({ id }) => id));
});

test('every transition that a client causes belongs to one requirement', () => {
  const caused = requirements.flatMap(({ transitions = [] }) => transitions);
  const byTask = conformancePaths().paths.flatMap(({ steps }) =>
    steps.filter(({ manner }) => manner === 'task').map(({ name }) => name),
  );
  expect(caused.toSorted()).toEqual([...new Set(byTask)].toSorted());
});
