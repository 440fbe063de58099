import { expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { en } from '../../web/src/i18n/en.ts';
import { zh } from '../../web/src/i18n/zh.ts';
import { roles } from '../../workflows/roles.ts';

const source = join(import.meta.dirname, '..', '..', 'web', 'src');
const code = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter(
    (name) => /\.tsx?$/.test(name) && !name.startsWith('i18n/zh') && !name.startsWith('i18n/en'),
  )
  .map((name) => readFileSync(join(source, name), 'utf8'))
  .join('\n');

/** Beginnings of keys that code completes, e.g. `role.` in `role.${by}`. */
const families = new Set([...code.matchAll(/`([a-z]+)\.\$\{/g)].map(([, family]) => family));
/** Facets are the families of their own values. */
for (const facet of ['transport', 'direction', 'procedure', 'outcome', 'difficulty'])
  families.add(facet);

/** Values that a text has places for. */
function placesOf(text: string): string[] {
  return (text.match(/\{\w+\}/g) ?? []).toSorted();
}

test('both languages have the same texts, with the same places for values', () => {
  expect(Object.keys(en)).toEqual(Object.keys(zh));
  for (const [key, text] of Object.entries(zh)) {
    expect([key, placesOf(text)]).toEqual([key, placesOf(en[key as keyof typeof en])]);
  }
});

test('no text is without use', () => {
  const unused = Object.keys(zh).filter(
    (key) => !code.includes(`'${key}'`) && !families.has(key.split('.')[0]),
  );
  expect(unused).toEqual([]);
});

test('Chinese texts are Chinese and English texts are English', () => {
  const chinese = /[\u4E00-\u9FFF]/;
  expect(Object.entries(en).filter(([, text]) => chinese.test(text))).toEqual([]);
  const codes =
    /^(?:XML|EDIFACT|JSON|F|Shift|value|n|of|at|left|who|what|state|list|role|entity|id|count)$/;
  for (const [key, text] of Object.entries(zh)) {
    const latin = (text.match(/[A-Za-z]+/g) ?? []).filter((word) => !codes.test(word));
    expect([key, latin]).toEqual([key, []]);
  }
});

test('every role has a name', () => {
  expect(roles.filter((role) => !(`role.${role}` in zh))).toEqual([]);
});
