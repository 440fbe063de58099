import type { GoodsDeclaration } from '../schemas/types.ts';
import { declarationInterface, formRules, fromMemory, within } from './citations.ts';
import { type Rule } from './rule.ts';
import { tableRules, whole, type Row, type Source } from './table.ts';

const interfaceSource: Source = {
  severity: 'warning',
  citation: within(declarationInterface, '各标志取值', 'values of its flags'),
  mark: 'published',
};

type HeadRow = Row<GoodsDeclaration, GoodsDeclaration>;

/** Fields with a short list of letters: code of the rule, names, field, letters. */
const letterFields = [
  ['declaration-flag', '报关标志', 'Declaration flag', 'declarationFlag', '1356'],
  ['form-type', '报关单类型', 'Type of the form', 'formType', '0LWDM'],
  ['transit-relation', '报关／转关关系标志', 'Transit relation', 'transitRelation', '01234'],
  ['record-list-type', '备案清单类型', 'Type of the record list', 'recordListType', '1234'],
] as const;

const letterRows = letterFields.map<HeadRow>(([code, zh, en, field, letters]) => ({
  code,
  title: [`${zh}取值不符`, `${en} of an unknown value`],
  at: `/${field}`,
  breaks: (message) => {
    const letter = message[field];
    return letter !== undefined && !letters.includes(letter);
  },
  expected: () => letters.split('').join(', '),
  fix: ['按接口规范填报。', 'Use one of the values of the interface.'],
}));

const documentKinds: ReadonlySet<string> = new Set(
  'ML SD LY CL SS ZB SW SZ SM SL Z ZY ZC ZW ZF ZX MF MK MT TT IT EX EC MU AL BL H1 H2'.split(' '),
);
const priceStatementLength = 5;
const royaltyFlag = 2;
const yes = '1';
const promiseByDirection = { import: '101040', export: '102053' } as const;

const valueRules = tableRules<GoodsDeclaration, GoodsDeclaration>(whole, interfaceSource, [
  ...letterRows,
  {
    code: 'signature-role',
    title: ['签名人分类应为 1 或 2', 'Role of the signer of an unknown value'],
    at: '/signature/role',
    breaks: ({ signature }) => signature?.role !== undefined && !'12'.includes(signature.role),
    expected: () => '1, 2',
    fix: ['录入人为 1，申报人为 2。', 'Write 1 for who typed it, 2 for who declares.'],
  },
  {
    code: 'document-kind-unknown',
    title: ['未知的单据类型', 'Unknown kind of declaration'],
    at: '/documentKind',
    breaks: ({ documentKind }) => documentKind !== undefined && !documentKinds.has(documentKind),
    fix: ['按接口规范填报。', 'Use one of the kinds of the interface.'],
  },
  {
    code: 'price-statement-length',
    title: ['价格说明应为 5 位', 'Price statement of fewer than 5 flags'],
    at: '/priceStatement',
    breaks: ({ priceStatement, operation }) =>
      operation === 'declare' &&
      priceStatement !== undefined &&
      priceStatement.length < priceStatementLength,
    expected: ({ priceStatement = '' }) => priceStatement.padEnd(priceStatementLength, '9'),
    fix: ['公式定价、暂定价格确认补 9（空）。', 'Add 9 (blank) for formula and provisional price.'],
  },
  {
    code: 'promise-direction',
    title: ['企业承诺的材料代码与进出口标志不符', 'Promise of the other direction'],
    at: '/promises',
    breaks: ({ promises, direction }) =>
      promises !== undefined &&
      promises.includes(promiseByDirection[direction === 'import' ? 'export' : 'import']),
    expected: ({ direction }) => promiseByDirection[direction],
    fix: ['进口为 101040，出口为 102053。', 'It is 101040 for imports, 102053 for exports.'],
  },
  {
    code: 'mask-standard-import',
    title: ['口罩标准仅出口填报', 'Standard of masks on an import'],
    at: '/extension/maskStandard',
    breaks: ({ extension, direction }) =>
      direction === 'import' && extension?.maskStandard !== undefined,
    fix: ['删除口罩标准。', 'Remove it.'],
  },
]);

const priceRules = tableRules<GoodsDeclaration, GoodsDeclaration>(
  whole,
  {
    severity: 'warning',
    citation: fromMemory(within(formRules, '价格说明', 'statements on the price')),
    mark: 'recalled',
  },
  [
    {
      code: 'price-influence',
      title: ['无特殊关系却确认价格影响', 'Price influenced by a relation that does not exist'],
      at: '/priceStatement',
      breaks: ({ priceStatement }) => priceStatement?.[0] === '0' && priceStatement[1] === yes,
      fix: ['核对特殊关系确认与价格影响确认。', 'Check the first two flags.'],
    },
    {
      code: 'price-statement-export',
      title: ['出口货物免予填报价格说明', 'Price statement on an export'],
      at: '/priceStatement',
      breaks: ({ priceStatement, direction }) =>
        direction === 'export' && priceStatement?.includes(yes) === true,
      fix: ['填 0 或 9。', 'Write 0 or 9.'],
    },
    {
      code: 'royalty-unflagged',
      title: ['填报了特许权使用费却未确认支付', 'Royalty that the price statement denies'],
      at: '/priceStatement',
      breaks: ({ royalty, priceStatement }) =>
        royalty !== undefined &&
        priceStatement !== undefined &&
        priceStatement[royaltyFlag] !== yes,
      fix: ['第三位改为 1。', 'Set the third flag to 1.'],
    },
  ],
);

/** Fields that the tax return repeats from the head. */
const taxReturnFields = [
  'direction',
  'customsOffice',
  'tradeMode',
  'levyNature',
  'terms',
  'manualNo',
] as const;

const taxReturnRows = taxReturnFields.map<HeadRow>((field) => ({
  code: 'tax-return-differs',
  severity: 'error',
  mark: 'derived',
  citation: within(declarationInterface, 'SddTax', 'SddTax'),
  title: ['报税单与报关单表头不一致', 'Tax return that differs from the head'],
  at: `/taxReturn/${field}`,
  breaks: (message) => {
    const value = message.taxReturn?.[field];
    return value !== undefined && message[field] !== undefined && value !== message[field];
  },
  expected: (message) => String(message[field]),
  fix: ['与表头保持一致。', 'Repeat the value of the head.'],
}));

const packagingRules = tableRules<GoodsDeclaration, GoodsDeclaration>(whole, interfaceSource, [
  ...taxReturnRows,
  {
    code: 'other-packages-contradict',
    severity: 'error',
    mark: 'derived',
    title: ['勾选无其他包装却填报其他包装', 'Other packages that are said not to exist'],
    at: '/noOtherPackages',
    breaks: ({ noOtherPackages, otherPackages }) =>
      noOtherPackages === true && otherPackages !== undefined && otherPackages.length > 0,
    fix: ['取消勾选，或删除其他包装。', 'Remove the mark, or the other packages.'],
  },
  {
    code: 'other-package-type',
    severity: 'error',
    title: ['其他包装种类不在包装种类代码表中', 'Other package of an unknown kind'],
    at: '/otherPackages',
    breaks: ({ otherPackages }, _message, { codes }) =>
      otherPackages?.some(
        ({ type }) => type !== undefined && codes.find('wrap-type', type) === undefined,
      ) === true,
    fix: ['按包装种类代码表填报。', 'Use a code of the list of packages.'],
  },
]);

/** All rules on one-letter flags, the price statement, the tax return and other packages. */
export const flagRules: readonly Rule<GoodsDeclaration>[] = [
  ...valueRules,
  ...priceRules,
  ...packagingRules,
];
