import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { loadLibrary } from '../../library/load.ts';

const scenarios = join(import.meta.dirname, '..', '..', 'scenarios');
const coal = 'training/ganqimaodu-coal-advance.yaml';
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongguan-library-'));
  cpSync(scenarios, folder, { recursive: true });
});

afterEach(() => rmSync(folder, { recursive: true }));

/** Changes a file of the copy and returns codes and places of all problems. */
function problemsAfter(file: string, change: (text: string) => string): string[] {
  const path = join(folder, file);
  writeFileSync(path, change(readFileSync(path, 'utf8')));
  const loaded = loadLibrary(folder);
  return 'problems' in loaded
    ? loaded.problems.map((problem) => `${problem.code} ${problem.path}`)
    : [];
}

test('the authored files have no problem', () => {
  expect(problemsAfter(coal, (text) => text)).toEqual([]);
});

test('a scenario that names a port, a message, an entity, an event and a state that are not there gets all at once', () => {
  const found = problemsAfter(coal, (text) =>
    text
      .replace(/^port: .*/m, 'port: ganqimaodu-raod')
      .replace('file: manifest.xml', 'file: manifes.xml')
      .replace('event: ARRIVE', 'event: ARIVE')
      .replace("- entity: 'declaration:", "- entity: 'declaraton:"),
  );
  expect(found).toEqual([
    'unknown-port ganqimaodu-coal-advance.yaml#/port',
    'unknown-message-file ganqimaodu-coal-advance.yaml#/steps/0/send/file',
    'unknown-event ganqimaodu-coal-advance.yaml#/steps/3/act/event',
    'unused-message-file ganqimaodu-coal-advance.yaml#/steps',
    'unknown-entity ganqimaodu-coal-advance.yaml#/expect/0/entity',
  ]);
});

test('a file whose id differs from its name is found', () => {
  expect(problemsAfter(coal, (text) => text.replace(/^id: .*/m, 'id: coal'))).toContain(
    `id-differs-from-file ${join(folder, coal)}`,
  );
});

test('broken YAML is located', () => {
  const path = join(folder, coal);
  writeFileSync(path, 'id: [1, 2\nport: x\n');
  const loaded = loadLibrary(folder);
  expect('problems' in loaded && loaded.problems[0]).toMatchObject({
    code: 'yaml-not-well-formed',
    location: { line: 2 },
  });
});

test('everything wrong with traffic is told at once', () => {
  const found = problemsAfter('traffic/ganqimaodu-road.yaml', (text) =>
    text
      .replace(/^port: .*/m, 'port: ganqimaodu')
      .replace("from: '2025-01-01'", "from: '2015-01-01'")
      .replace('min: 1', 'min: 4')
      .replace('commodity: ganqimaodu-coking-coal', 'commodity: ganqimaodu-coking')
      .replace('commodity: erenhot-excavators-export', 'commodity: erenhot-cashmere')
      .replace('id: copper', 'id: coal'),
  );
  expect(found).toEqual([
    'unknown-port ganqimaodu-road.yaml#/port',
    'unordered-dates ganqimaodu-road.yaml#/streams/0/volume/1/from',
    'min-above-max ganqimaodu-road.yaml#/streams/0/platoon/min',
    'unknown-commodity ganqimaodu-road.yaml#/streams/0/goods/mix/0/commodity',
    'duplicate-stream ganqimaodu-road.yaml#/streams/1/id',
    'wrong-direction ganqimaodu-road.yaml#/streams/2/goods/mix/0/commodity',
    'total-differs inner-mongolia.yaml#/total/1/value',
  ]);
});
