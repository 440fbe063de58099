import { expect, test } from '@jest/globals';
import { chineseOf, sourceText } from '../../rules/source-texts.ts';
import texts from '../../rules/source-texts.json' with { type: 'json' };
import hs from '../../schemas/codes/hs.json' with { type: 'json' };
import { standardCodes } from '../../schemas/standard-codes.ts';
import { testLibrary } from '../helpers/worlds.ts';

const { parameters, reforms } = testLibrary();
const sources = [
  ...parameters.flatMap((file) => Object.values(file.parameters).flatMap(({ values }) => values)),
  ...[...reforms.values()].flatMap((each) => [...(each.parameters ?? []), ...each.commencement]),
  ...standardCodes.lists.flatMap((list) => [list, ...list.entries]),
  hs,
].flatMap(({ source }: { readonly source?: string }) => source ?? []);

test('the source of every value, first day, code list and code has its Chinese', () => {
  expect([...new Set(sources)].filter((source) => chineseOf(source) === undefined)).toEqual([]);
});

test('no Chinese stands for a source that nothing names any more', () => {
  const used = `${sources.join('\n')}\nSet for this run.`;
  expect(Object.keys(texts).filter((english) => !used.includes(english))).toEqual([]);
});

test.each([
  ['国发〔2018〕37号, item 13', '国发〔2018〕37号第13项'],
  ['国发〔2018〕37号, item 14: by the end of June 2019', '国发〔2018〕37号第14项：2019年6月底前'],
  ['云政发〔2019〕3号, item 6: by the end of 2019', '云政发〔2019〕3号第6项：2019年底前'],
  [
    'Date of 豫政〔2018〕39号, whose item 13 sets no time limit',
    '豫政〔2018〕39号的发文日期，其第13项未定时限',
  ],
])('a paragraph is named in both languages: %s', (en, zh) => {
  expect(sourceText(en)).toEqual({ zh, en });
});

test('a source that a user writes stands for itself in both languages', () => {
  expect(sourceText('Fitted to our log.')).toEqual({
    zh: 'Fitted to our log.',
    en: 'Fitted to our log.',
  });
});
