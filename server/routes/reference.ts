import { formats } from '../../formats/registry.ts';
import { sourceText } from '../../rules/source-texts.ts';
import type { CodeEntry, CodeList } from '../../schemas/codes.ts';
import hs from '../../schemas/codes/hs.json' with { type: 'json' };
import { standardCodes } from '../../schemas/standard-codes.ts';
import type { Text } from '../../schemas/types.ts';
import type { Sample } from '../samples.ts';
import { json } from '../reply.ts';
import { known, param, type Route } from '../route.ts';

const list = (name: string): object => ({
  type: 'array',
  items: { $ref: `answers.json#/$defs/${name}` },
});

/** What messages are made of: formats, fields, code lists, samples. */
export const referenceRoutes: readonly Route[] = [
  {
    id: 'listFormats',
    method: 'get',
    path: '/formats',
    summary: 'All wire formats and the messages they carry.',
    answers: { 200: { description: 'The formats.', schema: { ...list('format') } } },
    handle: () =>
      json(formats.map(({ id, title, media, carries }) => ({ id, title, media, carries }))),
  },
  {
    id: 'listFields',
    method: 'get',
    path: '/fields',
    summary: 'Every field of every message: names, bounds, codes, wire elements, rules, examples.',
    answers: { 200: { description: 'The fields.', schema: { ...list('field') } } },
    handle: ({ dictionary }) => json(dictionary.fields),
  },
  {
    id: 'listCodes',
    method: 'get',
    path: '/codes',
    summary: 'All code lists, without their codes.',
    answers: { 200: { description: 'The lists.', schema: { ...list('codeListSummary') } } },
    handle: () =>
      json(codeLists().map(({ entries, ...rest }) => ({ ...rest, count: entries.length }))),
  },
  {
    id: 'getCodes',
    method: 'get',
    path: '/codes/{id}',
    summary: 'A code list with its codes.',
    answers: {
      200: { description: 'The list.', schema: { $ref: 'answers.json#/$defs/codeList' } },
    },
    handle: (_context, call) => {
      const id = param(call, 'id');
      return json(
        known(
          codeLists().find((candidate) => candidate.id === id),
          'unknown-codes',
          id,
        ),
      );
    },
  },
  {
    id: 'listSamples',
    method: 'get',
    path: '/samples',
    summary: 'The messages that the scenarios send, without their texts.',
    answers: { 200: { description: 'The samples.', schema: { ...list('sample') } } },
    handle: ({ dictionary }) =>
      json(dictionary.samples.map(({ text: _text, ...sample }) => shown(sample))),
  },
  {
    id: 'getSample',
    method: 'get',
    path: '/samples/{id}',
    summary: 'A message that a scenario sends, with its text.',
    answers: {
      200: { description: 'The sample.', schema: { $ref: 'answers.json#/$defs/sample' } },
    },
    handle: ({ dictionary }, call) => {
      const id = param(call, 'id');
      const sample = known(
        dictionary.samples.find((candidate) => candidate.id === id),
        'unknown-sample',
        id,
      );
      return json({ ...shown(sample), text: sample.text });
    },
  },
];

/** A code as it is shown: those of the tariff have no dates of their own. */
type ShownEntry = Partial<Omit<CodeEntry, 'source'>> & { readonly source?: Text };
/** A list as it is shown: where it comes from is told in both languages. */
type ShownList = Omit<CodeList, 'source' | 'entries'> & {
  readonly source: Text;
  readonly entries: readonly ShownEntry[];
};

function codeLists(): ShownList[] {
  const entries = standardCodes.hsLinesUnder('').map(({ code, name }) => ({ code, zh: name }));
  const { title, source } = hs;
  const tariff = { id: 'hs', title, source: sourceText(source), complete: false, entries };
  return [...standardCodes.lists.map(shownList), tariff];
}

function shownList(codes: CodeList): ShownList {
  const entries = codes.entries.map(({ source, ...entry }) => {
    return { ...entry, ...(source !== undefined && { source: sourceText(source) }) };
  });
  return { ...codes, source: sourceText(codes.source), entries };
}

function shown(sample: Omit<Sample, 'text'>): object {
  const { id, scenario, title, file, type, format, by, at, problems } = sample;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { id, scenario, title, ...(file !== undefined && { file }), type, format, by, at, errors };
}
