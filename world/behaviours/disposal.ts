import { flows } from '../../workflows/flows.ts';
import { cancelDuty } from '../billing.ts';
import { decideIfPossible } from '../declaration-events.ts';
import type { DeskTask } from '../desk-service.ts';
import { none, Trait } from '../entities.ts';
import { eventNumbers } from '../events.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { Effect } from '../parts.ts';
import type { World } from '../world.ts';
import { advanceAccess } from './access.ts';
import { inspectionAt, inspectionEvent, report } from './inspection-events.ts';

/*
 * Disposal of a finding, apart from those who selected and those who inspected. Its decision is taken about the inspection
 * order; what follows for the declaration, the bill and the money is done by the single window.
 */

const bill = eventNumbers(flows.manifest, ['INSTRUCT_RELEASE', 'DISPOSE_GOODS']);

/** A finding is told to the declaration; goods that have left are called back. */
export const abnormal: Effect = (world, slot, cause) => {
  advanceAccess(world, world.entities.declaration[slot] as number, 'EXCLUDE', cause);
  report(world, slot, cause, 'FIND_ABNORMAL');
  report(world, slot, cause, 'RECALL');
};

/** The finding is handed over; that of goods still to be recovered waits for them. */
export const handOver: Effect = (world, slot, cause) => {
  if (isRecalled(world, world.entities.declaration[slot] as number)) return;
  world.after(world.duration(slot, 'handOver'), Timer['hand-over'], slot, cause);
};

const isRecalled = (world: World, declaration: number): boolean =>
  world.isAt(declaration, 'recalled');

const receive: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !world.isIn(slot, inspectionAt.abnormal)) return;
  world.fire('hand-over', slot, cause);
  world.desk('disposal', slot);
};

/** The declarant looks for goods that are called back. */
export const seekGoods: Effect = (world, slot, cause) => {
  world.after(world.duration(slot, 'recall'), Timer.recall, slot, cause);
};

const endRecall: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause) || !isRecalled(world, slot)) return;
  const fired = world.fire('recall', slot, cause);
  const isFound =
    world.chance(slot, 'recovered') < world.policyOf(slot).number('disposal.recovered-share');
  if (isFound) decideIfPossible(world, slot, 'RECOVER_GOODS', fired);
  else refer(world, slot, fired);
};

/** Goods that are not recovered are a matter for investigation; the order ends with it. */
function refer(world: World, declaration: number, cause: number): void {
  const order = world.entities.inspection[declaration] as number;
  if (order !== none && world.can(order, inspectionEvent.REFER)) {
    world.decide(order, inspectionEvent.REFER, cause, { by: 'single-window' });
  } else {
    decideIfPossible(world, declaration, 'REFER', cause);
  }
}

/** What an inspection order that has ended means for its declaration, by the state in which it ended. */
export const outcomes = [
  ['disposed', 'DISPOSE'],
  ['sentAbroad', 'ORDER_RETURN'],
  ['destroyed', 'ORDER_DESTRUCTION'],
  ['referred', 'REFER'],
] as const;

/** Recovered goods come before the desk of disposal, unless it has decided about them already. */
export const recovered: Effect = (world, slot, cause) => {
  const order = world.entities.inspection[slot] as number;
  if (order === none) return;
  const decided = outcomes.find(([state]) => world.isAt(order, state));
  if (decided) decideIfPossible(world, slot, decided[1], cause);
  else if (world.byPolicy('disposal', order)) handOver(world, order, cause);
};

/** What an ended order means for its declaration. */
export const tellDeclaration =
  (name: (typeof outcomes)[number][1]): Effect =>
  (world, slot, cause) => {
    const declaration = world.entities.declaration[slot] as number;
    advanceAccess(world, declaration, 'DISPOSE', cause);
    world.entities.clear(declaration, Trait.testing);
    report(world, slot, cause, name);
    // A test that failed before release is over too; nothing waits for its result any more.
    report(world, slot, cause, 'CONCLUDE_TEST');
    world.finish(slot);
  };

/** Goods that are sent back leave with the instruction of customs and bear no duty. */
export const sentAbroad: Effect = (world, slot, cause) => {
  cancelDuty(world, slot, cause);
  moveBill(world, slot, cause, bill.INSTRUCT_RELEASE);
  world.finish(slot);
};

/** Goods that are destroyed or detained never leave. */
export const kept: Effect = (world, slot, cause) => {
  cancelDuty(world, slot, cause);
  moveBill(world, slot, cause, bill.DISPOSE_GOODS);
  world.finish(slot);
};

function moveBill(world: World, slot: number, cause: number, event: number): void {
  const goods = world.entities.bill[slot] as number;
  if (goods !== none && world.can(goods, event)) world.decide(goods, event, cause);
}

/** The decision of a disposal desk that follows its shares. */
function decision(world: World, slot: number): number {
  const policy = world.policyOf(slot);
  const isTest = world.entities.has(slot, Trait.failed);
  const returns = policy.number(isTest ? 'disposal.test-return-share' : 'disposal.return-share');
  const destroys = policy.number(
    isTest ? 'disposal.test-destruction-share' : 'disposal.destruction-share',
  );
  const refers = isTest ? 0 : policy.number('disposal.referral-share');
  const draw = world.chance(slot, 'disposal');
  if (draw < returns) return inspectionEvent.ORDER_RETURN;
  if (draw < returns + destroys) return inspectionEvent.ORDER_DESTRUCTION;
  return draw < returns + destroys + refers ? inspectionEvent.REFER : inspectionEvent.DISPOSE;
}

/** Timer handlers of disposal. */
export const disposalTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  'hand-over': receive,
  recall: endRecall,
};

/** Desk work of disposal. */
export const disposalTasks: readonly DeskTask[] = [
  {
    desk: 'disposal',
    flow: 'inspection',
    states: ['abnormal'],
    duration: (world, slot) => world.duration(slot, 'disposal'),
    finish: (world, slot, cause) => void world.decide(slot, decision(world, slot), cause),
  },
];
