import type { TrafficStream } from '../../schemas/types.ts';
import type { Arrivals } from './arrivals.ts';
import type { GoodsMix } from './goods-mix.ts';

/** A stream of a traffic file in a world. */
export interface OpenStream {
  readonly spec: TrafficStream;
  /** Its place in the file, from 0. */
  readonly number: number;
  readonly mix: GoodsMix;
  readonly arrivals: Arrivals;
  /** Arrival of the batch planned next, ms. */
  at: number;
}
