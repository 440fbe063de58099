import { comparePair } from '../rules/pairs.ts';
import type { ArrivalReport, LoadingRecord, Problem, TallyReport } from '../schemas/types.ts';
import { none } from './entities.ts';
import { billNamed, billsOfCrossing, manifestOf } from './crossing.ts';
import { worldProblem, type WorldProblemCode } from './problems.ts';
import { answerReport } from './receipts.ts';
import type { Role } from '../workflows/roles.ts';
import type { TakeContext, Taking } from './taking.ts';
import type { World } from './world.ts';

/** What sites and carriers report of goods: that they arrived, what was counted, what was loaded. */
export type SiteReport = ArrivalReport | TallyReport | LoadingRecord;

/** What one kind of report is about: when it fits a bill, and what follows from it. */
export interface ReportKind {
  /** Begins the codes of what does not fit. */
  readonly word: 'arrival' | 'tally' | 'loading';
  readonly mayReport: (world: World, bill: number) => boolean;
  /** Whether what the report says holds for the bill, whoever said so. */
  readonly holds: (world: World, bill: number) => boolean;
  readonly mayRevoke: (world: World, bill: number) => boolean;
  readonly report: (world: World, bill: number, cause: number, by: Role) => void;
  readonly revoke: (world: World, bill: number, cause: number, by: Role) => void;
  /** Why customs forbids for a bill what the report tells; it is then answered with 12. */
  readonly forbidden?: (world: World, bill: number) => WorldProblemCode | undefined;
}

/** Something that a report names, by the number of a bill or of a container, and where. */
interface Named {
  readonly path: string;
  readonly got: string;
  readonly isBox: boolean;
}

/** The same with its bills, or why it has none that fit. */
interface Found extends Named {
  readonly bills: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * Takes a report on goods, a change of one or its deletion. Everything it names must be a bill that was transmitted, or a laden
 * container of one, and stand where the report would have it; a bill is reported with the last of its containers. A
 * report that contradicts the manifest is refused; what came short or over is told. One that breaks a rule is taken,
 * and customs sends it back.
 */
export function takeSiteReport(
  world: World,
  message: SiteReport,
  { problems: business, by }: TakeContext,
  kind: ReportKind,
): Taking {
  const found = namedIn(message).map((named) => find(world, message, named, kind));
  const unfit = found.flatMap(({ problems }) => problems);
  if (unfit.length > 0) return { problems: unfit };
  const bills = [...new Set(found.flatMap((one) => one.bills))];
  const manifest = manifestOf(world, bills);
  const differences = manifest ? comparePair(message, manifest) : [];
  if (differences.some(({ severity }) => severity === 'error')) return { problems: differences };
  const faults = business.filter(({ severity }) => severity === 'error');
  const apply = (cause: number): void => {
    for (const bill of faults.length > 0 ? bills : [])
      answerReport(world, message, { slot: bill, cause, code: '03', problems: faults });
    for (const one of faults.length > 0 ? [] : found)
      for (const bill of one.bills) applyTo(world, bill, { message, kind, named: one, cause, by });
  };
  const [first] = bills;
  const entity = first === undefined ? '' : world.register.nameOf(world.entities, first);
  return { entity, apply, problems: differences };
}

/** Containers by themselves, then bills. Rail tells arrival numbers or containers where it does not know the bill. */
function namedIn(message: SiteReport): Named[] {
  const boxes = 'containers' in message ? boxesIn(message.containers, '/containers') : [];
  const bills = message.consignments.flatMap((consignment, index) => {
    const path = `/consignments/${index}`;
    const { billNo } = consignment;
    if (billNo !== undefined) return [{ path: `${path}/billNo`, got: billNo, isBox: false }];
    const arrivals = 'arrivals' in consignment ? (consignment.arrivals ?? []) : [];
    if (arrivals.length === 0) return boxesIn(consignment.containers, `${path}/containers`);
    return arrivals.map(({ number }, place) => ({
      path: `${path}/arrivals/${place}/number`,
      got: number,
      isBox: false,
    }));
  });
  return [...boxes, ...bills];
}

type Box = string | { readonly number: string; readonly empty?: boolean };

/** Laden containers; an empty one belongs to no bill. */
function boxesIn(boxes: readonly Box[] | undefined, path: string): Named[] {
  return (boxes ?? []).flatMap((box, index) => {
    if (typeof box !== 'string' && box.empty === true) return [];
    const got = typeof box === 'string' ? box : box.number;
    return [{ path: `${path}/${index}/number`, got, isBox: true }];
  });
}

function find(world: World, message: SiteReport, named: Named, kind: ReportKind): Found {
  const { path, got, isBox } = named;
  const { voyageNo } = message;
  const one = isBox ? undefined : billNamed(world, voyageNo, got);
  const bills = isBox ? billsOfBox(world, voyageNo, got) : one === undefined ? [] : [one];
  if (bills.length > 0)
    return { ...named, bills, problems: unfitting(world, bills, { message, kind, named }) };
  const code = isBox ? (`${kind.word}-container-unknown` as const) : 'manifest-unknown-bill';
  return { ...named, bills, problems: [worldProblem(code, { path, got })] };
}

const billsOfBox = (world: World, voyageNo: string | undefined, number: string): number[] =>
  billsOfCrossing(world, voyageNo)
    .filter(({ consignment }) => consignment.containers?.includes(number))
    .map(({ slot }) => slot);

interface ReportCase {
  readonly message: SiteReport;
  readonly kind: ReportKind;
  readonly named: Named;
}

/** Why bills are not where the report would have them. */
function unfitting(
  world: World,
  bills: readonly number[],
  { message, kind, named: { path, got } }: ReportCase,
): Problem[] {
  const { action, type } = message;
  if (action === 'original' || action === 'add') {
    if (bills.every((bill) => kind.mayReport(world, bill))) return [];
    return [worldProblem(`${kind.word}-not-expected`, { path, got })];
  }
  const hasReport = (bill: number): boolean =>
    world.register.dossier(bill)?.reported?.[type] !== undefined || kind.holds(world, bill);
  if (!bills.every(hasReport)) return [worldProblem(`${kind.word}-not-reported`, { path, got })];
  const isFinal = action === 'delete' && !bills.every((bill) => kind.mayRevoke(world, bill));
  return isFinal ? [worldProblem(`${kind.word}-not-revocable`, { path, got })] : [];
}

/** Applies a report to a bill that it names and answers it. A change corrects figures, from which nothing follows. */
function applyTo(
  world: World,
  bill: number,
  { message, kind, named, cause, by }: ReportCase & { readonly cause: number; readonly by: Role },
): void {
  const forbidden = message.action === 'delete' ? undefined : kind.forbidden?.(world, bill);
  if (forbidden !== undefined) {
    const problems = [worldProblem(forbidden, named)];
    answerReport(world, message, { slot: bill, cause, code: '12', problems });
    return;
  }
  answerReport(world, message, { slot: bill, cause, code: '01' });
  if (message.action === 'delete') {
    noteReported(world, bill, message, undefined);
    if (kind.holds(world, bill)) kind.revoke(world, bill, cause, by);
  } else if (message.action !== 'change') {
    const isWhole = noteReported(world, bill, message, named);
    if (isWhole && !kind.holds(world, bill)) kind.report(world, bill, cause, by);
  }
}

/** Notes what of a bill was reported, or with nothing named that its report is gone; true once all of it is. */
function noteReported(
  world: World,
  bill: number,
  { type }: SiteReport,
  named: Named | undefined,
): boolean {
  const dossier = world.register.open(bill);
  const { [type]: before = [], ...others } = dossier.reported ?? {};
  if (named === undefined) {
    dossier.reported = others;
    return false;
  }
  const boxes = named.isBox ? [...before, named.got] : before;
  dossier.reported = { ...others, [type]: boxes };
  const all = dossier.consignment?.containers ?? [];
  return !named.isBox || all.every((number) => boxes.includes(number));
}

/** Whether nothing rests on a bill yet: neither a declaration nor a transit. */
export const isFree = ({ entities }: World, bill: number): boolean =>
  entities.declaration[bill] === none && entities.transit[bill] === none;
