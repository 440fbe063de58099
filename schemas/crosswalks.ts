import country from './codes/crosswalk-country.json' with { type: 'json' };
import edifactIndicator from './codes/crosswalk-edifact-indicator.json' with { type: 'json' };
import terms from './codes/crosswalk-terms.json' with { type: 'json' };
import transportMode from './codes/crosswalk-transport-mode.json' with { type: 'json' };
import unit from './codes/crosswalk-unit.json' with { type: 'json' };
import wcoFunction from './codes/crosswalk-wco-function.json' with { type: 'json' };
import wrapType from './codes/crosswalk-wrap-type.json' with { type: 'json' };
import type { Text } from './types.ts';

/** A pairing of a GACC code list with an international one, as its file holds it. */
export interface CrosswalkFile {
  readonly id: string;
  readonly title: Text;
  /** Names of the two lists. */
  readonly left: string;
  readonly right: string;
  readonly source: string;
  /** Codes of the left list, each with the code written for it; the first of equals is read. */
  readonly pairs: readonly (readonly string[])[];
  /** Codes of the right list that are read but never written, because they say more. */
  readonly alsoRead: readonly (readonly string[])[];
}

/** A pairing of two code lists, indexed. */
export interface Crosswalk extends CrosswalkFile {
  /** The international code; undefined when there is none. */
  rightOf(code: string): string | undefined;
  /** The GACC code, and whether it is the exact counterpart; undefined when there is none. */
  leftOf(code: string): { readonly code: string; readonly exact: boolean } | undefined;
}

/** Indexes a pairing; throws when a code has two counterparts. */
export function createCrosswalk(file: CrosswalkFile): Crosswalk {
  const right = new Map<string, string>();
  const left = new Map<string, { code: string; exact: boolean }>();
  for (const [from = '', to = ''] of file.pairs) {
    if (right.has(from)) throw new Error(`Crosswalk "${file.id}" pairs "${from}" twice.`);
    right.set(from, to);
    if (!left.has(to)) left.set(to, { code: from, exact: true });
  }
  for (const [from = '', to = ''] of file.alsoRead) {
    if (left.has(from)) throw new Error(`Crosswalk "${file.id}" reads "${from}" twice.`);
    left.set(from, { code: to, exact: false });
  }
  return { ...file, rightOf: (code) => right.get(code), leftOf: (code) => left.get(code) };
}

/** The pairings of GACC code lists with international ones. */
export const crosswalks = {
  country: createCrosswalk(country),
  edifactIndicator: createCrosswalk(edifactIndicator),
  terms: createCrosswalk(terms),
  transportMode: createCrosswalk(transportMode),
  unit: createCrosswalk(unit),
  wcoFunction: createCrosswalk(wcoFunction),
  wrapType: createCrosswalk(wrapType),
} as const satisfies Readonly<Record<string, Crosswalk>>;

/** The pairing of that id; throws for one that does not exist. */
export function crosswalkOf(id: string): Crosswalk {
  const all: readonly Crosswalk[] = Object.values(crosswalks);
  const found = all.find((crosswalk) => crosswalk.id === id);
  if (found !== undefined) return found;
  throw new RangeError(
    `Crosswalk "${id}" does not exist; expected one of ${all.map((one) => one.id).join(', ')}.`,
  );
}
