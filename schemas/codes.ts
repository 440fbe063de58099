import type { Mark, Text } from './types.ts';

/** One code with its meaning and the days on which it may be used. */
export interface CodeEntry {
  readonly code: string;
  readonly zh: string;
  readonly en?: string;
  /** First day of validity. */
  readonly from: string;
  /** Last day of validity; absent while in force. */
  readonly to?: string;
  /** Code that it replaced. */
  readonly was?: string;
  /** Where the code is from and how well it is known, where it is not from the source of its list. */
  readonly source?: string;
  readonly mark?: Mark;
}

/** A code list as its file holds it. */
export interface CodeList {
  readonly id: string;
  readonly title: Text;
  readonly source: string;
  /** False when the list holds only some of the codes in use, so that a missing code proves nothing. */
  readonly complete: boolean;
  readonly entries: readonly CodeEntry[];
}

/** A line of the tariff; rates as fractions of the value, `elements` null where they are not known. */
export interface HsLine {
  readonly code: string;
  readonly name: string;
  /** Letters of the regulatory certificates, list license-docu. */
  readonly certificates: string;
  /** Rate for goods of unknown origin or without most-favoured-nation treatment. */
  readonly generalRate: number;
  readonly mfnRate: number;
  readonly exportRate: number;
  readonly consumptionTaxRate: number;
  readonly vatRate: number;
  readonly unit1: string;
  readonly unit2: string | null;
  readonly elements: readonly string[] | null;
}

/** The tariff as its file holds it: one text a line, fields divided by "|" in the order of `columns`. */
export interface HsFile {
  readonly columns: readonly string[];
  readonly rows: readonly string[];
}

/** All code lists and tariff lines, indexed. */
export interface CodeBook {
  /** All lists in the order of their ids. */
  readonly lists: readonly CodeList[];
  /** The list of that name. Throws on an unknown name. */
  list(id: string): CodeList;
  /** The entry of a code, whatever its dates; undefined when the list lacks it. */
  find(list: string, code: string): CodeEntry | undefined;
  /** The entries of a list by code, for those who ask about many codes. Throws on an unknown name. */
  entries(list: string): ReadonlyMap<string, CodeEntry>;
  /** The entry of a code in force on a day (`YYYY-MM-DD`). */
  lookup(list: string, code: string, date: string): CodeEntry | undefined;
  /** Whether every entry of a list may be used on a day (`YYYY-MM-DD`), so that no entry need be asked. */
  isSettled(list: string, date: string): boolean;
  /** The entry that replaced a superseded code. */
  replacing(list: string, old: string): CodeEntry | undefined;
  /** The tariff line of a 10-digit code. */
  hsLine(code: string): HsLine | undefined;
  /** All tariff lines whose code begins so, in order of code. */
  hsLinesUnder(prefix: string): readonly HsLine[];
}

const columns = [
  'code',
  'name',
  'certificates',
  'generalRate',
  'mfnRate',
  'exportRate',
  'consumptionTaxRate',
  'vatRate',
  'unit1',
  'unit2',
  'elements',
];
const unknownElements = '?';

/** Indexes code lists and the tariff; throws on a list defined twice and on a tariff of another layout. */
export function createCodeBook(lists: readonly CodeList[], hs: HsFile): CodeBook {
  const byId = new Map(lists.map((list) => [list.id, indexed(list)]));
  if (byId.size !== lists.length)
    throw new Error('A code list is defined twice; keep one of each id.');
  const lines = tariff(hs);
  const byCode = new Map(lines.map((line) => [line.code, line]));

  const index = (id: string) => {
    const found = byId.get(id);
    if (found) return found;
    throw new RangeError(
      `Code list "${id}" does not exist; expected one of ${[...byId.keys()].join(', ')}.`,
    );
  };
  return {
    lists: lists.toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    list: (id) => index(id).list,
    find: (id, code) => index(id).byCode.get(code),
    entries: (id) => index(id).byCode,
    lookup: (id, code, date) => {
      const entry = index(id).byCode.get(code);
      return entry && isInForce(entry, date) ? entry : undefined;
    },
    isSettled: (id, date) => {
      const from = index(id).settledFrom;
      return from !== undefined && from <= date;
    },
    replacing: (id, old) => index(id).byOldCode.get(old),
    hsLine: (code) => byCode.get(code),
    hsLinesUnder: (prefix) => lines.filter(({ code }) => code.startsWith(prefix)),
  };
}

/** Whether an entry may be used on a day (`YYYY-MM-DD`). */
export function isInForce({ from, to }: CodeEntry, date: string): boolean {
  return from <= date && (to === undefined || date <= to);
}

function indexed(list: CodeList) {
  const superseded = list.entries.flatMap((entry) =>
    entry.was === undefined ? [] : [[entry.was, entry] as const],
  );
  return {
    list,
    byCode: new Map(list.entries.map((entry) => [entry.code, entry])),
    byOldCode: new Map(superseded),
    settledFrom: settledFrom(list),
  };
}

/** First day on which every entry is in force; undefined where one of them ends. */
function settledFrom({ entries }: CodeList): string | undefined {
  if (entries.some(({ to }) => to !== undefined)) return undefined;
  return entries
    .map(({ from }) => from)
    .toSorted()
    .at(-1);
}

function tariff(hs: HsFile): readonly HsLine[] {
  if (hs.columns.join() !== columns.join()) {
    throw new Error(`Tariff columns are "${hs.columns.join()}"; expected "${columns.join()}".`);
  }
  return hs.rows.map(tariffLine);
}

function tariffLine(row: string): HsLine {
  const fields = row.split('|');
  if (fields.length !== columns.length) {
    throw new Error(`Tariff row "${row}" has ${fields.length} fields; expected ${columns.length}.`);
  }
  const [code = '', name = '', certificates = '', ...rest] = fields;
  const [generalRate, mfnRate, exportRate, consumptionTaxRate, vatRate] = rest
    .slice(0, 5)
    .map(Number);
  const [unit1 = '', unit2 = '', elements = ''] = rest.slice(5);
  return {
    code,
    name,
    certificates,
    generalRate: rate(generalRate, row),
    mfnRate: rate(mfnRate, row),
    exportRate: rate(exportRate, row),
    consumptionTaxRate: rate(consumptionTaxRate, row),
    vatRate: rate(vatRate, row),
    unit1,
    unit2: unit2 || null,
    elements: elements === unknownElements ? null : elements.split(';'),
  };
}

function rate(value: number | undefined, row: string): number {
  if (value !== undefined && value >= 0) return value;
  throw new Error(`Tariff row "${row}" has the rate "${value}"; expected a number not below 0.`);
}
