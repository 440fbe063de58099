import { latePaymentSurcharge } from '../rules/charges.ts';
import { chinaDay, dayText, instantText } from '../rules/days.ts';
import { paymentDeadline, paymentDueDay, type Security } from '../rules/deadlines.ts';
import { dutyTotal } from '../rules/duty.ts';
import { fenPerYuan } from '../rules/money.ts';
import { securities } from '../rules/securing.ts';
import type { DutyBill } from '../schemas/types.ts';
import { none, Trait } from './entities.ts';
import { sendDutyBill } from './notices.ts';
import { entryNo } from './receipts.ts';
import type { World } from './world.ts';

type Lines = readonly DutyBill['lines'][number][];

/** How a declaration's duty is secured; undefined where it is not, or by a plain guarantee of the traffic. */
export function securityOf(world: World, slot: number): Security | undefined {
  return securities[(world.entities.security[slot] as number) - 1];
}

/** Notes how duty is secured, or that it is not. */
export function noteSecurity(world: World, slot: number, security: Security | undefined): void {
  const { entities } = world;
  entities.security[slot] = security === undefined ? 0 : securities.indexOf(security) + 1;
  if (security === undefined) entities.clear(slot, Trait.guaranteed);
  else entities.set(slot, Trait.guaranteed);
}

/** Sets the term of payment from the day of assessment, by the way in which duty is secured. */
export function setPaymentTerm(world: World, slot: number): void {
  const { entities } = world;
  const policy = world.policyOf(slot);
  const assessedAt = entities.assessedAt[slot] as number;
  entities.dueAt[slot] = paymentDeadline(assessedAt, policy, securityOf(world, slot));
}

/** The last instant at which what is owed may be paid; a bill that a person issues begins its term now. */
export function paymentTerm(world: World, slot: number): number {
  const { entities } = world;
  if (Number.isNaN(entities.dueAt[slot])) {
    entities.assessedAt[slot] = world.now;
    setPaymentTerm(world, slot);
  }
  return entities.dueAt[slot] as number;
}

/** Makes a bill for a declaration, adds it to its papers and sends it; without lines there is none. */
export function issueBill(
  world: World,
  { slot, cause, lines }: { slot: number; cause: number; lines: Lines },
): DutyBill | undefined {
  const [first, ...rest] = lines;
  const dossier = world.register.dossier(slot);
  if (!first || !dossier) return undefined;
  const entry = entryNo(world, slot) ?? '';
  const dueDay = paymentDueDay(world.now, world.policyOf(slot), securityOf(world, slot));
  const bill: DutyBill = {
    type: 'duty-bill',
    billNo: `${entry}-${billsBefore(world, slot) + dossier.bills.length + 1}`,
    entryNo: entry,
    issuedAt: instantText(world.now),
    dueOn: dayText(dueDay),
    lines: [first, ...rest],
    total: dutyTotal(lines),
  };
  dossier.bills.push(bill);
  sendDutyBill(world, slot, cause, bill);
  return bill;
}

/** How many bills the declaration has on which a revision goes on; none for the declaration itself. */
function billsBefore(world: World, slot: number): number {
  const declaration = world.entities.declaration[slot] as number;
  return declaration === none ? 0 : (world.register.dossier(declaration)?.bills.length ?? 0);
}

/** The surcharge that a payment made now would bear. */
function surchargeNow(world: World, slot: number): Lines {
  const { entities } = world;
  const policy = world.policyOf(slot);
  if (entities.has(slot, Trait.paid) || Number.isNaN(entities.dueAt[slot])) return [];
  const taxCny = (entities.duty[slot] as number) / fenPerYuan;
  const dueDay = chinaDay((entities.dueAt[slot] as number) - 1);
  const line = latePaymentSurcharge({ taxCny, dueDay, paidAt: world.now }, policy);
  return line ? [line] : [];
}

/** What has to be paid on a declaration now, CNY, with the surcharge that a late payment bears. */
export function owedNow(world: World, slot: number): number {
  const { entities } = world;
  if (entities.has(slot, Trait.paid)) return 0;
  const fen = Math.round(dutyTotal(surchargeNow(world, slot)) * fenPerYuan);
  return ((entities.duty[slot] as number) + fen) / fenPerYuan;
}

/** Goods that do not come in bear no duty: what was owed is no longer, what was paid is to be given back. */
export function cancelDuty(world: World, slot: number, cause: number): void {
  const { entities } = world;
  const amount = (entities.duty[slot] as number) / fenPerYuan;
  if (amount === 0) return;
  const isRefund = entities.has(slot, Trait.paid);
  entities.duty[slot] = 0;
  world.record({
    role: 'duty',
    slot,
    kind: 'note',
    name: 'duty-cancelled',
    cause,
    data: { amount, refund: isRefund },
  });
}

/** Duty is paid; a late payment bears its surcharge, on a bill of its own. */
export function settleDuty(world: World, slot: number, cause: number): void {
  const { entities } = world;
  const late = surchargeNow(world, slot);
  if (late.length > 0) {
    entities.duty[slot] = Math.round(owedNow(world, slot) * fenPerYuan);
    issueBill(world, { slot, cause, lines: late });
  }
  entities.set(slot, Trait.paid);
}
