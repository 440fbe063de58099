import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { formats } from '../formats/registry.ts';
import goodsDeclaration from '../schemas/messages/goods-declaration.json' with { type: 'json' };
import scenario from '../schemas/scenario.json' with { type: 'json' };
import type { Text } from '../schemas/types.ts';
import type { FlowState } from '../workflows/flow.ts';
import { flows } from '../workflows/flows.ts';
import { deskIds, officeDesks } from '../workflows/desks.ts';
import { roleNames, roles } from '../workflows/roles.ts';
import { deskNames } from '../world/desks.ts';

const glossary = readFileSync(join(import.meta.dirname, '..', 'docs', 'glossary.md'), 'utf8');

/** One row of the glossary. */
interface Row {
  readonly zh: string;
  readonly en: string;
  readonly code: string;
  readonly note: string;
}

function rowsOf(text: string): Row[] {
  const lines = text.split('\n').filter((line) => line.startsWith('|'));
  const rows = lines.map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
  return rows
    .filter(([first = '']) => first !== 'Chinese' && !/^-+$/.test(first))
    .map(([zh = '', en = '', code = '', note = '']) => ({ zh, en, code, note }));
}

function section(title: string): Row[] {
  const [, rest] = glossary.split(`\n## ${title}\n`);
  if (rest === undefined) throw new Error(`The glossary has no section "${title}".`);
  return rowsOf(rest.split('\n## ')[0] ?? '');
}

const cell = (name: string): string => `\`${name}\``;
const shown = ({ zh, en, code }: Row): string => `${zh} | ${en} | ${code}`;
const named = ({ zh, en }: Text, name: string): string => `${zh} | ${en} | ${cell(name)}`;

test('every flow, role and wire format is in the glossary under the names that people see', () => {
  expect(section('Flows').map(shown)).toEqual(
    Object.values(flows).map(({ id, text }) => named(text, id)),
  );
  expect(section('Roles').map(shown)).toEqual(roles.map((role) => named(roleNames[role], role)));
  expect(section('Wire formats').map(shown)).toEqual(
    formats.map(({ id, title }) => named(title, id)),
  );
});

test('every desk and every procedure is in the glossary', () => {
  expect(section('Desks').map(({ code }) => code)).toEqual(deskNames.map(cell));
  expect(section('Office desks').map(shown)).toEqual(
    deskIds.map((desk) => named(officeDesks[desk].text, desk)),
  );
  const procedures = new Set([
    ...scenario.properties.procedure.enum,
    ...goodsDeclaration.properties.procedure.enum,
  ]);
  expect(section('Procedures').map(({ code }) => code)).toEqual([...procedures].map(cell));
});

/** Rows that the glossary must have: each name with the flows that use it, in the order in which they do. */
function expectedRows(entries: readonly (readonly [Text, string, string])[]): string[] {
  const flowsByRow = new Map<string, Set<string>>();
  for (const [text, name, flow] of entries) {
    const row = named(text, name);
    flowsByRow.set(row, (flowsByRow.get(row) ?? new Set()).add(flow));
  }
  return [...flowsByRow].map(([row, ids]) => `${row} | ${[...ids].join(', ')}`);
}

function statesOf(state: FlowState, flow: string): (readonly [Text, string, string])[] {
  return Object.entries(state.states ?? {}).flatMap(([name, inner]) => [
    [inner.meta.text, name, flow] as const,
    ...statesOf(inner, flow),
  ]);
}

const withFlows = (row: Row): string => `${shown(row)} | ${row.note}`;

test('every state of every flow is in the glossary, in the words of the flow', () => {
  const states = Object.values(flows).flatMap(({ machine, id }) => statesOf(machine, id));
  expect(section('States').map(withFlows)).toEqual(expectedRows(states));
});

test('every event of every flow is in the glossary, in the words of the flow', () => {
  const events = Object.values(flows).flatMap(({ id, events: all }) =>
    Object.entries(all).map(([name, { text }]) => [text, name, id] as const),
  );
  expect(section('Events').map(withFlows)).toEqual(expectedRows(events));
});

test('no row of the glossary is there twice and none has an empty cell', () => {
  const rows = rowsOf(glossary).map((row) => `${shown(row)} | ${row.note}`);
  expect(rows.filter((row, index) => rows.indexOf(row) !== index)).toEqual([]);
  expect(rows.filter((row) => /\|\s*\||^\s*\|/.test(row) || row.endsWith('| '))).toEqual([]);
});
