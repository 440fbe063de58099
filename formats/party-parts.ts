import { fields } from './table-text.ts';
import { list, part, type Group, type Row } from './table.ts';

/** Means of communication. */
export const communications = (): Group =>
  list(
    'Communication',
    'communications',
    fields(`
      ID | id | text | 50 | 通讯号码 | number or address
      TypeID | kind | text | 3 | 通讯方式 | kind: TE telephone, EM e-mail, FX fax
    `),
    { zh: '通讯方式', en: 'means of communication' },
  );

/** Address of a party in one line. */
export const lineAddress = fields('Line | address | text | 70 | 地址 | address');

/** Address of a party in its parts, as sea and air have it. */
export const fullAddress = fields(`
  Line | address | text | 70 | 地址 | address
  CityName | city | text | 35 | 城市 | city
  CountrySubEntityID | subdivisionCode | text | 9 | 省份代码 | subdivision, code
  CountrySubEntityName | subdivision | text | 35 | 省份 | subdivision
  PostcodeID | postcode | text | 10 | 邮编 | postcode
  CountryCode | country | text | 3 | 国家（地区）代码 | country
`);

/** What tells parties apart: names in both languages, and how the address is written. */
interface PartyText {
  readonly zh: string;
  readonly en: string;
  readonly address: readonly Row[];
}

/** A party of the consignment under its own property. */
export function party(element: string, path: string, { address, ...names }: PartyText): Group {
  const contact: Group = {
    ...part(
      'Contact',
      [...fields('Name | name | text | 70 | 联系人 | name of the contact'), communications()],
      { zh: '联系人', en: 'contact' },
    ),
    path: 'contact',
  };
  const rows = [
    ...fields(`
      ID | id | text | 70 | 代码 | identifier with its kind
      Name | name | text | 70 | 名称 | name
    `),
    part('Address', address, {
      zh: '地址',
      en: 'address',
    }),
    communications(),
    contact,
  ];
  return { ...part(element, rows, names), path };
}
