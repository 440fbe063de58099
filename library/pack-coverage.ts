import { standardCodes } from '../schemas/standard-codes.ts';
import { codedFields, codedValues } from '../schemas/coded-fields.ts';
import { isCanonicalType, schemas, sharedSchemas, type CanonicalType } from '../schemas/schemas.ts';
import { memberOf } from '../schemas/pointer.ts';
import { fieldsOf, schemaFields } from './pack-fields.ts';
import type { LoadedPack } from './pack.ts';
import { examineSample } from './pack-sample.ts';

const files = [...Object.values(schemas), ...sharedSchemas];

/** How much of something samples reach, and what they leave out. */
export interface Reach {
  readonly total: number;
  readonly covered: number;
  readonly gaps: readonly string[];
}

/** What the samples of one pack cover. */
export interface PackCoverage {
  readonly pack: string;
  readonly version: string;
  readonly samples: { readonly valid: number; readonly invalid: number };
  /** Fields of its messages that occur in a valid sample; gaps are those without a reason in the pack. */
  readonly fields: Reach & { readonly excused: number };
  /** Rules that a failing sample breaks; all of them pass in the valid samples. */
  readonly rules: Reach;
  /** Codes of each list that occur in a sample. */
  readonly codeLists: readonly {
    readonly id: string;
    readonly codes: number;
    readonly used: number;
  }[];
}

/** What the samples of packs cover: fields, rules and codes, with the gaps listed. */
export function packCoverage(packs: readonly LoadedPack[]): PackCoverage[] {
  return packs.map(coverageOf);
}

function coverageOf({ pack, samples }: LoadedPack): PackCoverage {
  const broken = new Set(samples.flatMap(({ report }) => report.map(({ code }) => code)));
  const examined = samples.map((sample) => ({ ...sample, ...examineSample(sample) }));
  const valid = examined.filter((sample) => sample.valid);
  const present = new Set(
    valid.flatMap(({ messages }) =>
      messages.flatMap((message) =>
        [...fieldsOf(message)].map((path) => `${message.type}#${path}`),
      ),
    ),
  );
  const types = pack.messages.filter(isCanonicalType);
  const fields = types.flatMap((type) =>
    schemaFields(schemas[type], files).map(({ path }) => `${type}#${path}`),
  );
  const coded = codesIn(
    examined.flatMap(({ decoded }) => decoded),
    types,
  );
  const reasons = Object.keys(pack.uncovered ?? {});
  const isExcused = (field: string): boolean =>
    reasons.some((reason) => field === reason || field.startsWith(`${reason}/`));
  const missing = fields.filter((field) => !present.has(field));
  return {
    pack: pack.id,
    version: pack.version,
    samples: { valid: valid.length, invalid: samples.length - valid.length },
    fields: {
      total: fields.length,
      covered: fields.length - missing.length,
      excused: missing.filter(isExcused).length,
      gaps: missing.filter((field) => !isExcused(field)),
    },
    rules: reach(pack.rules, broken),
    codeLists: pack.codeLists.map((id) => ({
      id,
      codes: standardCodes.list(id).entries.length,
      used: usedCodes(id, coded).size,
    })),
  };
}

function reach(all: readonly string[], found: ReadonlySet<string>): Reach {
  const gaps = all.filter((one) => !found.has(one));
  return { total: all.length, covered: all.length - gaps.length, gaps };
}

interface Coded {
  readonly list: string;
  readonly code: string;
}

/** Every coded value of messages with its list. */
function codesIn(messages: readonly unknown[], types: readonly CanonicalType[]): Coded[] {
  const fieldsByType = new Map(types.map((type) => [type, codedFields(schemas[type], files)]));
  return messages.flatMap((message) => {
    const type = memberOf(message, 'type');
    const fields = isCanonicalType(type) ? fieldsByType.get(type) : undefined;
    return (fields ?? []).flatMap(({ keys, list }) =>
      codedValues(message, keys).map(({ code }) => ({ list, code })),
    );
  });
}

/** Codes of a list that occur and that the list has. */
function usedCodes(list: string, coded: readonly Coded[]): Set<string> {
  const codes = coded.filter((one) => one.list === list).map(({ code }) => code);
  return new Set(codes.filter((code) => standardCodes.find(list, code) !== undefined));
}
