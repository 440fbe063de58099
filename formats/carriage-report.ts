import type { Format } from './format.ts';
import {
  carrierPart,
  isManifest,
  manifestFileName,
  manifestNamespace,
  manifestRoot,
  remarksPart,
  transmitterPart,
} from './manifest-parts.ts';
import { fields } from './table-text.ts';
import { list, part, type Group, type Row, type Table } from './table.ts';
import { xmlFormat } from './xml-format.ts';

/** Types of carriage reports. */
export const carriageReportTypes = ['MT4401', 'MT4403', 'MT4404', 'MT4406'] as const;

/** A type of carriage report. */
export type CarriageReport = (typeof carriageReportTypes)[number];

const arrival = { direction: 'import', stage: 'arrival' } as const;
const departure = { direction: 'export', stage: 'departure' } as const;

/** What each type says of the vehicle. */
const REPORTS = {
  MT4401: {
    id: 'mt4401',
    zh: '公路载货进境确报',
    en: 'inbound laden road carriage report',
    fixed: { ...arrival, load: 'laden' },
  },
  MT4403: {
    id: 'mt4403',
    zh: '公路空载进境确报',
    en: 'inbound empty road carriage report',
    fixed: { ...arrival, load: 'empty' },
  },
  MT4404: {
    id: 'mt4404',
    zh: '公路空载出境确报',
    en: 'outbound empty road carriage report',
    fixed: { ...departure, load: 'empty' },
  },
  MT4406: {
    id: 'mt4406',
    zh: '公路空箱出境确报',
    en: 'outbound road carriage report of empty containers',
    fixed: { ...departure, load: 'empty-containers' },
  },
} as const;

/*
 * The tree is that of MT4406, the one carriage report of which a program that writes it is public;
 * rows marked `inferred` are on the forms of the others but no source shows their element.
 */
const trailers = list(
  'TransportEquipment',
  'vehicle/trailers',
  fields(`
    ID | id | text | 35 | 托架／拖挂车编号 | trailer
    TareWeight | tareWeight | decimal | 14 | 托架／拖挂车自重 | tare, kg | @unitCode=KGM
    TypeCode | type | text | 3 | 托架／拖挂车类型 | kind of trailer
  `),
  { zh: '托架／拖挂车', en: 'trailers' },
);

const vehicle = (type: CarriageReport): Group =>
  part(
    'BorderTransportMeans',
    [
      ...fields(`
      ArrivalDateTime | arrivesAt | dateTime14 | - | 抵达第一目的港日期 | arrival at the first port
      ID | vehicle/id | text | 35 | 运输工具代码 | vehicle, code
      Name | vehicle/name | text | 70 | 运输工具名称 | vehicle, name or plate
      TypeCode | transport | roadTransport | - | 运输方式代码 | transport, 3 road
    `),
      part(
        'Master',
        fields(`
        ID | crew/driverId | text | 35 | 驾驶员代码 | driver, code
        Name | crew/driver | text | 70 | 驾驶员名称 | driver, name
      `),
        { zh: '驾驶员', en: 'driver' },
      ),
      ...fields(`
      CrewQuantity | crew/count | integer | 4 | 司乘人员数 | number of persons | inferred
    `),
      ...(REPORTS[type].fixed.direction === 'import' ? health : []),
      ...fields(`
      SealID | seals | text | 35 | 关锁信息 | customs seals | list inferred
    `),
      part(
        'Itinerary',
        fields(
          'RoutingCountryCode | routingCountries | country | - | 途经国家（地区） | countries on the way | list inferred',
        ),
        { zh: '途经', en: 'itinerary' },
      ),
      trailers,
    ],
    { zh: '运输工具', en: 'vehicle' },
  );

const health = fields(`
  CrewHealthIndicator | crew/healthy | flag | - | 健康状态 | everybody is healthy | inferred
  CrewVaccinationIndicator | crew/vaccinated | flag | - | 是否预防接种 | vaccinated | inferred
`);

const containers = list(
  'TransportEquipment',
  'containers',
  fields(`
    CharacteristicCode | sizeType | text | 4 | 集装箱尺寸和类型 | size and type
    FullnessCode |  | fullness | - | 重箱或空箱标识 | 4 empty, 7 shared, 8 full
    ID | number | text | 17 | 集装箱编号 | container number
    SupplierPartyTypeCode | supplier | text | 3 | 集装箱来源代码 | who supplies the container
    TareWeight | tareWeight | decimal | 14 | 集装箱自重 | tare, kg | @unitCode=KGM
    SealID | seals | text | 35 | 封志 | seals | list
  `),
  { zh: '集装箱', en: 'containers' },
);

const bills: Group = {
  ...list(
    'TransportContractDocument',
    'billNos',
    fields('ID |  | text | 35 | 提（运）单号 | waybill | inferred'),
    { zh: '提（运）单', en: 'bills carried' },
  ),
  inferred: true,
};

const consignment = (type: CarriageReport): Group =>
  part(
    'Consignment',
    [
      ...(REPORTS[type].fixed.load === 'laden' ? [bills] : []),
      vehicle(type),
      part(
        'GovernmentProcedure',
        fields(
          'CurrentCode | procedure | text | 4 | 海关货物通关代码 | customs procedure, RD01 to RD18',
        ),
        { zh: '通关', en: 'procedure' },
      ),
      containers,
    ],
    { zh: '运载', en: 'what is carried' },
  );

const declaration = (type: CarriageReport): readonly Row[] => [
  ...fields(`
    DeclarationOfficeID | customsOffice | text | 4 | 进出境口岸海关代码 | customs office of entry or exit
    ID | voyageNo | text | 35 | 货物运输批次号 | batch number of the crossing
  `),
  remarksPart(),
  carrierPart(),
  consignment(type),
  part('LoadingLocation', fields('ID | loadingPlace | text | 25 | 装货地代码 | place of loading'), {
    zh: '装货地',
    en: 'place of loading',
  }),
  transmitterPart(),
];

/** The table of a carriage report. */
export const carriageReportTable = (type: CarriageReport): Table => ({
  root: manifestRoot(type, declaration(type), { zh: '承运确报', en: 'carriage report' }),
  namespaces: [manifestNamespace(type)],
  fixed: { type: 'conveyance-declaration', ...REPORTS[type].fixed },
});

/** A carriage report; a vehicle that enters is told at arrival, one that leaves at departure. */
function carriageReport(type: CarriageReport): Format {
  const { id, zh, en } = REPORTS[type];
  return xmlFormat({
    id,
    title: { zh: `${zh} ${type}`, en: `${type}, ${en}` },
    carries: 'conveyance-declaration',
    table: carriageReportTable(type),
    recognises: (document) => isManifest(document, type),
    fileName: (message) => manifestFileName(type, message),
  });
}

/** MT4401, MT4403, MT4404, MT4406: carriage reports (承运确报) of road vehicles. */
export const carriageReports: readonly Format[] = carriageReportTypes.map(carriageReport);
