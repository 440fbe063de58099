import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { elementsOf } from '../../formats/elements.ts';
import { internationalProblems } from '../../formats/international-problems.ts';
import { formatProblems } from '../../formats/problems.ts';
import { formatOf } from '../../formats/registry.ts';
import { examineSample } from '../../library/pack-sample.ts';
import { loadPacks } from '../../library/packs.ts';
import { codedFields } from '../../schemas/coded-fields.ts';
import { isCanonicalType, schemas, sharedSchemas } from '../../schemas/schemas.ts';
import { messageRules } from '../../rules/check.ts';
import type { RuleText } from '../../rules/rule.ts';
import { problemCodes } from '../../rules/codes.ts';
import { pairRuleSets } from '../../rules/pairs.ts';

const packs = loadPacks(join(import.meta.dirname, '../../packs'));
const canonical = packs.filter(({ pack }) => pack.covers === 'messages');
const carrying = packs.filter(({ pack }) => pack.covers === 'formats');
const samples = packs.flatMap(({ pack, samples: its }) =>
  its.map((sample) => [`${pack.id}/${sample.name}`, sample] as const),
);
const files = [...Object.values(schemas), ...sharedSchemas];

test.each(samples)('%s is reported exactly as its report says', (_name, sample) => {
  expect(examineSample(sample).report).toEqual(sample.report);
});

test('a valid sample has no problem, an invalid one has some', () => {
  const wrong = samples.filter(([, { valid, report }]) => valid !== (report.length === 0));
  expect(wrong.map(([name]) => name)).toEqual([]);
});

test.each(canonical)('pack $pack.id names exactly the rules on its messages', ({ pack }) => {
  const rules: Readonly<Record<string, readonly RuleText[]>> = messageRules;
  const own = pack.messages
    .filter(isCanonicalType)
    .flatMap((type) => rules[type] ?? [])
    .map(({ code }) => code);
  const paired = pairRuleSets
    .filter(({ type }) => pack.messages.includes(type))
    .flatMap((set) => set.rules.map(({ code }) => code));
  expect(pack.rules).toEqual([...new Set([...own, ...paired])].toSorted());
});

test.each(canonical)('pack $pack.id names exactly the code lists of its fields', ({ pack }) => {
  const lists = pack.messages
    .filter(isCanonicalType)
    .flatMap((type) => codedFields(schemas[type], files).map(({ list }) => list));
  expect(pack.codeLists).toEqual([...new Set(lists)].toSorted());
});

test.each(carrying)('pack $pack.id names the rules that only its formats have', ({ pack }) => {
  expect(Object.keys(internationalProblems).filter((code) => !pack.rules.includes(code))).toEqual(
    [],
  );
  expect(pack.rules.filter((code) => !Object.hasOwn(formatProblems, code))).toEqual([]);
});

test.each(carrying)(
  'pack $pack.id names exactly the pairings by which its formats write',
  ({ pack }) => {
    const used = pack.formats.flatMap((id) =>
      elementsOf(formatOf(id)).map(({ crosswalk }) => crosswalk),
    );
    expect(pack.crosswalks).toEqual([...new Set(used)].filter((id) => id !== undefined).toSorted());
  },
);

test.each(packs)('pack $pack.id has a failing sample named after each of its rules', (loaded) => {
  const { pack, samples: its } = loaded;
  const missing = pack.rules.filter((code) => {
    const sample = its.find(({ name }) => name === `invalid/${code}`);
    return !sample?.report.some((problem) => problem.code === code);
  });
  expect(missing).toEqual([]);
});

test.each(packs)(
  'in pack $pack.id every failing sample of a rule starts from one that passes',
  (loaded) => {
    const { samples: its } = loaded;
    const valid = new Set(its.filter((sample) => sample.valid).map(({ name }) => name));
    const stray = its.filter(({ of }) => of !== undefined && !valid.has(of));
    expect(stray.map(({ name }) => name)).toEqual([]);
  },
);

test('every code in a report is one of the listed codes', () => {
  const known = new Set([...Object.keys(problemCodes), ...Object.keys(formatProblems)]);
  const codes = samples.flatMap(([, { report }]) => report.map(({ code }) => code));
  expect(codes.filter((code) => !known.has(code))).toEqual([]);
});

test('there are at least 150 rules, and no type of message with rules is without a pack', () => {
  const codes = new Set(packs.flatMap(({ pack }) => pack.rules));
  expect(codes.size).toBeGreaterThanOrEqual(150);
  const covered = new Set(packs.flatMap(({ pack }) => pack.messages));
  expect(Object.keys(messageRules).filter((type) => !covered.has(type))).toEqual([]);
});

test('the version of a pack is that of its newest change', () => {
  for (const { pack } of packs) expect(pack.changes[0].version).toBe(pack.version);
});
