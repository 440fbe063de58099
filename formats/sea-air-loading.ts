import { liftReasonCodes, lowerReasonCodes } from './change-reason.ts';
import type { Format } from './format.ts';
import {
  agentPart,
  carrierPart,
  isManifest,
  manifestFileName,
  manifestNamespace,
  manifestRoot,
  remarksPart,
  transmitterPart,
} from './manifest-parts.ts';
import { liftOffice, lowerOffice } from './office-of.ts';
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

/** Types of loading manifests. */
export type SeaAirLoading = 'MT4101' | 'MT4201';

/** No sample of this message is public: every element is that of the advance manifest. */
const declaration = (type: SeaAirLoading): readonly Row[] => [
  ...fields(
    'DeclarationOfficeID | customsOffice | text | 4 | 进出境口岸海关代码 | customs office | inferred',
  ),
  transmitterPart(),
  part(
    'ExitCustomsOffice',
    fields('ID | exitOffice | text | 25 | 离境地 | place and customs office of exit'),
    {
      zh: '离境地',
      en: 'exit',
    },
  ),
  agentPart(),
  carrierPart(),
  conveyancePart(
    seaAirOf(type),
    fields('DepartureDateTime | departsAt | dayOrTime | - | 驶离时间 | departure'),
  ),
  part(
    'LoadingLocation',
    fields(`
      ID | loadingPlace | text | 25 | 装货地代码 | place of loading | inferred
      LoadingDate | loadedAt | dayOrTime | - | 货物装载时间 | time of loading | inferred
    `),
    { zh: '装货地', en: 'place of loading' },
  ),
  remarksPart(),
  {
    ...list(
      'Consignment',
      'consignments',
      [
        ...contractParts(),
        packagingPart('ConsignmentPackaging'),
        ...totalMass,
        containerDetails('containers', { seals: 'inferred' }),
      ],
      { zh: '提（运）单', en: 'bills' },
    ),
    inferred: true as const,
  },
];

/** The table of a loading manifest of sea or air. */
export const seaAirLoadingTable = (type: SeaAirLoading): Table => ({
  root: manifestRoot(type, declaration(type), { zh: '装载舱单', en: 'loading manifest' }),
  namespaces: [manifestNamespace(type)],
  fixed: { type: 'loading-record', direction: 'export' },
});

function loadingManifest(type: SeaAirLoading): Format {
  const isSea = seaAirOf(type) === 'sea';
  return xmlFormat({
    id: isSea ? 'mt4101' : 'mt4201',
    title: isSea
      ? { zh: '海运装载舱单 MT4101', en: 'MT4101, sea loading manifest' }
      : { zh: '空运装载舱单 MT4201', en: 'MT4201, air loading manifest' },
    carries: 'loading-record',
    table: seaAirLoadingTable(type),
    recognises: (document) => isManifest(document, type),
    finish: (message, _element, reader) => {
      liftReasonCodes(message, reader.origins);
      liftOffice(message, reader.origins);
    },
    lower: (message) => lowerOffice(lowerReasonCodes(message)),
    fileName: (message) => manifestFileName(type, message),
  });
}

/** MT4101, MT4201: what was really loaded onto a ship or flight. */
export const seaAirLoadings: readonly Format[] = [
  loadingManifest('MT4101'),
  loadingManifest('MT4201'),
];
