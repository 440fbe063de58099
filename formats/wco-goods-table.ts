import { extensionLines, lineExtensions } from './declaration-extensions.ts';
import { list, part, type Group } from './table.ts';
import { fields } from './table-text.ts';
import { statement, withAttribute } from './wco-parts.ts';

/** Facts without an element of their own, as statements. */
export const extensions = (text: string): Group[] =>
  extensionLines(text).map(({ code, rest }) => statement('CUS', code, rest));

const commodity = part(
  'Commodity',
  [
    ...fields('Description | name | text | 255 | 商品名称 | name of the goods'),
    part(
      'Classification[TSP]',
      [
        ...fields('ID | hsCode | text | 10 | 商品编号 | commodity code'),
        { element: 'IdentificationTypeCode', constant: 'TSP', zh: '归类类型', en: 'list' },
      ],
      { zh: '归类', en: 'classification' },
    ),
    part(
      'GoodsMeasure',
      [
        withAttribute(
          'TariffQuantity | firstQuantity | decimal | 19 | 第一法定数量 | first statutory quantity',
          'unitCode',
          'firstUnit',
        ),
        withAttribute(
          'SupplementaryQuantity | secondQuantity | decimal | 19 | 第二法定数量 | second quantity | inferred',
          'unitCode',
          'secondUnit',
        ),
      ],
      { zh: '计量', en: 'measures' },
    ),
    part(
      'InvoiceLine',
      [
        withAttribute(
          'ItemChargeAmount | total | decimal | 19 | 申报总价 | total price',
          'currencyID',
          'currency',
        ),
        withAttribute(
          'InvoicedQuantity | quantity | decimal | 19 | 成交数量 | quantity | inferred',
          'unitCode',
          'unit',
        ),
        ...fields('UnitPriceAmount | price | decimal | 19 | 申报单价 | unit price | inferred'),
      ],
      { zh: '发票行', en: 'line of the invoice' },
    ),
    list(
      'TransportEquipment',
      'containerNos',
      fields('ID |  | text | 17 | 集装箱号 | container number'),
      { zh: '集装箱', en: 'containers' },
    ),
  ],
  { zh: '商品', en: 'commodity' },
);

/** A country in an element of its own: `CountryCode | path | 中文 | English`. */
export function country(element: string, line: string): Group {
  const [field = '', path = '', zh = '', en = ''] = line.split(' | ');
  return part(element, fields(`${field} | ${path} | isoCountry | - | ${zh} | ${en}`), { zh, en });
}

/** Goods items of the WCO declaration. */
export const wcoItem = list(
  'GovernmentAgencyGoodsItem',
  'goods',
  [
    ...fields('SequenceNumeric | line | integer | 5 | 商品序号 | line number'),
    ...extensions(lineExtensions),
    commodity,
    country('Destination', 'CountryCode | destinationCountry | 最终目的国 | destination'),
    part('Manufacturer', fields('Name | manufacturer | text | 100 | 境外生产企业名称 | maker'), {
      zh: '境外生产企业',
      en: 'manufacturer',
    }),
    country('Origin', 'CountryCode | originCountry | 原产国 | country of origin'),
  ],
  { zh: '商品项', en: 'goods items' },
);
