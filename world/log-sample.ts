import { Stream, streamKey } from '../engine/random.ts';
import { Trait } from './entities.ts';
import { leaderOf } from './shipment.ts';
import type { World } from './world.ts';

const purpose = streamKey('log sample');

/**
 * Which shipments of the traffic are written down: one in so many, by a hash of the name of its conveyance, so that a
 * shipment is logged whole or not at all, and the same ones whatever the run draws, its seed and reforms included.
 */
export class LogSample {
  readonly #oneIn: number;
  readonly #stream = new Stream(0, 0, 0);

  /** Takes an integer from 1 up. */
  constructor(oneIn: number) {
    this.#oneIn = oneIn;
  }

  /** Whether an entity is written down; what is not of the traffic always is. */
  has(world: World, slot: number): boolean {
    if (slot < 0 || !world.entities.has(slot, Trait.traffic)) return true;
    this.#stream.reset(0, world.entities.key[leaderOf(world, slot)] as number, purpose);
    return this.#stream.integer(this.#oneIn) === 0;
  }
}
