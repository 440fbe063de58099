import { compileTable } from './compile-table.ts';
import { containerLines } from './container-lines.ts';
import type { Format } from './format.ts';
import { wcoDeclarationTable } from './wco-declaration-table.ts';
import { wcoFormat } from './wco-format.ts';
import { childOf } from './xml-element.ts';

/** The declaration of the WCO data model, as HMRC's Customs Declaration Service receives it. */
export const wcoDeclaration: Format = wcoFormat({
  id: 'wco-declaration',
  title: { zh: 'WCO 数据模型申报', en: 'WCO data model declaration' },
  body: 'Declaration',
  carries: 'goods-declaration',
  compiled: {
    ...compileTable(wcoDeclarationTable('import')),
    export: compileTable(wcoDeclarationTable('export')).export,
  },
  mapping: containerLines,
  directionOf: (element) => {
    const type = childOf(childOf(element, 'Declaration'), 'TypeCode')?.text.trim();
    return type?.startsWith('EX') ? 'export' : 'import';
  },
  directionIn: ({ direction }) => (direction === 'export' ? 'export' : 'import'),
});
