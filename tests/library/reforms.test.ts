import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { loadLibrary } from '../../library/load.ts';

const scenarios = join(import.meta.dirname, '..', '..', 'scenarios');
const notice = 'reforms/inspection-notice-push.yaml';
const gate = 'training/ganqimaodu-coal-advance.yaml';
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'tongguan-reforms-'));
  cpSync(scenarios, folder, { recursive: true });
});

afterAll(() => rmSync(folder, { recursive: true }));

type Change = (text: string) => string;

/** Changes files of the copy, gives code, place and cure of every problem, and puts the files back. */
function problemsAfter(changes: Readonly<Record<string, Change>>): string[][] {
  const before = Object.keys(changes).map((file) => [
    file,
    readFileSync(join(folder, file), 'utf8'),
  ]);
  for (const [file = '', text = ''] of before) {
    writeFileSync(join(folder, file), changes[file]?.(text) ?? text);
  }
  const loaded = loadLibrary(folder);
  for (const [file = '', text = ''] of before) writeFileSync(join(folder, file), text);
  if (!('problems' in loaded)) return [];
  return loaded.problems.map(({ code, path, fix }) => [code, path, fix?.en ?? '']);
}

const at = (pointer: string): string => `inspection-notice-push.yaml#${pointer}`;

test('a reform with wrong document, paragraph, parameter, unit, value, port, state and dates gets all at once, each with its cure', () => {
  const wrong = `
sources:
  - { document: guofa-2018-73, paragraph: '9' }
  - { document: guofa-2018-37, paragraph: '90' }
commencement:
  - { jurisdiction: yunnan, from: '2021-01-01', source: x, mark: assumed }
  - { jurisdiction: yunnan, from: '2022-01-01', source: x, mark: assumed }
transition: at-once
status: partly
parameters:
  - { name: inspection.notise, unit: min, value: 5, source: x, mark: assumed }
  - { name: inspection.notice, unit: h, value: 5, source: x, mark: assumed }
  - { name: inspection.joint, unit: switch, value: 5, source: x, mark: assumed }
  - { name: inspection.scan, unit: s, value: 5, source: x, mark: assumed, ports: [ceke-raod] }
  - { name: inspection.scan, unit: s, value: 5, from: '2020-01-01', source: x, mark: assumed }
edges:
  - { flow: declaration, prerequisite: 'inspecton:passed', of: releasd, change: cut }
`;
  const found = problemsAfter({
    [notice]: (text) => text.slice(0, text.indexOf('sources:')) + wrong.trimStart(),
  });
  expect(found).toEqual([
    ['unknown-document', at('/sources/0/document'), 'Write "guofa-2018-37".'],
    ['unknown-paragraph', at('/sources/1/paragraph'), 'Write "9".'],
    ['repeated-jurisdiction', at('/commencement/1/jurisdiction'), ''],
    ['missing-reason', at('/reason'), ''],
    ['stage-before-commencement', at('/parameters/4/from'), 'Write "2021-01-01".'],
    ['unknown-parameter', at('/parameters/0/name'), 'Write "inspection.notice".'],
    ['wrong-unit', at('/parameters/1/unit'), 'Write "min".'],
    ['wrong-value', at('/parameters/2/value'), 'Write "true or false".'],
    ['unknown-port', at('/parameters/3/ports/0'), 'Write "ceke-road".'],
    ['unknown-state', at('/edges/0/of'), 'Write "released".'],
    ['unknown-flow', at('/edges/0/prerequisite'), 'Write "inspection".'],
  ]);
});

test('two reforms that set one parameter from the same day on contradict each other', () => {
  const [parameter] = readFileSync(join(folder, notice), 'utf8').split('parameters:\n').slice(1);
  const found = problemsAfter({
    'reforms/edi-centre.yaml': (text) => `${text}${parameter ?? ''}`,
  });
  expect(found).toEqual([['conflicting-reforms', 'inspection-notice-push.yaml#/parameters/0', '']]);
});

test('two values of one reform from the same day on overlap', () => {
  const found = problemsAfter({
    [notice]: (text) => `${text}${text.split('parameters:\n')[1] ?? ''}`,
  });
  expect(found).toEqual([['overlapping-date', 'inspection-notice-push.yaml#/parameters/1', '']]);
});

const withChoice =
  (choice: string): Change =>
  (text) =>
    text.replace(/^reforms: .*\n/m, '').replace(/^mechanisms:/m, `reforms: ${choice}\nmechanisms:`);

test('a scenario whose reforms are unknown, contradictory, or commence after its end is refused with the cure', () => {
  expect(problemsAfter({ [gate]: withChoice('{ with: [rapid-tset], without: [x] }') })).toEqual([
    ['reform-unknown', 'ganqimaodu-coal-advance.yaml#/reforms/with/0', 'Write "rapid-test".'],
    ['reform-unknown', 'ganqimaodu-coal-advance.yaml#/reforms/without/0', ''],
  ]);
  // Central image review commences on 2022-01-01, the scenario ends in December 2021.
  expect(problemsAfter({ [gate]: withChoice('{ with: [central-image-review] }') })).toEqual([
    ['reform-after-end', 'ganqimaodu-coal-advance.yaml#/reforms/with/0', 'Set fromStart: true.'],
  ]);
});

test('a mechanism that no reform file describes is refused', () => {
  const found = problemsAfter({
    [gate]: (text) => text.replace('- smart-gate\n', '- smrat-gate\n'),
  });
  expect(found.map(([code, , fix]) => [code, fix])).toEqual([
    ['unknown-reform', 'Write "smart-gate".'],
  ]);
});

test('a port without a calendar, and a desk without one, are found when the library is loaded', () => {
  const found = problemsAfter({
    'ports/coastal-sea.yaml': (text) =>
      text
        .replace('\ncalendar: always\n', '\n')
        .replace('{ servers: 4, calendar: always,', '{ servers: 4,'),
  });
  // What names the port finds none either, and says so too.
  expect(found.map(([code, path]) => `${code} ${path}`)).toEqual([
    'required coastal-sea.yaml#/desks/gate/calendar',
    'required coastal-sea.yaml#/calendar',
    'unknown-port diversified-guarantee.yaml#/parameters/1/ports/0',
    'unknown-port coastal-sea.yaml#/port',
  ]);
});
