import { compileTable } from './compile-table.ts';
import { cuscarTable } from './cuscar-table.ts';
import { grammar } from './edifact-grammar.ts';
import { headerFrom, type EdifactDefinition } from './edifact-definition.ts';
import { objectsIn, overflow, sequence, type Mapping } from './mapping.ts';
import type { Origins } from './origins.ts';

type Properties = Record<string, unknown>;

/** Containers stand at each item in CUSCAR, at the bill in a Chinese manifest; bills are numbered. */
const bills: Mapping = {
  lower: (message) => ({
    ...message,
    ...(Array.isArray(message['consignments']) && {
      consignments: objectsIn(message, 'consignments').map(lowerBill),
    }),
  }),
  lift: (message, origins) => {
    for (const bill of objectsIn(message, 'consignments')) {
      delete bill['sequence'];
      liftContainers(bill, origins);
    }
  },
};

function lowerBill(bill: Properties, index: number): Properties {
  const items = objectsIn(bill, 'items');
  const { containers, ...rest } = bill;
  const numbered = { ...rest, sequence: index + 1 };
  // Without items there is no place for them, and they are left to be reported.
  if (containers === undefined || items.length === 0) return { ...bill, sequence: index + 1 };
  return { ...numbered, items: items.map((item) => ({ ...item, containerNos: containers })) };
}

function liftContainers(bill: Properties, origins: Origins): void {
  const found = new Set<unknown>();
  for (const item of objectsIn(bill, 'items')) {
    const names: unknown = item['containerNos'];
    for (const name of Array.isArray(names) ? names : []) found.add(name);
    const origin = origins.find(item, 'containerNos');
    if (origin !== undefined) origins.record(bill, 'containers', origin);
    delete item['containerNos'];
  }
  if (found.size > 0) bill['containers'] = [...found];
}

/** Largest document number (1004) and conveyance reference (8028) up to D.99B. */
const MAX_NUMBER = 35;
const MAX_CONVEYANCE = 17;

/** CUSCAR: manifest. */
export const cuscar: EdifactDefinition = {
  id: 'cuscar',
  type: 'CUSCAR',
  title: { zh: 'UN/EDIFACT 货物报告 CUSCAR', en: 'UN/EDIFACT CUSCAR, customs cargo report' },
  carries: 'manifest',
  structure: grammar(`
    BGM! DTM (RFF DTM) (NAD (CTA COM)) FTX (TDT LOC DTM) GIS
    (EQD TSR MEA DIM SEL NAD GIS (TMP RNG)) CNT
    (CNI CNT (RFF CNT MOA LOC GIS CUX CPI (TDT LOC DTM MEA (RFF TSR))
      (NAD DTM RFF (CTA COM)) (QTY FTX)
      (GID PAC HAN FTX MEA MOA SGP DGS PCI CST! TMD (GIS DTM DOC) (QTY FTX))))
    (AUT DTM RFF)
  `),
  compiled: compileTable(cuscarTable),
  mapping: sequence(
    bills,
    overflow('messageId', MAX_NUMBER, 'longMessageId'),
    overflow('voyageNo', MAX_CONVEYANCE, 'longVoyageNo'),
  ),
  directionOf: () => 'import',
  directionIn: () => 'import',
  header: (message) => headerFrom(message, { at: 'sentAt', reference: 'messageId' }),
};
