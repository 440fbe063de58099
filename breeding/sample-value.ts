import type { CodeBook } from '../schemas/codes.ts';
import { memberNode, type SchemaNode } from './schema-node.ts';

/** Texts of which one has each form that the schemas ask for; the shortest come first. */
const texts = [
  '1',
  'A',
  '00',
  '000',
  '0000',
  '00000',
  'AAA',
  'AA',
  'RD01',
  '22G1',
  '000000',
  'AAA000',
  '00000000',
  '0000000000',
  'AAAU0000000',
  '000000000000000000',
  'I00000000000000000',
];
const sampleDay = '2020-01-01';

/** A value that a schema allows, the simplest one; undefined where none of the known texts has its form. */
export function sampleValue(node: SchemaNode, codes: CodeBook): unknown {
  const { keywords } = node;
  if ('const' in keywords) return keywords['const'];
  if (Array.isArray(keywords['enum'])) return keywords['enum'][0] as unknown;
  switch (keywords['type']) {
    case 'string':
      return sampleText(keywords, codes);
    case 'boolean':
      return true;
    case 'integer':
    case 'number':
      return typeof keywords['minimum'] === 'number' ? Math.max(1, keywords['minimum']) : 1;
    case 'array':
      return sampleList(node, codes);
    default:
      return sampleObject(node, codes);
  }
}

function sampleText(keywords: SchemaNode['keywords'], codes: CodeBook): string | undefined {
  const { codes: list, format, pattern, minLength } = keywords;
  if (typeof list === 'string') return codes.list(list).entries[0]?.code;
  if (format === 'date') return sampleDay;
  if (format === 'date-time') return `${sampleDay}T00:00:00+08:00`;
  if (typeof pattern !== 'string') return '1'.repeat(typeof minLength === 'number' ? minLength : 1);
  const form = new RegExp(pattern, 'u');
  return texts.find((text) => form.test(text));
}

function sampleList(node: SchemaNode, codes: CodeBook): unknown[] {
  const entry = memberNode(node, '0');
  return entry ? [sampleValue(entry, codes)] : [];
}

function sampleObject(node: SchemaNode, codes: CodeBook): unknown {
  const { required } = node.keywords;
  if (!Array.isArray(required)) return {};
  return Object.fromEntries(
    required.map((name) => {
      const member = memberNode(node, String(name));
      return [String(name), member && sampleValue(member, codes)];
    }),
  );
}
