import { pointerKeys } from '../../schemas/pointer.ts';
import type { CanonicalType, MessageTypes } from '../../schemas/schemas.ts';
import { validate } from '../../schemas/validate.ts';

/** Coking coal in bulk from Mongolia by road, declared in one step; all names invented. */
const goodsDeclaration = {
  type: 'goods-declaration',
  reference: 'E20200001',
  operation: 'declare',
  direction: 'import',
  procedure: 'one-step',
  customsOffice: '0708',
  borderOffice: '0708',
  entryPort: '151101',
  departurePort: 'MNG000',
  stopPort: 'MNG000',
  importExportDate: '2020-03-02',
  departureDate: '2020-03-01',
  transportMode: '4',
  conveyanceName: '蒙A12345',
  voyageNo: '0708200302001',
  billNo: 'BL20200302',
  trader: { name: '草原煤业有限公司', creditCode: '91350100M000100Y43', customsCode: '1508960001' },
  owner: { name: '草原煤业有限公司' },
  agent: { name: '北疆报关有限公司', creditCode: '91150824MA0N17C25W', customsCode: '1508980002' },
  overseasParty: { code: 'NO', name: 'STEPPE COAL LLC' },
  contractNo: 'CY-2020-001',
  tradeMode: '0110',
  levyNature: '101',
  tradeCountry: 'MNG',
  tradingCountry: 'MNG',
  terms: '1',
  packages: 1,
  packageType: '00',
  grossWeight: 1_000_000,
  netWeight: 1_000_000,
  priceStatement: '00000',
  goodsPlace: '甘其毛都海关监管场所',
  destinationOffice: '0708',
  goods: [
    {
      line: 1,
      hsCode: '2701121000',
      name: '炼焦煤',
      model:
        '0|3|挥发物26%|热值7900千卡/千克|胶质层18毫米|粘结指数84|灰分10%|含硫量0.7%|含水量6.8%|现货价|无需二次结算|签约日期2020-02-20|计价日期2020-02-28|无滞期费|蒙古国主焦煤',
      inspectionName: '炼焦煤',
      purpose: '26',
      attributes: ['19'],
      destinationDivision: '150824',
      quantity: 1000,
      unit: '070',
      firstQuantity: 1_000_000,
      firstUnit: '035',
      price: 80,
      total: 80_000,
      currency: 'USD',
      originCountry: 'MNG',
      destinationCountry: 'CHN',
      dutyMode: '1',
      district: '15089',
    },
  ],
  containers: [{ number: 'CSQU3054383', type: '11', lines: [1] }],
  certificates: [{ code: '7', number: '20-AA-100001' }],
  signedAt: '2020-03-02T09:00:00+08:00',
};

const manifest = {
  type: 'manifest',
  messageId: 'M1',
  action: 'original',
  kind: 'original',
  transport: 'road',
  direction: 'import',
  customsOffice: '0708',
  voyageNo: '0708200302001',
  carrier: { id: 'C1' },
  loadedAt: '2020-03-01T08:00:00+08:00',
  arrivesOn: '2020-03-02',
  consignments: [
    {
      billNo: 'BL20200302',
      procedure: 'RD03',
      packages: 3,
      grossWeight: 900,
      value: 100,
      currency: 'USD',
      consignee: { name: '草原煤业有限公司' },
      consignor: { name: 'STEPPE WOOL LLC' },
      containers: ['CSQU3054383'],
      items: [
        { sequence: 1, description: '羊毛', packages: 1, grossWeight: 300 },
        { sequence: 2, description: '羊绒', packages: 2, grossWeight: 600 },
      ],
    },
  ],
};

const conveyanceDeclaration = {
  type: 'conveyance-declaration',
  messageId: 'V1',
  action: 'original',
  transport: 'road',
  direction: 'import',
  stage: 'arrival',
  load: 'laden',
  customsOffice: '0708',
  voyageNo: '0708200302001',
  vehicle: { id: '蒙A12345' },
  crew: { driver: '巴特尔', driverId: 'MNDR1', count: 1, healthy: true },
  billNos: ['BL20200302'],
  containers: [{ number: 'CSQU3054383' }],
};

const arrivalReport = {
  type: 'arrival-report',
  messageId: 'A1',
  action: 'original',
  transport: 'road',
  customsOffice: '0708',
  voyageNo: '0708200302001',
  site: 'CNGQM/0708S01',
  arrivedAt: '2020-03-02T08:00:00+08:00',
  consignments: [{ billNo: 'BL20200302', packages: 3, grossWeight: 900 }],
};

const samples: Readonly<Record<string, unknown>> = {
  'goods-declaration': goodsDeclaration,
  manifest,
  'conveyance-declaration': conveyanceDeclaration,
  'arrival-report': arrivalReport,
};

/** Values put into a sample, by JSON Pointer; undefined takes the member away. */
export type Patch = Readonly<Record<string, unknown>>;

/** A correct message of that type with some values changed; it still fits its schema. */
export function sample<K extends CanonicalType>(type: K, patch: Patch = {}): MessageTypes[K] {
  const copy: unknown = structuredClone(samples[type]);
  for (const [pointer, value] of Object.entries(patch))
    put(copy, pointerKeys(pointer), structuredClone(value));
  const result = validate(type, JSON.parse(JSON.stringify(copy)));
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

function put(target: unknown, [key = '', ...rest]: readonly string[], value: unknown): void {
  if (rest.length > 0) put(Reflect.get(Object(target), key), rest, value);
  else Reflect.set(Object(target), key, value);
}
