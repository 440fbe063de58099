import type { TrafficStream } from '../../schemas/types.ts';
import type { Arrivals } from './arrivals.ts';
import type { Fleet } from './fleet.ts';
import type { GoodsMix } from './goods-mix.ts';

/** A stream of a traffic file in a world. */
export interface OpenStream {
  readonly spec: TrafficStream;
  /** Its place in the file, from 0. */
  readonly number: number;
  readonly mix: GoodsMix;
  /** Nothing comes by them where there is a fleet. */
  readonly arrivals: Arrivals;
  readonly fleet: Fleet | undefined;
  /** Arrival of the batch planned next, ms. */
  at: number;
}
