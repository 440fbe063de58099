import type { PackBundle } from '../schemas/types.ts';
import { isCanonicalType, type SchemaFile } from '../schemas/schemas.ts';
import { schemaFields } from './pack-fields.ts';

/** What one side has and the other has not, or has otherwise. */
export interface Change {
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: readonly string[];
}

/** How a pack became another. */
export interface PackDifference {
  readonly from: string;
  readonly to: string;
  readonly rules: Change;
  /** As `list:code`. */
  readonly codes: Change;
  /** As `message#pointer`; changed where a keyword that decides differs. */
  readonly fields: Change;
  /** Names and descriptions of rules and fields that were reworded. */
  readonly texts: readonly string[];
  /** Samples in both whose report differs. */
  readonly samples: readonly string[];
  /** Messages of scenarios in both that now get other problems. */
  readonly scenarios: readonly string[];
}

/** Keywords of a schema that only tell people something. */
const words: ReadonlySet<string> = new Set(['zh', 'description', 'title', 'source']);

/** Rules, codes, fields and texts that were added, removed or changed, and the messages that are now judged otherwise. */
export function packDiff(a: PackBundle, b: PackBundle): PackDifference {
  const [rulesA, rulesB] = [rulesOf(a), rulesOf(b)];
  const [fieldsA, fieldsB] = [fieldsOf(a), fieldsOf(b)];
  return {
    from: `${a.pack.id} ${a.pack.version}`,
    to: `${b.pack.id} ${b.pack.version}`,
    rules: change(rulesA.decisive, rulesB.decisive),
    codes: change(codesOf(a), codesOf(b)),
    fields: change(fieldsA.decisive, fieldsB.decisive),
    texts: [
      ...change(rulesA.texts, rulesB.texts).changed,
      ...change(fieldsA.texts, fieldsB.texts).changed,
    ],
    samples: change(reportsOf(a.samples), reportsOf(b.samples)).changed,
    scenarios: change(reportsOf(a.scenarios), reportsOf(b.scenarios)).changed,
  };
}

/** Whether nothing differs. */
export function isSame({
  rules,
  codes,
  fields,
  texts,
  samples,
  scenarios,
}: PackDifference): boolean {
  const changes = [rules, codes, fields].flatMap(({ added, removed, changed }) => [
    ...added,
    ...removed,
    ...changed,
  ]);
  return [...changes, ...texts, ...samples, ...scenarios].length === 0;
}

type Texts = ReadonlyMap<string, string>;

function change(a: Texts, b: Texts): Change {
  const [before, after] = [[...a.keys()], [...b.keys()]];
  return {
    added: after.filter((key) => !a.has(key)),
    removed: before.filter((key) => !b.has(key)),
    changed: before.filter((key) => b.has(key) && a.get(key) !== b.get(key)),
  };
}

function rulesOf({ rules }: PackBundle): { decisive: Texts; texts: Texts } {
  return {
    decisive: new Map(rules.map(({ code, severity, mark }) => [code, `${severity} ${mark}`])),
    texts: new Map(
      rules.map(({ code, title, citation }) => [code, JSON.stringify([title, citation])]),
    ),
  };
}

function codesOf({ codeLists }: PackBundle): Texts {
  return new Map(
    Object.entries(codeLists).flatMap(([list, codes]) =>
      Object.entries(codes).map(([code, name]) => [`${list}:${code}`, name] as const),
    ),
  );
}

function fieldsOf({ schemas }: PackBundle): { decisive: Texts; texts: Texts } {
  // A bundle was validated as holding objects; its schemas are read, not trusted to be complete.
  const files = Object.values(schemas) as SchemaFile[];
  const decisive = new Map<string, string>();
  const texts = new Map<string, string>();
  for (const [name, schema] of Object.entries(schemas)) {
    if (!isCanonicalType(name)) continue;
    for (const { path, keywords } of schemaFields(schema as SchemaFile, files)) {
      const entries = Object.entries(keywords);
      const field = `${name}#${path}`;
      decisive.set(field, JSON.stringify(entries.filter(([key]) => !words.has(key))));
      texts.set(field, JSON.stringify(entries.filter(([key]) => words.has(key))));
    }
  }
  return { decisive, texts };
}

function reportsOf(samples: PackBundle['samples']): Texts {
  return new Map(samples.map(({ name, report }) => [name, JSON.stringify(report)]));
}
