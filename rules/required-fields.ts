import { hasMembers, memberOf } from '../schemas/pointer.ts';
import type { GoodsDeclaration } from '../schemas/types.ts';
import { declarationInterface, fromMemory, twoStepPilot, within } from './citations.ts';
import { eachLine, isFullDeclaration, nothing, type Finding, type Rule } from './rule.ts';

const interfaceTable = within(declarationInterface, '申报必填项', 'fields required to declare');

/** Fields of the head that a full declaration needs, with their Chinese names. */
const headFields: Readonly<Record<string, string>> = {
  borderOffice: '进出境关别',
  entryPort: '入境／离境口岸',
  stopPort: '经停港／指运港',
  tradeCountry: '启运国／运抵国',
  tradingCountry: '贸易国',
  terms: '成交方式',
  packages: '件数',
  packageType: '包装种类',
  grossWeight: '毛重',
  netWeight: '净重',
  owner: '消费使用／生产销售单位',
  priceStatement: '价格说明',
};

/** Fields of the head that only imports need. */
const importFields: Readonly<Record<string, string>> = { departurePort: '启运港' };

/** Fields of every line that a full declaration needs. */
const lineFields: Readonly<Record<string, string>> = {
  price: '申报单价',
  firstUnit: '第一法定计量单位',
  firstQuantity: '第一法定数量',
  destinationCountry: '最终目的国',
  dutyMode: '征免方式',
  district: '境内目的地／货源地',
};

/** Registrations that trader and agent need. */
const partyFields: Readonly<Record<string, string>> = {
  creditCode: '统一社会信用代码',
  customsCode: '海关注册编码',
};

/** The few fields of the head that a summary declaration needs beyond those of its schema. */
const summaryFields: Readonly<Record<string, string>> = {
  borderOffice: '进出境关别',
  billNo: '提运单号',
  grossWeight: '毛重',
};

/** A full declaration has every field that the interface requires for declaring. */
export const fieldMissing: Rule<GoodsDeclaration> = {
  code: 'field-missing',
  severity: 'error',
  title: { zh: '缺少申报必填项', en: 'Field required to declare is missing' },
  citation: interfaceTable,
  mark: 'published',
  check: (declaration) => {
    if (!isFullDeclaration(declaration)) return [];
    const { direction, trader, agent } = declaration;
    return [
      ...absent(declaration, headFields, ''),
      ...(direction === 'import' ? absent(declaration, importFields, '') : nothing),
      ...absent(trader, partyFields, '/trader'),
      ...absent(agent, partyFields, '/agent'),
      ...eachLine(declaration, (line, path) => absent(line, lineFields, path)),
    ];
  },
};

/** A summary declaration names its office of entry, its bill and its gross weight. */
export const summaryFieldMissing: Rule<GoodsDeclaration> = {
  code: 'summary-field-missing',
  severity: 'warning',
  title: { zh: '概要申报缺少项目', en: 'Field of the summary declaration is missing' },
  citation: fromMemory(within(twoStepPilot, '概要申报项目', 'items of the summary declaration')),
  mark: 'recalled',
  check: (declaration) =>
    declaration.procedure === 'summary' && declaration.operation === 'declare'
      ? absent(declaration, summaryFields, '')
      : [],
};

function absent(
  object: unknown,
  fields: Readonly<Record<string, string>>,
  path: string,
): readonly Finding[] {
  if (!lacksSome(object, fields)) return nothing;
  return Object.entries(fields)
    .filter(([field]) => memberOf(object, field) === undefined)
    .map(([field, zh]) => ({
      path: `${path}/${field}`,
      message: { zh: `申报时须填报“${zh}”。`, en: `Field "${field}" is required to declare.` },
    }));
}

/** Whether one of the fields is missing; nearly no message lacks any, so this makes no lists. */
function lacksSome(object: unknown, fields: Readonly<Record<string, string>>): boolean {
  if (!hasMembers(object)) return true;
  for (const field in fields) if (object[field] === undefined) return true;
  return false;
}
