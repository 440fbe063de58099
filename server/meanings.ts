import { codedFields, codedValues } from '../schemas/coded-fields.ts';
import { memberOf } from '../schemas/pointer.ts';
import { isCanonicalType, schemas, sharedSchemas } from '../schemas/schemas.ts';
import { standardCodes } from '../schemas/standard-codes.ts';

/** What a code in a message means. */
export interface Meaning {
  readonly list: string;
  readonly zh: string;
  readonly en?: string;
}

const files = [...Object.values(schemas), ...sharedSchemas];
/** Fields that hold a tariff line, by message. */
const tariffFields = [['goods', '*', 'hsCode']] as const;

/** Meanings of the codes in a canonical message by JSON Pointer; codes that no list holds are left out. */
export function meaningsOf(message: unknown): Readonly<Record<string, Meaning>> {
  const type = memberOf(message, 'type');
  if (!isCanonicalType(type)) return {};
  const coded = codedFields(schemas[type], files).flatMap(({ keys, list }) =>
    codedValues(message, keys).flatMap(({ pointer, code }) => {
      const entry = standardCodes.find(list, code);
      if (!entry) return [];
      return [[pointer, { list, zh: entry.zh, ...(entry.en && { en: entry.en }) }] as const];
    }),
  );
  const lines = tariffFields.flatMap((keys) =>
    codedValues(message, keys).flatMap(({ pointer, code }) => {
      const line = standardCodes.hsLine(code);
      return line ? [[pointer, { list: 'hs', zh: line.name }] as const] : [];
    }),
  );
  return Object.fromEntries([...coded, ...lines]);
}
