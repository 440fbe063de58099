import { comparePair } from '../rules/pairs.ts';
import type { ArrivalReport, Problem } from '../schemas/types.ts';
import { flows } from '../workflows/flows.ts';
import { reportArrival } from './behaviours/manifest.ts';
import { billsOfCrossing, manifestOfCrossing } from './crossing.ts';
import { eventNumbers } from './events.ts';
import { worldProblem } from './problems.ts';
import type { Taking } from './taking.ts';
import type { World } from './world.ts';

const event = eventNumbers(flows.manifest, ['REPORT_ARRIVAL']);

/** The bills that something in a report names, or why it names none that is on its way. */
interface Named {
  readonly slots: readonly number[];
  readonly problems: readonly Problem[];
}

/**
 * Takes an arrival report of the site: every bill it names must be on its way, and every laden container must be one
 * of such a bill, which arrives with the last of its containers. A report that contradicts the manifest is refused;
 * goods that came short or over are told. A change corrects the figures of goods that have arrived; to delete the report of
 * such goods is refused, because what follows from their arrival has begun.
 */
export function takeArrivalReport(world: World, message: ArrivalReport): Taking {
  const bills = message.consignments.map((_bill, index) => namedBill(world, message, index));
  const boxes = (message.containers ?? []).map((_box, index) => namedBox(world, message, index));
  const unfit = [...bills, ...boxes].flatMap(({ problems }) => problems);
  if (unfit.length > 0) return { problems: unfit };
  const differences = againstManifest(world, message);
  if (differences.some(({ severity }) => severity === 'error')) return { problems: differences };
  const apply = (cause: number): void => {
    if (message.action === 'change') return;
    for (const [index, { slots }] of boxes.entries()) {
      const number = message.containers?.[index]?.number ?? '';
      for (const slot of slots)
        if (bringsLast(world, slot, number)) reportArrival(world, slot, cause);
    }
    for (const { slots } of bills) for (const slot of slots) reportArrival(world, slot, cause);
  };
  const [first] = [...bills, ...boxes].flatMap(({ slots }) => slots);
  const entity = first === undefined ? '' : world.register.nameOf(world.entities, first);
  return { entity, apply, problems: differences };
}

function namedBill(world: World, message: ArrivalReport, index: number): Named {
  const { voyageNo, consignments } = message;
  const billNo = consignments[index]?.billNo ?? '';
  const found = { path: `/consignments/${index}/billNo`, got: billNo };
  const slot = world.register.find(world.entities, `manifest:${voyageNo}/${billNo}`);
  if (slot === undefined)
    return { slots: [], problems: [worldProblem('manifest-unknown-bill', found)] };
  return { slots: [slot], problems: unfitting(world, [slot], message, found) };
}

/** The bills of a container; an empty one belongs to none. */
function namedBox(world: World, message: ArrivalReport, index: number): Named {
  const { voyageNo, containers } = message;
  const { number = '', empty } = containers?.[index] ?? {};
  if (empty === true) return { slots: [], problems: [] };
  const found = { path: `/containers/${index}/number`, got: number };
  const slots = billsOfCrossing(world, voyageNo)
    .filter(({ consignment }) => consignment.containers?.includes(number))
    .map(({ slot }) => slot);
  if (slots.length === 0) {
    return { slots, problems: [worldProblem('arrival-container-unknown', found)] };
  }
  return { slots, problems: unfitting(world, slots, message, found) };
}

/** Why bills are not where the report would have them: on their way for an arrival, arrived for its change. */
function unfitting(
  world: World,
  slots: readonly number[],
  { action }: ArrivalReport,
  found: { readonly path: string; readonly got: string },
): Problem[] {
  const isNew = action === 'original' || action === 'add';
  if (isNew && slots.every((slot) => world.can(slot, event.REPORT_ARRIVAL))) return [];
  if (isNew) return [worldProblem('arrival-not-expected', found)];
  if (!slots.every((slot) => hasArrived(world, slot))) {
    return [worldProblem('arrival-not-reported', found)];
  }
  return action === 'delete' ? [worldProblem('arrival-not-revocable', found)] : [];
}

/** Whether the arrival of a bill, or of some of its containers, has been reported. */
function hasArrived(world: World, slot: number): boolean {
  const { arrived = [] } = world.register.dossier(slot) ?? {};
  return arrived.length > 0 || !Number.isNaN(world.entities.arrivedAt[slot]);
}

/** Notes that a container of a bill has arrived; true once all of them have. */
function bringsLast(world: World, slot: number, number: string): boolean {
  const dossier = world.register.open(slot);
  dossier.arrived = [...(dossier.arrived ?? []), number];
  const { arrived, consignment } = dossier;
  return (consignment?.containers ?? []).every((container) => arrived.includes(container));
}

function againstManifest(world: World, message: ArrivalReport): readonly Problem[] {
  const { voyageNo } = message;
  const manifest = voyageNo === undefined ? undefined : manifestOfCrossing(world, voyageNo);
  return manifest ? comparePair(message, manifest) : [];
}
