import { crosswalks } from '../schemas/crosswalks.ts';
import { compileTable } from './compile-table.ts';
import { cusresTable } from './cusres-table.ts';
import { grammar } from './edifact-grammar.ts';
import { headerFrom, type EdifactDefinition } from './edifact-definition.ts';
import { overflow, sequence, type Mapping } from './mapping.ts';
import { answerCode } from './answer-code.ts';

/** UNTDID 1001: document response (customs). */
const RESPONSE = '962';
const MAX_NUMBER = 35;

const document: Mapping = {
  lower: (message) => ({ ...message, document: RESPONSE }),
  lift: (message) => {
    delete message['document'];
  },
};

/** CUSRES: answer of customs to any of the others. */
export const cusres: EdifactDefinition = {
  id: 'cusres',
  type: 'CUSRES',
  title: { zh: 'UN/EDIFACT 海关回执 CUSRES', en: 'UN/EDIFACT CUSRES, customs response' },
  carries: 'receipt',
  structure: grammar(`
    BGM! NAD LOC DTM GIS FTX EQD (ERP ERC FTX) (PAC (PCI FTX)) (TAX MOA GIS)
    (RFF DTM MEA EQD (MOA CUX) (TAX MOA GIS)) (DOC DTM LOC) (CST FTX LOC MOA TAX) CNT (AUT DTM)
  `),
  compiled: compileTable(cusresTable),
  mapping: sequence(
    document,
    answerCode('indicator', crosswalks.edifactIndicator),
    overflow('reference', MAX_NUMBER, 'longReference'),
  ),
  directionOf: () => 'import',
  directionIn: () => 'import',
  header: (message) => headerFrom(message, { at: 'at', reference: 'reference' }),
};
