import { compileTable, type CompiledTable } from './compile-table.ts';
import { containerLines } from './container-lines.ts';
import { cusdecTable } from './cusdec-table.ts';
import { textAt, type EdifactDefinition } from './edifact-definition.ts';
import { grammar } from './edifact-grammar.ts';
import { isRecord } from './record.ts';
import { childOf } from './xml-element.ts';

const imports = compileTable(cusdecTable('import'));
const compiled: CompiledTable = {
  ...imports,
  export: compileTable(cusdecTable('export')).export,
};

/** UNTDID 1001: goods declaration for exportation. */
const EXPORT = '830';

/** CUSDEC: goods declaration. */
export const cusdec: EdifactDefinition = {
  id: 'cusdec',
  type: 'CUSDEC',
  title: { zh: 'UN/EDIFACT 海关申报 CUSDEC', en: 'UN/EDIFACT CUSDEC, customs declaration' },
  carries: 'goods-declaration',
  structure: grammar(`
    BGM! CST! LOC DTM GIS FII! MEA EQD SEL FTX
    (RFF DTM (PAC (PCI FTX))) (TDT TPL) (DOC DTM LOC) (NAD RFF CTA COM) (TOD LOC FTX)
    (MOA (CUX DTM)) UNS!
    (DMS DTM MEA (MOA (CUX DTM)) (TOD LOC FTX) (NAD (DOC DTM LOC)) (PAC (PCI FTX RFF))
      (PAT MOA PCD FTX) (ALC RTE MOA PCD QTY (CUX DTM))
      (LIN PIA QTY PRI PCD MEA QVR MOA NAD GIR (DOC DTM) (ALC RTE MOA PCD QTY (CUX DTM))
        (TOD LOC) (PAT MOA PCD FTX) (IMD FTX) (PAC (PCI FTX RFF))))
    (CST@item FTX LOC DTM MEA NAD TDT (PAC (PCI FTX)) (MOA (CUX DTM))
      (RFF DTM GIN MOA (IMD FTX)) (DOC DTM LOC NAD) (TOD LOC FTX) (GDS FTX) (GIS PCD DTM RFF)
      (TAX MOA GIS) (QVR QTY (RFF DTM)) (GIR GIS NAD MEA (MOA (CUX DTM)) (TAX MOA GIS) (DOC DTM LOC)))
    UNS! CNT (TAX MOA GIS) (AUT DTM)
  `),
  compiled,
  mapping: containerLines,
  directionOf: (element) => {
    const code = childOf(childOf(element, 'BGM'), 'BGM.1.1')?.text;
    return code === EXPORT ? 'export' : 'import';
  },
  directionIn: ({ direction }) => (direction === 'export' ? 'export' : 'import'),
  header: (message) => {
    const agent = isRecord(message['agent']) ? message['agent'] : {};
    const sender = textAt(agent, 'creditCode') ?? textAt(agent, 'customsCode');
    const receiver = textAt(message, 'customsOffice');
    const at = textAt(message, 'signedAt');
    return {
      ...(sender !== undefined && { sender }),
      ...(receiver !== undefined && { receiver }),
      ...(at !== undefined && { at }),
      reference: textAt(message, 'reference') ?? '',
    };
  },
};
