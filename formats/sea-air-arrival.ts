import { liftReasonCodes, lowerReasonCodes } from './change-reason.ts';
import type { Format } from './format.ts';
import {
  isManifest,
  manifestFileName,
  manifestNamespace,
  manifestRoot,
  remarksPart,
} from './manifest-parts.ts';
import {
  containerDetails,
  contractParts,
  conveyancePart,
  packagingPart,
  seaAirOf,
  totalMass,
} from './sea-air-parts.ts';
import { fields } from './table-text.ts';
import { list, part, type Row, type Table } from './table.ts';
import { xmlFormat } from './xml-format.ts';

/** Types of sea and air arrival reports. */
export type SeaAirArrival = 'MT3101' | 'MT3201';

const names = { zh: '运抵报告', en: 'arrival report' };

/** The sample lists containers only; bills follow the manifest of the same family. */
const declaration = (type: SeaAirArrival): readonly Row[] => [
  ...fields('DeclarationOfficeID | customsOffice | text | 4 | 进出境口岸海关代码 | customs office'),
  { ...remarksPart(), inferred: true as const },
  conveyancePart(seaAirOf(type)),
  part(
    'UnloadingLocation',
    fields(`
      ID | site | text | 35 | 卸货地代码 | place of unloading and customs office
      ArrivalDate | arrivedAt | dayOrTime | - | 到达卸货地日期 | arrival there
    `),
    { zh: '卸货地', en: 'place of unloading' },
  ),
  containerDetails('containers', { seals: 'inferred' }),
  {
    ...list(
      'Consignment',
      'consignments',
      [...contractParts(), packagingPart('ConsignmentPackaging'), ...totalMass],
      { zh: '提（运）单', en: 'bills' },
    ),
    inferred: true as const,
  },
];

/** The table of an arrival report of sea or air. */
export const seaAirArrivalTable = (type: SeaAirArrival): Table => ({
  root: manifestRoot(type, declaration(type), names),
  namespaces: [manifestNamespace(type)],
  fixed: { type: 'arrival-report' },
});

function arrivalReport(type: SeaAirArrival): Format {
  const isSea = seaAirOf(type) === 'sea';
  return xmlFormat({
    id: isSea ? 'mt3101' : 'mt3201',
    title: isSea
      ? { zh: '海运运抵报告 MT3101', en: 'MT3101, sea arrival report' }
      : { zh: '空运运抵报告 MT3201', en: 'MT3201, air arrival report' },
    carries: 'arrival-report',
    table: seaAirArrivalTable(type),
    recognises: (document) => isManifest(document, type),
    finish: (message, _element, reader) => {
      // A report may tell of containers alone.
      message['consignments'] ??= [];
      liftReasonCodes(message, reader.origins);
    },
    lower: lowerReasonCodes,
    fileName: (message) => manifestFileName(type, message),
  });
}

/** MT3101, MT3201: arrival reports of sea and air. */
export const seaAirArrivals: readonly Format[] = [arrivalReport('MT3101'), arrivalReport('MT3201')];
