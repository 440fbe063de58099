import { compileTable } from './compile-table.ts';
import type { Format } from './format.ts';
import { carrierPart, isManifest, manifestHead, manifestNamespace } from './manifest-parts.ts';
import { decodeByTable } from './table-format.ts';
import { fields } from './table-text.ts';
import { list, part, type Group, type Table } from './table.ts';
import { writeTable } from './write-table.ts';

/*
 * The tree is that of MT4406, the one carriage report of which a program that writes it is public;
 * rows marked `inferred` are on the form of MT4401 but no source shows their element.
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

const vehicle = part(
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
      CrewHealthIndicator | crew/healthy | flag | - | 健康状态 | everybody is healthy | inferred
      CrewVaccinationIndicator | crew/vaccinated | flag | - | 是否预防接种 | vaccinated | inferred
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

const consignment = part(
  'Consignment',
  [
    bills,
    vehicle,
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

const declaration = part(
  'Declaration',
  [
    ...fields(`
      DeclarationOfficeID | customsOffice | text | 4 | 进出境口岸海关代码 | customs office of entry
      ID | voyageNo | text | 35 | 货物运输批次号 | batch number of the crossing
    `),
    part('AdditionalInformation', fields('Content | remarks | text | 512 | 备注 | remarks'), {
      zh: '备注',
      en: 'remarks',
    }),
    carrierPart(),
    consignment,
    part(
      'LoadingLocation',
      fields('ID | loadingPlace | text | 25 | 装货地代码 | place of loading'),
      {
        zh: '装货地',
        en: 'place of loading',
      },
    ),
    part(
      'RepresentativePerson',
      fields('Name | transmitter | text | 70 | 确报传输人名称 | who transmits'),
      { zh: '确报传输人', en: 'who transmits' },
    ),
  ],
  { zh: '承运确报数据', en: 'declaration' },
);

/** The table of MT4401, the carriage report of a laden road vehicle that enters. */
export const mt4401Table: Table = {
  root: part('Manifest', [manifestHead('MT4401'), declaration], {
    zh: '承运确报',
    en: 'carriage report',
  }),
  namespaces: [manifestNamespace('MT4401')],
  fixed: {
    type: 'conveyance-declaration',
    direction: 'import',
    stage: 'arrival',
    load: 'laden',
  },
};

const compiled = compileTable(mt4401Table);

/** MT4401: carriage report of a laden road vehicle that enters. */
export const mt4401: Format = {
  id: 'mt4401',
  title: { zh: '公路载货进境确报 MT4401', en: 'MT4401, inbound laden road carriage report' },
  media: 'application/xml',
  carries: ['conveyance-declaration'],
  recognises: (document) => isManifest(document, 'MT4401'),
  decode: (document) => {
    if (document.kind !== 'xml') throw new TypeError('MT4401 was given a JSON document.');
    return decodeByTable({ format: 'mt4401', document, compiled, elements: [document.root] });
  },
  encode: (message) => {
    if (message.type !== 'conveyance-declaration') {
      throw new TypeError(`MT4401 carries a conveyance declaration, not "${message.type}".`);
    }
    return writeTable(compiled, message, 'import');
  },
};
