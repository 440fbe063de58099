import { isAtSite } from '../bills.ts';
import type { DeskTask } from '../desk-service.ts';
import { Trait } from '../entities.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { Effect } from '../parts.ts';
import type { World } from '../world.ts';
import { inspectionAt, inspectionEvent } from './inspection-events.ts';

/*
 * The machine and its images. An image is read by software, by an analyst of the port, or in the national pool. Goods can be
 * scanned when they are unloaded, before anybody has declared them; the image then waits for the order.
 */

/** Goods that have come in go through the machine at once, where that is the rule of the port. */
export function scanEarly(world: World, bill: number): void {
  const { entities } = world;
  const isScanned = entities.has(bill, Trait.scanned | Trait.export | Trait.gateRelease);
  if (!isScanned && world.policyOf(bill).flag('inspection.early-scan')) world.desk('scanner', bill);
}

/** An order for the machine finds the image that was taken early. */
export function reuseScan(world: World, slot: number, cause: number): void {
  const { entities } = world;
  const bill = entities.bill[entities.declaration[slot] as number] as number;
  if (bill < 0 || !entities.has(bill, Trait.scanned) || !entities.has(slot, Trait.machine)) return;
  world.decide(slot, inspectionEvent.REUSE_SCAN, cause);
}

/** What the image says: a fault shows with the sensitivity of the machine, goods in order alarm with a share of their own. */
function judge(world: World, slot: number): number {
  const { entities } = world;
  const policy = world.policyOf(slot);
  const share = entities.has(slot, Trait.fault)
    ? policy.number('inspection.scanner-sensitivity')
    : policy.number('inspection.manual-after-scan-share');
  if (world.chance(slot, 'suspectImage') < share) return inspectionEvent.SUSPECT_IMAGE;
  return entities.has(slot, Trait.manual | Trait.joint | Trait.sampling)
    ? inspectionEvent.PROCEED_TO_CHECK
    : inspectionEvent.CLEAR_IMAGE;
}

function conclude(world: World, slot: number, cause: number, reader: string): void {
  world.decide(slot, judge(world, slot), cause, { data: { reader } });
}

/** An image goes to software, to the national pool or to the desk of the port. */
export const imageReview: Effect = (world, slot, cause) => {
  const policy = world.policyOf(slot);
  if (world.chance(slot, 'recognition') < policy.number('inspection.recognition-share')) {
    conclude(world, slot, cause, 'software');
  } else if (policy.flag('inspection.central-image-review')) {
    world.after(world.duration(slot, 'imageReview'), Timer['central-image'], slot, cause);
  } else {
    world.desk('image', slot);
  }
};

const centralImage: Effect = (world, slot, cause) => {
  const isOpen =
    world.isIn(slot, inspectionAt.imageReview) || world.isIn(slot, inspectionAt.earlyImage);
  if (world.isStale(slot, cause) || !isOpen) return;
  conclude(world, slot, world.fire('central-image', slot, cause), 'pool');
};

/** A suspicious image leads to opening. */
export const suspected: Effect = (world, slot) => {
  const { entities, control } = world;
  entities.set(slot, Trait.manual);
  control.suspected++;
  if (!entities.has(slot, Trait.fault)) control.falseAlarms++;
};

/** Timer handlers of images. */
export const imageTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  'central-image': centralImage,
};

/** Desk work at the machine and on its images. */
export const imageTasks: readonly DeskTask[] = [
  {
    desk: 'scanner',
    flow: 'inspection',
    states: ['positioned', 'scanning'],
    begin: (world, slot, cause) => void world.decide(slot, inspectionEvent.START_SCAN, cause),
    duration: (world, slot) => world.duration(slot, 'scan'),
    finish: (world, slot, cause) => void world.decide(slot, inspectionEvent.FINISH_SCAN, cause),
  },
  {
    desk: 'scanner',
    flow: 'manifest',
    states: ['accepted.goods.arrived', 'accepted.goods.tallied'],
    duration: (world, slot) => world.duration(slot, 'scan'),
    finish: (world, slot, cause) => {
      if (world.entities.has(slot, Trait.scanned)) return;
      world.entities.set(slot, Trait.scanned);
      world.control.scanned++;
      if (!isAtSite(world, slot)) return;
      world.record({ role: 'inspection', slot, kind: 'note', name: 'early-scan', cause });
    },
  },
  {
    desk: 'image',
    flow: 'inspection',
    states: ['imageReview', 'earlyImage'],
    duration: (world, slot) => world.duration(slot, 'imageReview'),
    finish: (world, slot, cause) => conclude(world, slot, cause, 'desk'),
  },
];
