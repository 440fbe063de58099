import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { fieldsOf, schemaFields } from '../../library/pack-fields.ts';
import { crosswalkGaps } from '../../library/pack-codes.ts';
import { packCoverage } from '../../library/pack-coverage.ts';
import { loadPacks } from '../../library/packs.ts';
import { createCrosswalk } from '../../schemas/crosswalks.ts';

const packs = loadPacks(join(import.meta.dirname, '../../packs'));

test('every field occurs in a valid sample or has a reason, every rule is broken by a sample, and every code is held to its list and its dates', () => {
  const gaps = packCoverage(packs).map(({ pack, fields, rules, codes }) => ({
    pack,
    gaps: [fields, rules, ...codes].flatMap((reach) => reach.gaps),
  }));
  expect(gaps).toEqual(packs.map(({ pack }) => ({ pack: pack.id, gaps: [] })));
});

test('a field without a sample and a rule without a failing sample are gaps', () => {
  const bare = packs.map(({ pack }) => ({ pack, samples: [] }));
  for (const { fields, rules, codes, samples } of packCoverage(bare)) {
    expect(samples).toEqual({ valid: 0, invalid: 0 });
    expect([fields.covered, rules.covered]).toEqual([0, 0]);
    const lists = codes.filter(({ id }) => !id.startsWith('crosswalk-'));
    expect(lists.map(({ covered }) => covered)).toEqual(lists.map(() => 0));
    expect([fields.gaps.length + fields.excused, rules.gaps.length]).toEqual([
      fields.total,
      rules.total,
    ]);
  }
});

test('fields are read through references and arrays', () => {
  const address = 'https://example.org/a.json';
  const box = { $id: 'https://example.org/b.json', $defs: { size: { type: 'number' } } };
  const schema = {
    $id: address,
    properties: { boxes: { items: { properties: { size: { $ref: 'b.json#/$defs/size' } } } } },
  };
  expect(schemaFields(schema, [schema, box])).toEqual([
    { path: '/boxes', keywords: {} },
    { path: '/boxes/*', keywords: {} },
    { path: '/boxes/*/size', keywords: { type: 'number' } },
  ]);
  expect([...fieldsOf({ boxes: [{ size: 1 }, { size: 2 }] })]).toEqual([
    '/boxes',
    '/boxes/*',
    '/boxes/*/size',
  ]);
});

test('a pairing whose code is read back as another is a gap', () => {
  const file = { id: 'x', title: { zh: '', en: '' }, left: 'a', right: 'b', source: '' };
  const sound = createCrosswalk({
    ...file,
    pairs: [
      ['1', 'A'],
      ['2', 'A'],
    ],
    alsoRead: [['B', '1']],
  });
  expect(crosswalkGaps(sound)).toEqual([]);
  expect(crosswalkGaps({ ...sound, leftOf: () => undefined })).toEqual(['x 1', 'x 2', 'x B']);
});
