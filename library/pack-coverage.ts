import { crosswalkOf } from '../schemas/crosswalks.ts';
import { isCanonicalType, schemas, sharedSchemas, type Message } from '../schemas/schemas.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import type { Pack } from '../schemas/types.ts';
import { codeGaps, crosswalkGaps } from './pack-codes.ts';
import { fieldsOf, schemaFields } from './pack-fields.ts';
import type { Examined, LoadedPack } from './pack.ts';
import { examineSample } from './pack-sample.ts';
import { wireElements } from './wire-elements.ts';

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
  /** Fields of its messages, or of what each format carries of them, that occur in a valid sample; gaps have no reason in the pack. */
  readonly fields: Reach & { readonly excused: number };
  /** Rules that a failing sample breaks; all of them pass in the valid samples. */
  readonly rules: Reach;
  /** Codes of each list, and pairs of each pairing, that are held to it in a field of a valid sample. */
  readonly codes: readonly (Reach & { readonly id: string })[];
}

/** What the samples of packs cover: fields, rules and codes, with the gaps listed. */
export function packCoverage(packs: readonly LoadedPack[]): PackCoverage[] {
  return packs.map(coverageOf);
}

function coverageOf({ pack, samples }: LoadedPack): PackCoverage {
  const broken = new Set(samples.flatMap(({ report }) => report.map(({ code }) => code)));
  const valid = samples.filter((sample) => sample.valid).map((sample) => examineSample(sample));
  const messages = valid.flatMap((sample) => sample.messages);
  return {
    pack: pack.id,
    version: pack.version,
    samples: { valid: valid.length, invalid: samples.length - valid.length },
    fields: fieldReach(pack, valid),
    rules: reach(pack.rules, broken),
    codes: [
      ...pack.codeLists.map((id) => {
        const gaps = codeGaps(id, messages);
        return reachOf(id, standardCodes.list(id).entries.length, gaps);
      }),
      ...(pack.crosswalks ?? []).map((id) => {
        const crosswalk = crosswalkOf(id);
        return reachOf(
          id,
          crosswalk.pairs.length + crosswalk.alsoRead.length,
          crosswalkGaps(crosswalk),
        );
      }),
    ],
  };
}

function fieldReach(pack: Pack, valid: readonly Examined[]): PackCoverage['fields'] {
  const [fields, present] =
    pack.covers === 'formats'
      ? [carriedFields(pack), fieldsByFormat(valid)]
      : [messageFields(pack.messages), fieldsByType(valid)];
  const reasons = Object.keys(pack.uncovered ?? {});
  const isExcused = (field: string): boolean =>
    reasons.some((reason) => field === reason || field.startsWith(`${reason}/`));
  const missing = fields.filter((field) => !present.has(field));
  return {
    total: fields.length,
    covered: fields.length - missing.length,
    excused: missing.filter(isExcused).length,
    gaps: missing.filter((field) => !isExcused(field)),
  };
}

/** Every field of the messages, as `type#pointer`. */
function messageFields(messages: readonly string[]): string[] {
  return messages
    .filter(isCanonicalType)
    .flatMap((type) => schemaFields(schemas[type], files).map(({ path }) => `${type}#${path}`));
}

/** What each format carries of the messages, as `format#type#pointer`. */
function carriedFields({ messages, formats }: Pack): string[] {
  const known = new Map(messageFields(messages).map((field) => [field.replace('#', ''), field]));
  const carried = [...wireElements(new Set(known.keys()))].flatMap(([key, elements]) =>
    elements.map(({ format }) => ({ format, field: known.get(key) ?? key })),
  );
  return formats.flatMap((id) => {
    const own = carried.filter(({ format }) => format === id);
    return [...new Set(own.map(({ field }) => `${id}#${field}`))];
  });
}

function fieldsByType(valid: readonly Examined[]): Set<string> {
  const messages = valid.flatMap((sample) => sample.messages);
  return new Set(messages.flatMap(fieldsIn));
}

function fieldsByFormat(valid: readonly Examined[]): Set<string> {
  const found = valid.flatMap(({ format = '', messages }) =>
    messages.flatMap(fieldsIn).map((field) => `${format}#${field}`),
  );
  return new Set(found);
}

const fieldsIn = (message: Message): string[] =>
  [...fieldsOf(message)].map((path) => `${message.type}#${path}`);

function reach(all: readonly string[], found: ReadonlySet<string>): Reach {
  const gaps = all.filter((one) => !found.has(one));
  return { total: all.length, covered: all.length - gaps.length, gaps };
}

const reachOf = (id: string, total: number, gaps: readonly string[]): Reach & { id: string } => ({
  id,
  total,
  covered: total - gaps.length,
  gaps,
});
