import type { WireDocument } from './format.ts';
import type { Field, Group, Row } from './table.ts';
import { part } from './table.ts';
import { fields } from './table-text.ts';
import { childOf } from './xml-element.ts';

/** Namespaces of the WCO messages as HMRC's declaration service has them. */
export const WCO = {
  metaData: 'urn:wco:datamodel:WCO:DocumentMetaData-DMS:2',
  declaration: 'urn:wco:datamodel:WCO:DEC-DMS:2',
  declarationTypes: 'urn:wco:datamodel:WCO:Declaration_DS:DMS:2',
  response: 'urn:wco:datamodel:WCO:RES-DMS:2',
  responseTypes: 'urn:wco:datamodel:WCO:Response_DS:DMS:2',
} as const;

/** Rows of the envelope around a body. */
export function metaData(type: 'DEC' | 'RES', body: Group): readonly Row[] {
  const delivery = [
    'ResponsibleCountryCode',
    'ResponsibleAgencyName',
    'AgencyAssignedCustomizationCode',
    'AgencyAssignedCustomizationVersionCode',
  ] as const;
  return [
    {
      element: 'WCODataModelVersionCode',
      constant: '3.6',
      zh: 'WCO 数据模型版本',
      en: 'version of the WCO data model',
    },
    { element: 'WCOTypeName', constant: type, zh: '报文类型', en: 'type of the message' },
    ...delivery.map((element) => ({
      element,
      dropped: 'envelope' as const,
      zh: '传输信息',
      en: 'for delivery',
    })),
    body,
  ];
}

/** Whether a document is a WCO message with that body. */
export const isWco = (document: WireDocument, body: 'Declaration' | 'Response'): boolean =>
  document.kind === 'xml' &&
  document.root.name === 'MetaData' &&
  childOf(document.root, body) !== undefined;

/** A date or time: its digits stand in `DateTimeString`, which belongs to another namespace. */
export function dateTime(
  element: string,
  line: string,
  types: { readonly namespace: string; readonly format: '102' | '304' },
): Group {
  const [row] = fields(`DateTimeString | ${line} | @formatCode=${types.format}`);
  if (row === undefined) throw new Error(`"${element}" needs a line.`);
  const { zh, en } = row;
  return part(element, [{ ...row, namespace: types.namespace }], { zh, en });
}

/** A statement: a text under a type and, where there are several of the type, a code. */
export function statement(type: string, code: string | undefined, line: string): Group {
  const [row] = fields(`StatementDescription | ${line}`);
  if (row === undefined) throw new Error(`Statement "${type}" needs a line.`);
  const { zh, en } = row;
  const name = code === undefined ? type : `${type} ${code}`;
  return part(
    `AdditionalInformation[${name}]`,
    [
      ...(code === undefined
        ? []
        : [{ element: 'StatementCode', constant: code, zh: '说明代码', en: 'code' }]),
      row,
      { element: 'StatementTypeCode', constant: type, zh: '说明类型', en: 'type' },
    ],
    { zh, en },
  );
}

/** An amount with its currency, or a quantity with its unit, in an attribute. */
export function withAttribute(line: string, name: 'currencyID' | 'unitCode', path: string): Field {
  const [row] = fields(line);
  if (row === undefined) throw new Error(`"${line}" is no row.`);
  const isUnit = name === 'unitCode';
  const zh = `${row.zh}${isUnit ? '单位' : '币制'}`;
  const en = `${row.en}, ${isUnit ? 'unit' : 'currency'}`;
  return { ...row, attributes: [{ name, path, zh, en, ...(isUnit && { type: 'rec20' }) }] };
}
