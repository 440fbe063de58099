import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { isRecord } from '../../formats/record.ts';
import type { CodecName } from '../../formats/codecs.ts';
import { international } from './international-values.ts';
import type { Field, Group, Row, Table } from '../../formats/table.ts';

type Properties = Record<string, unknown>;

/** A part of a message: a property path and its values; no path spreads an object over the message. */
interface Part {
  readonly keys: readonly string[];
  readonly values: Arbitrary<unknown>;
}

const words = [
  '炼焦煤',
  'GOBI RIDGE COAL LLC',
  '0|3|灰分10.5%',
  '<20>C0260011',
  'A&B "7"',
  '𠮷林',
  ']]>',
  'a\nb',
  'УБА 7788',
];

const text = (limit: number): Arbitrary<string> =>
  fc
    .oneof(fc.constantFrom(...words), fc.string({ unit: 'grapheme', minLength: 1 }))
    .map((value) =>
      Array.from(value.replaceAll(/\p{C}|\p{Z}/gu, 'x'))
        .slice(0, limit)
        .join(''),
    )
    .filter((value) => value !== '');

const pad = (value: number, size = 2): string => String(value).padStart(size, '0');
const day = fc
  .tuple(
    fc.integer({ min: 2018, max: 2032 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, date]) => `${year}-${pad(month)}-${pad(date)}`);

/** A time in China with at most `decimals` digits of the second, none of them a last zero. */
export const time = (decimals: number): Arbitrary<string> =>
  fc
    .tuple(
      day,
      fc.integer({ min: 0, max: 86_399 }),
      fc.integer({ min: 0, max: 10 ** decimals - 1 }),
    )
    .map(([date, second, fraction]) => {
      const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
      const digits = decimals === 0 ? '' : pad(fraction, decimals).replace(/0+$/, '');
      return `${date}T${clock.map((part) => pad(part)).join(':')}${digits && `.${digits}`}+08:00`;
    });

const alpha3 = fc.constantFrom('CHN', 'MNG', 'KAZ', 'USD', 'CNY');
const bool = fc.boolean();
const optional = { requiredKeys: [] };
const flags = (...names: string[]): Arbitrary<unknown> =>
  fc.record(Object.fromEntries(names.map((name) => [name, bool])));

/** Realistic values of each kind of field; a new codec must be given its own. */
const values: Readonly<Record<CodecName, (limit: number) => Arbitrary<unknown>>> = {
  text,
  texts: () => fc.array(fc.constantFrom('11', '19', '21'), { minLength: 1, maxLength: 3 }),
  integer: () => fc.integer({ min: 0, max: 99 }),
  integers: () => fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }),
  decimal: (limit) =>
    fc.integer({ min: 0, max: 10 ** Math.min(limit, 12) - 1 }).map((value) => value / 10 ** 5),
  flag: () => bool,
  yesNo: () => bool,
  country: () => alpha3,
  currency: () => alpha3,
  direction: () => fc.constantFrom('import', 'export'),
  roadTransport: () => fc.constant('road'),
  seaTransport: () => fc.constant('sea'),
  airTransport: () => fc.constant('air'),
  railAction: () => fc.constantFrom('add', 'delete'),
  releaseDirection: () => fc.constantFrom('import', 'export', 'other'),
  wljkReport: () => fc.constantFrom({ direction: 'export' }),
  wljkAnswer: () => fc.constantFrom({ of: 'tally-report', direction: 'import' }),
  wljkRelease: () => fc.constantFrom({ purpose: 'loading' }, {}),
  action: () => fc.constantFrom('original', 'add', 'change', 'delete'),
  importOutcome: () => fc.constantFrom('0', '1'),
  answeredType: () => fc.constantFrom({ of: 'manifest' }, { of: 'tally-report' }),
  fullness: () =>
    fc.constantFrom({ empty: true }, { empty: false }, { empty: false, shared: true }, {}),
  date: () => day,
  dashedDate: () => day,
  localDateTime: () => time(0),
  dateTime14: () => time(0),
  dateTime15: () => time(0).map((at) => at.replace(/:\d\d\+/, ':00+')),
  dayOrTime: () =>
    fc.oneof(
      time(0),
      day.map((date) => `${date}T00:00:00+08:00`),
    ),
  railTime: () => time(3),
  dateTime16: () => time(2),
  dateTime17: () => time(3),
  documentType: () =>
    fc.record(
      {
        procedure: fc.constantFrom('one-step', 'summary', 'complete'),
        documentKind: fc.constantFrom('ML', 'SW', 'Z', 'H1'),
        controls: flags('certificates', 'inspection', 'duty'),
        combinedPort: fc.constant(true),
      },
      { requiredKeys: ['procedure'] },
    ),
  operType: () =>
    fc.constantFrom(
      { operation: 'save' },
      { operation: 'declare' },
      { operation: 'declare', operationCode: 'A' },
      { operation: 'save', operationCode: 'E' },
    ),
  specialBusiness: () =>
    flags(
      'internationalEvent',
      'militaryGoods',
      'internationalAid',
      'internationalConference',
      'directRelease',
      'diplomaticCourtesy',
      'transit',
    ),
  ...international,
  dataSource: () =>
    fc
      .record(
        {
          maskStandard: fc.constantFrom('foreign', 'domestic'),
          goodsSplit: fc.constant(true),
          smartDeclaration: fc.constantFrom('add', 'cancel'),
        },
        optional,
      )
      .filter((extension) => Object.keys(extension).length > 0),
};

const split = (path: string): string[] => (path === '' ? [] : path.split('/'));

function fieldParts(field: Field): Part[] {
  const one = values[field.type](Math.min(field.length ?? 40, 40));
  const arbitrary = field.list ? fc.array(one, { minLength: 1, maxLength: 3 }) : one;
  const attributes = (field.attributes ?? []).flatMap((attribute) =>
    'path' in attribute
      ? [
          [
            attribute.path,
            attribute.type === undefined ? alpha3 : values[attribute.type](40),
          ] as const,
        ]
      : [],
  );
  const { item } = field;
  if (item !== undefined) {
    const beside = Object.fromEntries(attributes);
    const entry = fc.record({ [item]: one, ...beside }, { requiredKeys: [item] });
    return [{ keys: split(field.path), values: fc.array(entry, { minLength: 1, maxLength: 3 }) }];
  }
  if (attributes.length === 0) return [{ keys: split(field.path), values: arbitrary }];
  // An attribute stands on the element, so that it is there only when the value is.
  const key = field.path;
  const record = fc.record(
    { [key]: arbitrary, ...Object.fromEntries(attributes) },
    { requiredKeys: [key] },
  );
  return [{ keys: [], values: record }];
}

function groupParts(group: Group): Part[] {
  if (group.readOnly) return [];
  const parts = group.rows.flatMap(rowParts);
  if (group.path === undefined) return parts;
  const keys = split(group.path);
  const [only] = parts;
  const plain =
    group.list && parts.length === 1 && only?.keys.length === 0 ? only.values : undefined;
  const inner =
    plain ??
    object(parts)
      .filter((value) => Object.keys(value).length > 0)
      .map((value) => ({ ...value, ...group.implies }));
  const whole = group.list ? fc.array(inner, { minLength: 1, maxLength: 3 }) : inner;
  return [{ keys, values: whole }];
}

function rowParts(row: Row): Part[] {
  if ('rows' in row) return groupParts(row);
  return 'type' in row ? fieldParts(row) : [];
}

/** An object with some of the parts. */
function object(parts: readonly Part[]): Arbitrary<Properties> {
  return fc
    .tuple(...parts.map((part) => fc.option(part.values, { nil: undefined, freq: 2 })))
    .map((chosen) => {
      const made: Properties = {};
      for (const [at, value] of chosen.entries()) {
        const keys = parts[at]?.keys ?? [];
        if (value === undefined) continue;
        if (keys.length === 0) Object.assign(made, value);
        else assign(made, keys, value);
      }
      return made;
    });
}

function assign(made: Properties, keys: readonly string[], value: unknown): void {
  const [key = '', ...rest] = keys;
  const present = made[key];
  // A level "0" is the first of a list.
  const [index, ...inside] = rest;
  if (index === '0') {
    const [first = {}] = Array.isArray(present) ? present.filter(isRecord) : [];
    assign(first, inside, value);
    made[key] = [first];
    return;
  }
  const inner = isRecord(present) && !Array.isArray(present) ? present : {};
  if (rest.length > 0) assign(inner, rest, value);
  const whole = isRecord(value) && !Array.isArray(value) ? { ...inner, ...value } : value;
  made[key] = rest.length > 0 ? inner : whole;
}

/** Messages a table can carry, with every element of it present in some; keys in no order. */
export function messagesOf(table: Table, required: Properties = {}): Arbitrary<Properties> {
  const fixed = { ...table.fixed, ...required };
  return object(groupParts({ ...table.root })).map((message) => ({ ...message, ...fixed }));
}
