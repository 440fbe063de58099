import { minute } from '../../rules/days.ts';
import { deliveriesOf, standingOf, type Situation } from './plan.ts';
import { schedules } from './schedule.ts';

/** What a client did with the notifications of a channel, by their events in the trace. */
export interface Grade {
  readonly notifications: number;
  readonly acknowledged: number;
  /** Not acknowledged yet, and still tried. */
  readonly pending: readonly number[];
  /** Given up although the laboratory let an attempt pass, or acknowledged but not in the client's ledger. */
  readonly lost: readonly number[];
  /** Delivered more than once; with a ledger: processed more than once. */
  readonly doubled: readonly number[];
  /** Acknowledged more than ten virtual minutes after the first attempt that the laboratory let pass. */
  readonly late: readonly number[];
  /** Acknowledged, or in the ledger processed, after a later one. */
  readonly outOfOrder: readonly number[];
  /** Acknowledged although the signature was not ours. */
  readonly forged: readonly number[];
  /** In the ledger although it was never sent. */
  readonly unknown: readonly string[];
  /** Whether there is nothing to find fault with; undefined while something is pending. */
  readonly passed: boolean | undefined;
}

/** When an acknowledgement counts as late, ms of virtual time. Mark: assumed. */
const lateAfter = 10 * minute;

/** Grades a client by what it answered, and by its ledger where it gives one: ids in the order of processing. */
export function gradeOf(
  situation: Situation,
  ledger: readonly string[] | undefined,
  idOf: (seq: number) => string,
): Grade {
  const schedule = schedules[situation.settings.schedule];
  const deliveries = deliveriesOf(situation);
  const standing = (wanted: string): number[] =>
    deliveries
      .filter((each) => standingOf(each, schedule, situation.now) === wanted)
      .map(({ seq }) => seq);
  const acknowledged = standing('acknowledged');
  const order = ledger ? processed(situation, ledger, idOf) : answered(situation);
  const missing = ledger ? acknowledged.filter((seq) => !order.includes(seq)) : [];
  const ids = new Set(situation.notifications.map(({ seq }) => idOf(seq)));
  const found = {
    lost: [...standing('expired').filter((seq) => wasReached(situation, seq)), ...missing],
    doubled: ledger ? repeated(order) : [],
    late: late(situation),
    outOfOrder: ledger ? overtaken([...new Set(order)]) : [],
    forged: situation.attempts.flatMap(({ seq, fault, outcome }) =>
      fault === 'badSignature' && outcome === 'acknowledged' ? [seq] : [],
    ),
    unknown: (ledger ?? []).filter((id) => !ids.has(id)),
  };
  const pending = standing('waiting');
  const clean = Object.values(found).every(({ length }) => length === 0);
  return {
    notifications: deliveries.length,
    acknowledged: acknowledged.length,
    pending,
    ...found,
    // What came twice or out of order on the wire is not the client's doing; what it made of that, its ledger tells.
    ...(!ledger && {
      doubled: repeated(delivered(situation)),
      outOfOrder: overtaken([...new Set(order)]),
    }),
    passed: pending.length > 0 ? undefined : clean,
  };
}

/** What was acknowledged, in the order of the first acknowledgements. */
function answered({ attempts }: Situation): number[] {
  const good = attempts.filter(
    ({ outcome, fault }) => outcome === 'acknowledged' && fault !== 'badSignature',
  );
  return [...new Set(good.map(({ seq }) => seq))];
}

/** What a client got with a good signature, as often as it did. */
function delivered({ attempts }: Situation): number[] {
  return attempts.flatMap(({ seq, response, outcome, fault }) => {
    const arrived = response !== undefined || outcome === 'acknowledged';
    return arrived && fault !== 'badSignature' ? [seq] : [];
  });
}

function processed(
  { notifications }: Situation,
  ledger: readonly string[],
  idOf: (seq: number) => string,
): number[] {
  const seqOf = new Map(notifications.map(({ seq }) => [idOf(seq), seq]));
  return ledger.flatMap((id) => seqOf.get(id) ?? []);
}

/** Whether the laboratory let at least one attempt pass. */
function wasReached({ attempts }: Situation, seq: number): boolean {
  return attempts.some((attempt) => attempt.seq === seq && attempt.fault === undefined);
}

function repeated(order: readonly number[]): number[] {
  return [...new Set(order.filter((seq, index) => order.indexOf(seq) !== index))];
}

function overtaken(order: readonly number[]): number[] {
  let highest = 0;
  return order.filter((seq) => {
    const after = seq < highest;
    highest = Math.max(highest, seq);
    return after;
  });
}

function late({ attempts }: Situation): number[] {
  return [...Map.groupBy(attempts, ({ seq }) => seq)].flatMap(([seq, own]) => {
    const first = own.find(({ fault }) => fault === undefined)?.at ?? Infinity;
    const good = own.find(({ outcome }) => outcome === 'acknowledged');
    return good && good.at - first > lateAfter ? [seq] : [];
  });
}
