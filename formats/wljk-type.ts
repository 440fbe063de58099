import { propertiesOf, type Codec } from './codec.ts';
import { cannotHold } from './not-carried.ts';

/** Beginning of every rail message type: 物流监控, supervision of logistics. */
const PREFIX = 'WLJK_';

/** Stems of the types by canonical type and direction; `A` asks, `D` deletes, `R` answers. */
const STEMS = {
  'tally-report': { import: 'IRT', export: 'ERT' },
  'arrival-report': { export: 'ERR' },
  'loading-record': { export: 'TL' },
} as const;

/** Canonical types that the rail messages carry from a site to customs. */
export type WljkReport = keyof typeof STEMS;

/** What a message type of rail says: which report, in which direction, and what is done with it. */
export interface WljkType {
  readonly of: WljkReport;
  readonly direction: 'import' | 'export';
  readonly step: 'add' | 'delete' | 'answer';
}

const STEPS = { A: 'add', D: 'delete', R: 'answer' } as const;

const reports = ['tally-report', 'arrival-report', 'loading-record'] as const;

const types: ReadonlyMap<string, WljkType> = new Map(
  reports.flatMap((report) =>
    Object.entries(STEMS[report]).flatMap(([direction, stem]) =>
      Object.entries(STEPS).map(([letter, step]): [string, WljkType] => [
        `${PREFIX}${stem}${letter}`,
        { of: report, direction: direction === 'import' ? 'import' : 'export', step },
      ]),
    ),
  ),
);

/** What a type such as `WLJK_IRTA` says; undefined for one that is no report or answer of rail. */
export const readWljkType = (name: string): WljkType | undefined => types.get(name);

/** Name of the type; throws when rail has none for that report in that direction. */
export function writeWljkType({
  of,
  direction,
  step,
}: Readonly<Record<keyof WljkType, unknown>>): string {
  for (const [name, type] of types) {
    if (type.of === of && type.direction === direction && type.step === step) return name;
  }
  return cannotHold(
    `铁路没有“${String(of)}”在“${String(direction)}”方向“${String(step)}”的报文类型。`,
    `Rail has no message type for "${String(of)}" in direction "${String(direction)}" to "${String(step)}".`,
  );
}

/** `MESSAGE_TYPE` of a report: its direction; its step repeats `FUNCTION_CODE`. */
const wljkReport: Codec = {
  spreads: ['direction'],
  read: (text, fault) => {
    const type = readWljkType(text);
    if (type !== undefined) return { direction: type.direction };
    fault('value-unknown', { got: text, expected: [...types.keys()].join(', ') });
    return undefined;
  },
  write: (value) => {
    const { type: of, direction, action } = propertiesOf(value);
    return writeWljkType({ of, direction, step: action === 'delete' ? 'delete' : 'add' });
  },
};

/** `MESSAGE_TYPE` of an answer: what is answered, and its direction. */
const wljkAnswer: Codec = {
  spreads: ['of', 'direction'],
  read: (text, fault) => {
    const type = readWljkType(text);
    if (type !== undefined) return { of: type.of, direction: type.direction };
    fault('value-unknown', { got: text, expected: [...types.keys()].join(', ') });
    return undefined;
  },
  write: (value) => {
    const { of, direction } = propertiesOf(value);
    return writeWljkType({ of, direction, step: 'answer' });
  },
};

/** Purposes of a release instruction by message type. */
const wljkRelease: Codec = {
  spreads: ['purpose'],
  read: (text, fault) => {
    if (text === 'WLJK_TREL') return {};
    if (text === 'WLJK_TLN') return { purpose: 'loading' };
    fault('value-unknown', { got: text, expected: 'WLJK_TREL, WLJK_TLN' });
    return undefined;
  },
  write: (value) => (propertiesOf(value)['purpose'] === 'loading' ? 'WLJK_TLN' : 'WLJK_TREL'),
};

/** Codecs of the message types of rail. */
export const wljkCodecs = { wljkReport, wljkAnswer, wljkRelease } as const satisfies Readonly<
  Record<string, Codec>
>;
