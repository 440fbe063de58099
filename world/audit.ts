import { Stream } from '../engine/random.ts';
import { chances, purposesPerRound, type ChanceName } from './draws.ts';
import type { SelectionDraw } from './selection.ts';
import type { TraceEvent } from './trace.ts';

/** One random draw behind a decision of control, as the log tells it and as it is found again from the seed. */
export interface AuditRow {
  readonly seq: number;
  readonly at: number;
  readonly entity: string;
  /** The decision that rests on it. */
  readonly decision: string;
  readonly chance: ChanceName;
  /** What the log says: a number between 0 and 1, or which officer. */
  readonly recorded: number;
  /** Share below which the draw selects; for an officer, how many there are to draw from. */
  readonly limit: number;
  readonly selects: boolean;
  readonly recomputed: number;
  readonly agrees: boolean;
}

/** What the log keeps of the draws behind a selection. */
interface Audited {
  readonly key: number;
  readonly round: number;
  readonly draws: readonly SelectionDraw[];
}

interface Officer {
  readonly officer: number;
  readonly of: number;
  readonly key: number;
  readonly round: number;
}

/** Every draw of control in a trace, drawn again from the seed of the run: the audit of the double random. */
export function auditOf(trace: Iterable<TraceEvent>, seed: number): AuditRow[] {
  const stream = new Stream(0, 0, 0);
  const drawn = (chance: ChanceName, { key, round }: { key: number; round: number }): Stream => {
    stream.reset(seed, key, chances[chance] + round * purposesPerRound);
    return stream;
  };
  const rows: AuditRow[] = [];
  for (const { seq, at, entity, name, data } of trace) {
    const head = { seq, at, entity, decision: name };
    if ('audit' in data) {
      const audited = data.audit as Audited;
      for (const { chance, draw, below } of audited.draws) {
        const recomputed = drawn(chance, audited).uniform();
        const selects = draw < below;
        const agrees = recomputed === draw;
        rows.push({ ...head, chance, recorded: draw, limit: below, selects, recomputed, agrees });
      }
    } else if ('officer' in data) {
      const { officer, of, ...names } = data as Officer;
      const recomputed = drawn('officer', names).integer(of) + 1;
      const agrees = recomputed === officer;
      rows.push({
        ...head,
        chance: 'officer',
        recorded: officer,
        limit: of,
        selects: true,
        recomputed,
        agrees,
      });
    }
  }
  return rows;
}
