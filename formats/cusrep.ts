import { compileTable } from './compile-table.ts';
import { cusrepTable } from './cusrep-table.ts';
import { grammar } from './edifact-grammar.ts';
import { headerFrom, type EdifactDefinition } from './edifact-definition.ts';
import { overflow, sequence, within } from './mapping.ts';

/** Largest 1004, 8028, 8213 and 3039 up to D.99B. */
const MAX_NUMBER = 35;
const MAX_CONVEYANCE = 17;
const MAX_VEHICLE = 9;
const MAX_PERSON = 17;

/** CUSREP: declaration of a means of transport. */
export const cusrep: EdifactDefinition = {
  id: 'cusrep',
  type: 'CUSREP',
  title: { zh: 'UN/EDIFACT 运输工具报告 CUSREP', en: 'UN/EDIFACT CUSREP, conveyance report' },
  carries: 'conveyance-declaration',
  // What follows TDT is recalled; the directories before it were read.
  structure: grammar(`
    BGM! DTM QTY POC FTX MEA GIS (RFF DTM) (LOC DTM) (DOC RFF DTM LOC)
    (TAX MOA FII LOC RFF DTM GIS) (NAD (CTA COM)) (TDT RFF TPL LOC DTM SEL)
    (EQD MEA SEL) CNT (AUT DTM)
  `),
  compiled: compileTable(cusrepTable),
  mapping: sequence(
    overflow('messageId', MAX_NUMBER, 'longMessageId'),
    overflow('voyageNo', MAX_CONVEYANCE, 'longVoyageNo'),
    within('vehicle', overflow('id', MAX_VEHICLE, 'longId')),
    within('crew', overflow('driverId', MAX_PERSON, 'longDriverId')),
  ),
  directionOf: () => 'import',
  directionIn: () => 'import',
  header: (message) => headerFrom(message, { at: 'sentAt', reference: 'messageId' }),
};
