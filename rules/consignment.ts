import type { Manifest } from '../schemas/types.ts';
import { creditCheckCharacter, waybillCheckDigit } from './check-digits.ts';
import { creditCodes, fromMemory, manifestInterface, waybillDigit, within } from './citations.ts';
import { consignments, items, type Consignment } from './parts.ts';
import type { Rule } from './rule.ts';
import { tableRules, whole, type Row, type Source } from './table.ts';

const source: Source = { severity: 'warning', citation: manifestInterface, mark: 'derived' };
const densest = 22_600; // kg/m3, osmium: nothing weighs more
const creditPrefix = 'USCI+';
const creditForm = /^[0-9A-HJ-NPQRTUWXY]{18}$/;
const waybill = /^\d{11}/;
const otherReason = '999';

/** Procedures by what they do, list road-procedure. */
const procedures = {
  import: new Set(['RD03', 'RD04', 'RD05', 'RD06', 'RD07', 'RD08']),
  export: new Set(['RD14', 'RD15']),
  transit: new Set(['RD02', 'RD04', 'RD06', 'RD08']),
  containers: new Set(['RD05', 'RD06', 'RD07', 'RD08', 'RD15']),
  empty: new Set(['RD10', 'RD11', 'RD12']),
} as const;

/** Texts that describe no goods. */
const vague: ReadonlySet<string> = new Set([
  '货物',
  '杂货',
  '日用品',
  '见清单',
  'GENERAL CARGO',
  'GOODS',
]);

const headRules = tableRules<Manifest, Manifest>(whole, source, [
  {
    code: 'change-reason-text',
    title: ['变更原因为“其他”时须说明', 'Other reason that is not explained'],
    at: '/changeReason/text',
    breaks: ({ changeReason }) =>
      changeReason?.code === otherReason && changeReason.text === undefined,
    fix: ['填报变更原因说明。', 'Explain the reason.'],
  },
  {
    code: 'unloading-place-office',
    title: ['卸货地与进出境口岸海关不符', 'Place of unloading under another office'],
    at: '/unloadingPlace',
    breaks: ({ unloadingPlace, customsOffice, direction }) =>
      direction === 'import' &&
      unloadingPlace?.includes('/') === true &&
      !unloadingPlace.includes(`/${customsOffice}`),
    expected: ({ customsOffice }) => `…/${customsOffice}`,
    fix: ['核对卸货地代码。', 'Check the code of the place.'],
  },
]);

type ConsignmentRow = Row<Manifest, Consignment>;

/** Rows that hold a road procedure to what the consignment is. */
const procedureRows: readonly ConsignmentRow[] = [
  {
    code: 'procedure-direction',
    title: ['海关货物通关代码与进出境不符', 'Customs procedure of the other direction'],
    at: '/procedure',
    breaks: ({ procedure = '' }, { direction }) =>
      procedures[direction === 'import' ? 'export' : 'import'].has(procedure),
    fix: ['核对通关代码。', 'Check the procedure.'],
  },
  {
    code: 'procedure-empty',
    title: [
      '载货舱单填报了空车或空箱的通关代码',
      'Procedure of empty vehicles on a manifest of goods',
    ],
    at: '/procedure',
    breaks: ({ procedure = '' }) => procedures.empty.has(procedure),
    fix: ['改为载货的通关代码。', 'Use a procedure of laden vehicles.'],
  },
  {
    code: 'procedure-transit',
    title: ['转关货物缺少跨境指运地', 'Transit without its destination'],
    at: '/transitDestination',
    breaks: ({ procedure = '', transitDestination }) =>
      transitDestination === undefined && procedures.transit.has(procedure),
    fix: ['填报跨境指运地。', 'Give the destination of the transit.'],
  },
  {
    code: 'procedure-containers',
    title: ['掏箱、卸箱或装箱货物缺少集装箱号', 'Container procedure without containers'],
    at: '/containers',
    breaks: ({ procedure = '', containers = [] }) =>
      containers.length === 0 && procedures.containers.has(procedure),
    fix: ['填报集装箱号。', 'List the containers.'],
  },
];

const partRules = tableRules(consignments, source, [
  ...procedureRows,
  {
    code: 'consignor-missing',
    mark: 'published',
    title: ['缺少发货人', 'Consignor is missing'],
    at: '/consignor',
    breaks: ({ consignor }) => consignor === undefined,
    fix: ['填报发货人名称。', 'Name the consignor.'],
  },
  {
    code: 'order-notify-party',
    mark: 'recalled',
    citation: fromMemory({
      zh: '指示提单须载明通知人',
      en: 'Bills made out to order name a notify party',
    }),
    title: ['指示提单缺少通知人', 'Bill to order without a notify party'],
    at: '/notifyParty',
    breaks: ({ consignee, notifyParty }) =>
      notifyParty === undefined && consignee.name.toUpperCase().startsWith('TO ORDER'),
    fix: ['填报通知人。', 'Name the notify party.'],
  },
  {
    code: 'consignee-credit-code',
    severity: 'error',
    citation: within(creditCodes, '“USCI+代码”形式', 'identifiers of the form USCI+code'),
    mark: 'published',
    title: ['收货人统一社会信用代码不正确', 'Credit code of the consignee is wrong'],
    at: '/consignee/id',
    breaks: ({ consignee: { id } }) =>
      id?.startsWith(creditPrefix) === true && !isCreditCode(id.slice(creditPrefix.length)),
    fix: ['核对统一社会信用代码。', 'Check the credit code.'],
  },
  {
    code: 'density-impossible',
    citation: { zh: '锇的密度22.6 t/m³', en: 'Density of osmium, 22.6 t/m³' },
    title: ['毛重与体积之比不可能', 'Weight and volume that no goods have'],
    at: '/volume',
    breaks: ({ volume, grossWeight }) =>
      volume !== undefined && volume > 0 && grossWeight > volume * densest,
    fix: ['体积以立方米、毛重以千克填报。', 'Give cubic metres and kilograms.'],
  },
  {
    code: 'wagons-transport',
    severity: 'error',
    title: ['仅铁路舱单填报车皮号', 'Wagons on a manifest of another transport'],
    at: '/wagons',
    breaks: ({ wagons = [] }, { transport }) => wagons.length > 0 && transport !== 'rail',
    fix: ['删除车皮号。', 'Remove the wagons.'],
  },
  {
    code: 'wagon-repeated',
    severity: 'error',
    title: ['车皮号重复', 'Wagon listed twice'],
    at: '/wagons',
    breaks: ({ wagons }) => wagons !== undefined && new Set(wagons).size < wagons.length,
    fix: ['删除重复的车皮号。', 'List every wagon once.'],
  },
  {
    code: 'container-repeated',
    severity: 'error',
    title: ['集装箱号重复', 'Container listed twice'],
    at: '/containers',
    breaks: ({ containers }) =>
      containers !== undefined && new Set<string>(containers).size < containers.length,
    fix: ['删除重复的集装箱号。', 'List every container once.'],
  },
  {
    code: 'waybill-check-digit',
    citation: waybillDigit,
    mark: 'recalled',
    title: ['航空总运单号校验位不符', 'Check digit of an air waybill is wrong'],
    at: '/billNo',
    breaks: ({ billNo }, { transport }) =>
      transport === 'air' && waybill.test(billNo) && billNo[10] !== waybillCheckDigit(billNo),
    expected: ({ billNo }) => [
      `校验位 ${waybillCheckDigit(billNo)}`,
      `check digit ${waybillCheckDigit(billNo)}`,
    ],
    fix: ['核对总运单号。', 'Check the number of the air waybill.'],
  },
  {
    code: 'dangerous-contact',
    title: ['危险品联系人没有联系方式', 'Contact for dangerous goods that cannot be reached'],
    at: '/dangerousGoodsContact',
    breaks: ({ dangerousGoodsContact: contact }) =>
      contact !== undefined &&
      (contact.communications ?? []).length + (contact.contact?.communications ?? []).length === 0,
    fix: ['填报电话或邮箱。', 'Give a telephone number or an address.'],
  },
]);

const itemRules = tableRules(items, source, [
  {
    code: 'item-weight-zero',
    title: ['商品项毛重为零', 'Item that weighs nothing'],
    at: '/grossWeight',
    breaks: ({ grossWeight }) => grossWeight === 0,
    fix: ['填报商品项毛重。', 'Give the gross weight of the item.'],
  },
  {
    code: 'description-vague',
    mark: 'assumed',
    citation: {
      zh: '货物描述须说明货物为何物；含糊用词表为本项目自定',
      en: 'Descriptions must tell what the goods are; the list of vague words is ours',
    },
    title: ['货物描述过于笼统', 'Description that tells nothing'],
    at: '/description',
    breaks: ({ description }) => vague.has(description.trim().toUpperCase()),
    fix: ['填报具体品名。', 'Name the goods.'],
  },
]);

/** All rules on consignments and items of manifests beyond their sums. */
export const consignmentRules: readonly Rule<Manifest>[] = [
  ...headRules,
  ...partRules,
  ...itemRules,
];

function isCreditCode(code: string): boolean {
  return creditForm.test(code) && code.endsWith(creditCheckCharacter(code));
}
