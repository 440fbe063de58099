import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterAll, expect, test } from '@jest/globals';
import { SaxesParser } from 'saxes';
import { eventLogOf } from '../../experiments/export/event-log.ts';
import { ocelJson } from '../../experiments/export/ocel-json.ts';
import { writeOcelSqlite } from '../../experiments/export/ocel-sqlite.ts';
import { xes } from '../../experiments/export/xes.ts';
import { openWorld, testLibrary } from '../helpers/worlds.ts';

const folder = mkdtempSync(join(tmpdir(), 'event-log-'));
const world = openWorld(testLibrary(), 'erenhot-general-inspection');
world.runToEnd();
const log = eventLogOf(world.trace);

afterAll(() => rmSync(folder, { recursive: true }));

interface OcelDocument {
  readonly objectTypes: readonly { name: string }[];
  readonly eventTypes: readonly { name: string; attributes: { name: string; type: string }[] }[];
  readonly objects: readonly { id: string; type: string; relationships: { objectId: string }[] }[];
  readonly events: readonly {
    id: string;
    type: string;
    time: string;
    attributes: { name: string }[];
    relationships: { objectId: string; qualifier: string }[];
  }[];
}

test('OCEL JSON keeps the rules of the standard: ids once, types declared, links to what is there, times in order', () => {
  const { objects, events, objectTypes, eventTypes } = JSON.parse(ocelJson(log)) as OcelDocument;
  const ids = [...objects, ...events].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const known = new Set(objects.map(({ id }) => id));
  const links = [...objects, ...events].flatMap(({ relationships }) => relationships);
  expect(links.filter(({ objectId }) => !known.has(objectId))).toEqual([]);
  const typeNames = new Set([...objectTypes, ...eventTypes].map(({ name }) => name));
  expect([...objects, ...events].filter(({ type }) => !typeNames.has(type))).toEqual([]);
  expect(events.every(({ relationships }) => relationships.length > 0)).toBe(true);
  expect(objectTypes.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['conveyance', 'declaration', 'inspection', 'manifest']),
  );
  const times = events.map(({ time }) => Date.parse(time));
  expect(times).toEqual(times.toSorted((a, b) => a - b));
  expect(events.map(({ type }) => type)).toEqual(expect.arrayContaining(['SUBMIT', 'START_CHECK']));
});

test('OCEL SQLite satisfies its own keys, and a type table holds every event of its type', () => {
  const path = join(folder, 'log.sqlite');
  writeOcelSqlite(log, path);
  const database = new DatabaseSync(path);
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([]);
  expect(database.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' });
  const count = (table: string): unknown =>
    Object.values(database.prepare(`SELECT count(*) FROM ${table}`).get() ?? {})[0];
  expect(count('event')).toBe(log.events.length);
  expect(count('object')).toBe(log.objects.length);
  const maps = database.prepare('SELECT ocel_type_map AS name FROM event_map_type').all();
  const inTables = maps.reduce((sum, { name }) => sum + Number(count(`event_${String(name)}`)), 0);
  expect(inTables).toBe(log.events.length);
  database.close();
});

test('XES is well-formed and has a trace for each entity of the flow', () => {
  const names: string[] = [];
  const parser = new SaxesParser();
  parser.on('opentag', ({ name }) => names.push(name));
  parser.on('error', (error) => {
    throw error;
  });
  parser.write(xes(log, 'declaration')).close();
  const declarations = log.objects.filter(({ type }) => type === 'declaration');
  expect(names.filter((name) => name === 'trace')).toHaveLength(declarations.length);
  const events = log.events.filter(({ of }) => of.startsWith('declaration:'));
  expect(names.filter((name) => name === 'event')).toHaveLength(events.length);
});
