import { distribution, type Distribution } from '../../engine/distributions.ts';
import { Stream } from '../../engine/random.ts';
import { minute } from '../../rules/days.ts';
import type { TrafficStream } from '../../schemas/types.ts';
import { billKey } from './stream-keys.ts';

/** Purpose of the draw of a turnaround; those of arrivals.ts are 1 and 2, and a stream has either. */
const turnaroundPurpose = 3;

/** When a vehicle of a fleet comes next, and the name of that trip among the candidates of its stream. */
export interface Trip {
  readonly at: number;
  readonly candidate: number;
}

/**
 * Vehicles that go round for ever: each comes again a turnaround after it has left the port, so that what waits at the
 * port holds back what comes (a closed queueing network; Gordon and Newell 1967). Trips are named after vehicle and round.
 */
export class Fleet {
  readonly #turnaround: Distribution;
  readonly #stream = new Stream(0, 0, 0);
  readonly #keyOf: (candidate: number) => number;
  readonly #seed: number;
  readonly #vehicles: number;
  /** Round of each vehicle, from 0. */
  readonly #rounds: number[];
  /** Vehicles on their way or in the port, by conveyance. */
  readonly #under = new Map<number, number>();

  constructor({ vehicles, turnaround }: NonNullable<TrafficStream['fleet']>, given: FleetNames) {
    this.#vehicles = vehicles;
    this.#turnaround = distribution(turnaround);
    this.#rounds = Array.from({ length: vehicles }, () => 0);
    this.#seed = given.seed;
    this.#keyOf = (candidate) => billKey(candidate, given.stream, 0);
  }

  /** The first trip of every vehicle: spread evenly over a mean turnaround after an instant. */
  firstTrips(start: number): Trip[] {
    const gap = (this.#turnaround.mean * minute) / this.#vehicles;
    return this.#rounds.map((_, vehicle) => ({
      at: Math.floor(start + vehicle * gap),
      candidate: this.#candidate(vehicle),
    }));
  }

  /** Notes the conveyance that makes a trip. */
  set(conveyance: number, { candidate }: Trip): void {
    this.#under.set(conveyance, candidate % this.#vehicles);
  }

  /** The next trip of the vehicle that a conveyance stands for; undefined for a conveyance of others. */
  nextTrip(conveyance: number, now: number): Trip | undefined {
    const vehicle = this.#under.get(conveyance);
    if (vehicle === undefined) return undefined;
    this.#under.delete(conveyance);
    this.#rounds[vehicle] = (this.#rounds[vehicle] as number) + 1;
    const candidate = this.#candidate(vehicle);
    this.#stream.reset(this.#seed, this.#keyOf(candidate), turnaroundPurpose);
    return { at: Math.floor(now + this.#turnaround.sample(this.#stream) * minute), candidate };
  }

  #candidate(vehicle: number): number {
    return (this.#rounds[vehicle] as number) * this.#vehicles + vehicle;
  }
}

/** How the random streams of a fleet are named. */
export interface FleetNames {
  readonly seed: number;
  /** Place of its stream in the file, from 0. */
  readonly stream: number;
}
