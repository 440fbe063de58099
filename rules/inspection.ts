import type { HsLine } from '../schemas/codes.ts';
import type { GoodsDeclaration } from '../schemas/types.ts';
import { declarationInterface, fromMemory, together, within } from './citations.ts';
import { chinaDay, parseDay } from './days.ts';
import { isInspected } from './goods-class.ts';
import { lines } from './parts.ts';
import { isFullDeclaration, type GoodsLine, type Rule, type RuleContext } from './rule.ts';
import { tableRules, whole, type Row, type Source } from './table.ts';

const inspectionLetter = 'A';
const waste = '20'; // list goods-attr
/** First day on which the import of solid waste is prohibited (MEE and GACC Announcement No. 53 of 2020). */
const wasteBan = parseDay('2021-01-01');

/** Attributes of which goods can have only one, list goods-attr. */
const exclusiveAttributes: readonly (readonly string[])[] = [
  ['11', '12', '13'], // compulsory certification
  ['14', '15'], // prepackaged or not
  ['16', '17'], // genetically modified or not
  ['19', '20', '21'], // normal, waste, used
  ['23', '24'], // wood with or without bark
];

/** Whether a line is imported under inspection and quarantine and declared in full. */
function needsInspectionItems(
  line: GoodsLine,
  message: GoodsDeclaration,
  { codes }: RuleContext,
): boolean {
  if (message.direction === 'export' || !isFullDeclaration(message)) return false;
  const hs: HsLine | undefined = codes.hsLine(line.hsCode);
  return hs?.certificates.includes(inspectionLetter) === true;
}

const items: Source = {
  severity: 'warning',
  citation: fromMemory({
    zh: '关检融合整合申报的检验检疫项目（2018年）',
    en: 'Inspection items of the integrated declaration form of 2018',
  }),
  mark: 'recalled',
};

/** Items of a line under inspection: field, code of the rule, names in both languages. */
const lineItems = [
  ['inspectionName', 'inspection-name-missing', '检验检疫名称', 'inspection name'],
  ['purpose', 'purpose-missing', '用途', 'end use'],
  ['attributes', 'attributes-missing', '货物属性', 'attributes of the goods'],
  ['destinationDivision', 'division-missing', '目的地行政区划', 'division of destination'],
] as const;

const lineItemRows = lineItems.map<Row<GoodsDeclaration, GoodsLine>>(([field, code, zh, en]) => ({
  code,
  title: [`涉检商品缺少${zh}`, `Goods under inspection without their ${en}`],
  at: `/${field}`,
  breaks: (line, message, context) =>
    line[field] === undefined && needsInspectionItems(line, message, context),
  fix: [`填报${zh}。`, `Give the ${en}.`],
}));

const headItems = [
  ['goodsPlace', 'goods-place-missing', '货物存放地点', 'place of storage'],
  ['destinationOffice', 'destination-office-missing', '目的地海关', 'office of destination'],
] as const;

const headItemRows = headItems.map<Row<GoodsDeclaration, GoodsDeclaration>>(
  ([field, code, zh, en]) => ({
    code,
    title: [`涉检货物缺少${zh}`, `Goods under inspection without their ${en}`],
    at: `/${field}`,
    breaks: (message) =>
      message[field] === undefined && isFullDeclaration(message) && isInspected(message),
    fix: [`填报${zh}。`, `Give the ${en}.`],
  }),
);

const attributeRules = tableRules(lines, { ...items, mark: 'derived' }, [
  {
    code: 'attribute-repeated',
    severity: 'error',
    title: ['货物属性重复', 'Attribute listed twice'],
    at: '/attributes',
    breaks: ({ attributes }) =>
      attributes?.some((attribute, place) => attributes.indexOf(attribute) < place) === true,
    fix: ['每个属性只填一次。', 'List every attribute once.'],
  },
  {
    code: 'attributes-contradict',
    severity: 'error',
    title: ['货物属性相互矛盾', 'Attributes that exclude each other'],
    at: '/attributes',
    breaks: ({ attributes }) =>
      attributes !== undefined &&
      attributes.length > 1 &&
      exclusiveAttributes.some(
        (group) => group.filter((one) => (attributes as string[]).includes(one)).length > 1,
      ),
    fix: ['同类属性只选一个。', 'Choose one attribute of each kind.'],
  },
  {
    code: 'waste-import',
    severity: 'error',
    citation: {
      zh: '生态环境部、海关总署等公告2020年第53号：2021年1月1日起禁止进口固体废物',
      en: 'MEE and GACC Announcement No. 53 of 2020: no import of solid waste from 2021-01-01',
    },
    mark: 'published',
    title: ['禁止以任何方式进口固体废物', 'Import of waste is prohibited'],
    at: '/attributes',
    breaks: ({ attributes }, { direction }, { at }) =>
      direction === 'import' &&
      attributes !== undefined &&
      (attributes as string[]).includes(waste) &&
      chinaDay(at) >= wasteBan,
    fix: ['固体废物不得进口；核对货物属性。', 'Waste cannot be imported; check the attributes.'],
  },
]);

const accessRules = tableRules<GoodsDeclaration, GoodsDeclaration>(
  whole,
  {
    severity: 'warning',
    citation: together(
      {
        zh: '海关总署公告2019年第160号（两段准入）',
        en: 'GACC Announcement No. 160 of 2019 (two-stage access)',
      },
      within(declarationInterface, 'DecTpAccess', 'DecTpAccess'),
    ),
    mark: 'derived',
  },
  [
    {
      code: 'access-export',
      title: ['两段准入仅适用于进口', 'Two-stage access is for imports'],
      at: '/access',
      breaks: ({ access, direction }) => direction === 'export' && access !== undefined,
      fix: ['删除两段准入申请。', 'Remove the request.'],
    },
    {
      code: 'transfer-site-surplus',
      title: ['未申请转场却填报转入场所', 'Place of transfer without a transfer'],
      at: '/access/transferSite',
      breaks: ({ access }) => access?.transferSite !== undefined && access.transfer !== true,
      fix: ['勾选转场申请，或删除转入场所。', 'Ask for the transfer, or remove the place.'],
    },
    {
      code: 'pick-up-uninspected',
      title: ['不涉检货物无须申请附条件提离', 'Conditional pick-up of goods not under inspection'],
      at: '/access/conditionalPickUp',
      breaks: (message) => message.access?.conditionalPickUp === true && !isInspected(message),
      fix: ['取消附条件提离申请。', 'Do not ask for it.'],
    },
  ],
);

/** All rules on inspection and quarantine items, attributes and two-stage access. */
export const inspectionRules: readonly Rule<GoodsDeclaration>[] = [
  ...tableRules(lines, items, lineItemRows),
  ...tableRules(whole, items, headItemRows),
  ...attributeRules,
  ...accessRules,
];
