import type { Distribution } from '../../engine/distributions.ts';
import { Kernel } from '../../engine/kernel.ts';
import { Moments } from '../../engine/moments.ts';
import { Stream } from '../../engine/random.ts';
import { Resource } from '../../engine/resource.ts';
import type { Discipline } from '../../engine/resource.ts';

/** Customers of one class; a class is also its priority. */
export interface CustomerClass {
  readonly gap: Distribution;
  readonly service: Distribution;
}

/** A queueing system and how long to watch it. */
export interface QueueModel {
  readonly classes: readonly CustomerClass[];
  readonly servers: number;
  readonly discipline: Discipline;
  /** Customers of all classes in the warm-up, whose waits are not counted, and after it. */
  readonly warmUp: number;
  readonly customers: number;
}

const ARRIVE = 0;
const DEPART = 1;
const GAP = 0;
const SERVICE = 1;

/** Mean wait in the queue of every class in one run; entity number = customer * classes + class. */
export function meanWaits(model: QueueModel, seed: number): number[] {
  const { classes, servers, discipline, warmUp, customers } = model;
  const kernel = new Kernel();
  const resource = new Resource({ servers, discipline });
  const stream = new Stream(seed, 0, GAP);
  const waits = classes.map(() => new Moments());
  let arrived = 0;
  const draw = (entity: number, purpose: number): number => {
    stream.reset(seed, entity, purpose);
    const of = classes[entity % classes.length];
    if (of === undefined) throw new Error('No class; expected one for every remainder.');
    return (purpose === GAP ? of.gap : of.service).sample(stream);
  };
  const start = (entity: number): void => {
    if (arrived > warmUp) {
      waits[entity % classes.length]?.add(resource.lastWait);
    }
    kernel.push(kernel.now + draw(entity, SERVICE), DEPART, entity, 0);
  };
  const handle = (code: number, entity: number): void => {
    if (code === DEPART) {
      const next = resource.release(kernel.now);
      if (next >= 0) start(next);
      return;
    }
    arrived += 1;
    if (resource.request(entity, kernel.now, entity % classes.length)) start(entity);
    const follower = entity + classes.length;
    kernel.push(kernel.now + draw(follower, GAP), ARRIVE, follower, 0);
  };
  for (const index of classes.keys()) kernel.push(draw(index, GAP), ARRIVE, index, 0);
  const counted = (): number => waits.reduce((sum, { count }) => sum + count, 0);
  while (counted() < customers) kernel.step(handle);
  return waits.map(({ mean }) => mean);
}

/** Mean waits by class over independent runs with the seeds 1, 2, ... */
export function replicate(model: QueueModel, runs: number): Moments[] {
  const totals = model.classes.map(() => new Moments());
  for (let seed = 1; seed <= runs; seed += 1) {
    for (const [index, mean] of meanWaits(model, seed).entries()) totals[index]?.add(mean);
  }
  return totals;
}
