import { fields } from './table-text.ts';
import { list, part, type Field, type Group, type Row } from './table.ts';

/** Transport of a sea or air message, as its type says it: MTk1nn is sea, MTk2nn air. */
export type SeaAir = 'sea' | 'air';

/** A sea or air message of a type. */
export const seaAirOf = (type: string): SeaAir => (type.charAt(3) === '1' ? 'sea' : 'air');

const conveyanceRows = {
  sea: fields(`
    JourneyID | voyageNo | text | 17 | 航次航班编号 | voyage
    TypeCode | transport | seaTransport | - | 运输方式代码 | transport, 1 sea
  `),
  air: fields(`
    JourneyID | voyageNo | text | 17 | 航次航班编号 | flight
    TypeCode | transport | airTransport | - | 运输方式代码 | transport, 4 air
  `),
} as const;

/** The ship or aircraft; `more` stands behind what every message has. */
export const conveyancePart = (transport: SeaAir, more: readonly Row[] = []): Group =>
  part(
    'BorderTransportMeans',
    [
      ...conveyanceRows[transport],
      ...fields(`
        ID | vehicle/id | text | 25 | 运输工具代码 | conveyance, code
        Name | vehicle/name | text | 35 | 运输工具名称 | conveyance, name
      `),
      ...more,
    ],
    { zh: '运输工具', en: 'means of transport' },
  );

const inferred = (fieldRows: readonly Field[], isInferred: boolean): readonly Field[] =>
  isInferred ? fieldRows.map((row) => ({ ...row, inferred: true as const })) : fieldRows;

/** Total and house waybill with the reasons of a change. */
export const contractParts = (more: readonly Row[] = []): readonly Group[] => [
  part(
    'TransportContractDocument',
    [
      ...fields(`
        ID | billNo | text | 35 | 总提（运）单号 | waybill
        ChangeReasonCode | changeReason/codes | text | 3 | 变更原因代码 | reasons of a change | list
      `),
      ...more,
    ],
    { zh: '运输合同', en: 'contract of carriage' },
  ),
  part(
    'AssociatedTransportDocument',
    fields('ID | houseBillNo | text | 35 | 分提（运）单号 | house waybill'),
    { zh: '分提（运）单', en: 'house waybill' },
  ),
];

/** Number and kind of packages, in elements of their own. */
export const packagingPart = (
  element: 'ConsignmentPackaging' | 'ConsignmentItemPackaging',
  more: readonly Row[] = [],
): Group =>
  part(
    element,
    [
      ...fields(`
        QuantityQuantity | packages | integer | 8 | 件数 | number of packages
        TypeCode | packageType | text | 2 | 包装种类 | kind of packages
      `),
      ...more,
    ],
    { zh: '包装', en: 'packaging' },
  );

/** Gross mass of a bill. */
export const totalMass = fields(
  'TotalGrossMassMeasure | grossWeight | decimal | 14 | 货物总毛重 | gross mass, kg | ?unitCode=KGM',
);

/** Containers with their kind, load and seals; `supplier` stands on manifests only. */
export const containerDetails = (
  path: string,
  { seals }: { readonly seals: 'seen' | 'inferred' },
): Group =>
  list(
    'TransportEquipment',
    path,
    [
      part(
        'EquipmentIdentification',
        fields('ID | number | text | 17 | 集装箱编号 | container number'),
        {
          zh: '集装箱标识',
          en: 'identification',
        },
      ),
      ...fields('CharacteristicCode | sizeType | text | 4 | 尺寸和类型 | size and type'),
      ...inferred(
        fields(
          'SupplierPartyTypeCode | supplier | text | 3 | 来源代码 | who supplies the container',
        ),
        seals === 'inferred',
      ),
      ...fields('FullnessCode |  | fullness | - | 重箱或空箱标识 | 4 empty, 7 shared, 8 full'),
      {
        element: 'SealID',
        path: 'seals',
        type: 'text',
        length: 35,
        list: true,
        item: 'number',
        attributes: [{ name: 'AgencyCode', path: 'agency', zh: '施加封志人', en: 'who sealed it' }],
        zh: '封志号码',
        en: 'seals',
        ...(seals === 'inferred' && { inferred: true as const }),
      },
    ],
    { zh: '集装箱', en: 'containers' },
  );
