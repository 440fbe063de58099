import type { GoodsDeclaration } from '../schemas/types.ts';
import { organisationCheckCharacter } from './check-digits.ts';
import { creditCodes, registrationCode } from './citations.ts';
import { parties } from './parts.ts';
import type { Rule } from './rule.ts';
import { tableRules, unlike, type Source } from './table.ts';

const creditSource: Source = {
  severity: 'warning',
  citation: creditCodes,
  mark: 'official',
};
const customsSource: Source = {
  severity: 'warning',
  citation: registrationCode,
  mark: 'recalled',
};

/** Registering authority and kind of organisation, the first two characters (GB 32100-2015, table 2). */
const registrar = /^(1[1239]|5[1239]|9[123]|Y1|[2-4678A-N][1-9])/;
const division = /^..\d{6}/;
const organisationStart = 8;
const organisationCheck = 16;
/** First two digits of the administrative divisions of GB/T 2260. */
const provinces: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65'.split(
    ' ',
  ),
);
const digits = /^\d{4}/;
const zone = /^.{4}[0-9A-Z]/;
const kind = /^.{5}[1-9A-E]/;
const declaringUnit = '8';
const kindPlace = 5;

const creditRules = tableRules(parties, creditSource, [
  {
    code: 'credit-code-registrar',
    title: ['统一社会信用代码前两位不是登记管理部门与机构类别', 'Credit code of no registrar'],
    at: '/creditCode',
    breaks: ({ creditCode }) => unlike(creditCode, registrar),
    expected: () => '91…, 92…, 93…, 11…, 51…',
    fix: ['核对统一社会信用代码。', 'Check the credit code.'],
  },
  {
    code: 'credit-code-division',
    title: ['统一社会信用代码第 3 至 8 位不是行政区划', 'Credit code of no division'],
    at: '/creditCode',
    breaks: ({ creditCode }) =>
      creditCode !== undefined &&
      !(division.test(creditCode) && isDivision(creditCode.slice(2, 4))),
    expected: () => ['GB/T 2260 的 6 位代码', '6 digits of GB/T 2260'],
    fix: ['核对统一社会信用代码。', 'Check the credit code.'],
  },
  {
    code: 'organisation-code-check',
    citation: {
      zh: 'GB 11714-1997，信用代码中的组织机构代码',
      en: 'GB 11714-1997, organisation code within the credit code',
    },
    title: [
      '统一社会信用代码中的组织机构代码校验位不符',
      'Organisation code in a credit code is wrong',
    ],
    at: '/creditCode',
    breaks: ({ creditCode }) =>
      creditCode !== undefined &&
      creditCode.charAt(organisationCheck) !== organisationDigit(creditCode),
    expected: ({ creditCode = '' }) => [
      `第 17 位为 ${organisationDigit(creditCode)}`,
      `character 17 = ${organisationDigit(creditCode)}`,
    ],
    fix: ['核对统一社会信用代码。', 'Check the credit code.'],
  },
]);

const customsRules = tableRules(parties, customsSource, [
  {
    code: 'customs-code-division',
    title: ['海关注册编码前两位不是省级区划', 'Customs code of no province'],
    at: '/customsCode',
    breaks: ({ customsCode }) =>
      customsCode !== undefined && digits.test(customsCode) && !isDivision(customsCode.slice(0, 2)),
    fix: ['核对海关注册编码。', 'Check the customs code.'],
  },
  {
    code: 'customs-code-kind',
    title: ['海关注册编码第 6 位不是企业类别', 'Customs code of no kind of enterprise'],
    at: '/customsCode',
    breaks: ({ customsCode }) => unlike(customsCode, kind) && !unlike(customsCode, zone),
    expected: () => ['第 6 位为 1 – 9 或 A – E', 'character 6 = 1 – 9, A – E'],
    fix: ['核对海关注册编码。', 'Check the customs code.'],
  },
  {
    code: 'trader-code-agent',
    title: [
      '收发货人填报了报关企业的海关注册编码',
      'Customs code of a broker given for another party',
    ],
    at: '/customsCode',
    breaks: (party, { agent }) =>
      party !== agent &&
      party.customsCode?.[kindPlace] === declaringUnit &&
      party.customsCode === agent.customsCode,
    fix: ['填报收发货人自己的编码。', 'Give the code of the party itself.'],
  },
]);

const consistencyRules = tableRules(
  parties,
  {
    ...creditSource,
    mark: 'derived',
    citation: { zh: '一企一码', en: 'One credit code belongs to one enterprise' },
  },
  [
    {
      code: 'party-name-differs',
      title: ['同一统一社会信用代码对应不同名称', 'One credit code under two names'],
      at: '/name',
      breaks: ({ creditCode, name }, { trader }) =>
        creditCode !== undefined && creditCode === trader.creditCode && name !== trader.name,
      expected: (_party, { trader }) => trader.name,
      fix: ['核对企业名称与代码。', 'Check the name and the code.'],
    },
    {
      code: 'party-code-differs',
      title: ['同一统一社会信用代码对应不同海关注册编码', 'One credit code with two customs codes'],
      at: '/customsCode',
      breaks: ({ creditCode, customsCode }, { trader }) =>
        creditCode !== undefined &&
        creditCode === trader.creditCode &&
        customsCode !== undefined &&
        trader.customsCode !== undefined &&
        customsCode !== trader.customsCode,
      expected: (_party, { trader }) => trader.customsCode ?? '',
      fix: ['核对海关注册编码。', 'Check the customs code.'],
    },
  ],
);

/** All rules on the codes of domestic parties beyond their check character and form. */
export const partyCodeRules: readonly Rule<GoodsDeclaration>[] = [
  ...creditRules,
  ...customsRules,
  ...consistencyRules,
];

function isDivision(start: string): boolean {
  return provinces.has(start);
}

function organisationDigit(creditCode: string): string {
  return organisationCheckCharacter(creditCode.slice(organisationStart, organisationCheck));
}
