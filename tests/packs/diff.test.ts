import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bundleOf } from '../../library/pack-bundle.ts';
import { isSame, packDiff } from '../../library/pack-diff.ts';
import { loadPack } from '../../library/packs.ts';
import { patched } from '../../library/patch.ts';
import type { PackBundle } from '../../schemas/types.ts';
import { validate } from '../../schemas/validate.ts';
import { testLibrary } from '../helpers/worlds.ts';

const pack = loadPack(join(import.meta.dirname, '../../packs/arrival'));
const bundle = bundleOf(pack, testLibrary().scenarios.values());

/** The bundle with one thing changed, as if it had been written and read again. */
function changed(op: 'add' | 'replace' | 'remove', path: string, value?: unknown): PackBundle {
  const operation = {
    op,
    path,
    ...(value !== undefined && { value: value as Record<string, unknown> }),
  };
  const result = validate('pack-bundle', patched(JSON.parse(JSON.stringify(bundle)), [operation]));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

test('a pack does not differ from itself, written and read again', () => {
  const again = changed('replace', '/pack/source', bundle.pack.source);
  expect(isSame(packDiff(bundle, again))).toBe(true);
});

test('rules that are gone, new or of another severity are told', () => {
  const [first] = bundle.rules;
  const code = first?.code ?? '';
  expect(packDiff(bundle, changed('remove', '/rules/0')).rules).toEqual({
    added: [],
    removed: [code],
    changed: [],
  });
  expect(packDiff(changed('remove', '/rules/0'), bundle).rules.added).toEqual([code]);
  const weaker = changed('replace', '/rules/0/severity', 'warning');
  expect(packDiff(bundle, weaker).rules.changed).toEqual([code]);
});

test('a reworded title is a text, not a change of the rule', () => {
  const found = packDiff(bundle, changed('replace', '/rules/0/title/en', 'Other words'));
  expect(found.rules.changed).toEqual([]);
  expect(found.texts).toEqual([bundle.rules[0]?.code]);
});

test('fields and codes that change are told by their place', () => {
  const field = '/schemas/arrival-report/properties/voyageNo';
  const longer = packDiff(bundle, changed('replace', `${field}/maxLength`, 40));
  expect(longer.fields).toEqual({
    added: [],
    removed: [],
    changed: ['arrival-report#/voyageNo'],
  });
  expect(packDiff(bundle, changed('remove', field)).fields.removed).toEqual([
    'arrival-report#/voyageNo',
  ]);
  const renamed = packDiff(bundle, changed('replace', '/codeLists/customs-district/0708', '他'));
  expect(renamed.codes.changed).toEqual(['customs-district:0708']);
});

test('samples and messages of scenarios that are judged otherwise are told', () => {
  const index = bundle.samples.findIndex(({ name }) => name === 'invalid/site-missing');
  const silent = changed('replace', `/samples/${index}/report`, []);
  expect(packDiff(bundle, silent).samples).toEqual(['invalid/site-missing']);
  expect(bundle.scenarios.map(({ name }) => name)).toContain(
    'erenhot-goes-wrong/arrival-report.xml',
  );
  const stricter = changed('replace', '/scenarios/0/report', [{ code: 'required', path: '' }]);
  expect(packDiff(bundle, stricter).scenarios).toEqual([bundle.scenarios[0]?.name]);
});

test('operations without a place are refused with what was expected', () => {
  expect(() => patched({}, [{ op: 'remove', path: '/a' }])).toThrow(
    'Operation "remove" of "/a" has no place; expected a value that is there.',
  );
  expect(() => patched({}, [{ op: 'add', path: '/a/b', value: {} }])).toThrow(
    'expected a path whose parent exists',
  );
  expect(patched({ a: [1, 2] }, [{ op: 'remove', path: '/a/0' }])).toEqual({ a: [2] });
});
