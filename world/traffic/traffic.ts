import { second } from '../../rules/days.ts';
import type { Library } from '../../library/library.ts';
import type { Traffic as TrafficSpec } from '../../schemas/types.ts';
import { none } from '../entities.ts';
import { calendarOf } from '../opening-hours.ts';
import type { Effect } from '../parts.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { World } from '../world.ts';
import { Arrivals } from './arrivals.ts';
import { planConveyance } from './conveyance-plan.ts';
import { Fleet, type Trip } from './fleet.ts';
import { goodsMix } from './goods-mix.ts';
import { horizonOf } from './leads.ts';
import { billKey } from './stream-keys.ts';
import type { OpenStream } from './open-stream.ts';
import { submit } from './submission.ts';
import { volumesOf } from './volumes.ts';
import { weightsBy } from './year-weights.ts';

/** How much of a traffic comes: at most so many conveyances, none after an instant (ms). */
export interface TrafficLimits {
  readonly count: number;
  readonly until: number;
}

const alone = { min: 1, max: 1, headway: 0 } as const;

/**
 * The shipments of a traffic file, whose parties all follow policies. Batches of each stream are planned one at a time,
 * as far ahead of their arrival as their first message is likely to be sent.
 */
export class Traffic {
  readonly #spec: TrafficSpec;
  readonly #limits: TrafficLimits;
  readonly #commodities: Library['commodities'];
  #streams: readonly OpenStream[] = [];
  #horizon = 0;
  #conveyances = 0;
  #bills = 0;

  constructor(spec: TrafficSpec, commodities: Library['commodities'], limits: TrafficLimits) {
    this.#spec = spec;
    this.#commodities = commodities;
    this.#limits = limits;
  }

  /** Schedules the first batch of every stream. */
  begin(world: World): void {
    this.#horizon = horizonOf(world.policy, world.parts.port.transport);
    const calendar = calendarOf(world.parts.port.calendar);
    const shared = {
      weightsAround: weightsBy(this.#spec.rhythm, calendar),
      calendar,
      seed: world.parts.seed,
      start: world.now + this.#horizon,
    };
    this.#streams = this.#spec.streams.map((spec, number) => {
      const { min, max } = spec.platoon ?? alone;
      const { seed } = world.parts;
      const keyOf = (candidate: number): number => billKey(candidate, number, 0);
      const volumes = volumesOf(spec);
      return {
        spec,
        number,
        mix: goodsMix(spec, this.#commodities, world.policy),
        arrivals: new Arrivals({ ...shared, volumes, batch: (min + max) / 2, keyOf }),
        fleet: spec.fleet && new Fleet(spec.fleet, { seed, stream: number }),
        at: NaN,
      };
    });
    for (const stream of this.#streams) {
      this.#planNext(world, stream);
      for (const trip of stream.fleet?.firstTrips(shared.start) ?? [])
        this.#send(world, stream, trip);
    }
  }

  /** A conveyance has ended; one of a fleet sets out again. */
  hasEnded(world: World, conveyance: number): void {
    for (const stream of this.#streams) {
      const trip = stream.fleet?.nextTrip(conveyance, world.now);
      if (trip) this.#send(world, stream, trip);
    }
  }

  /** Handlers of the timers that belong to traffic. */
  handlers(): Readonly<Partial<Record<TimerName, Effect>>> {
    return {
      plan: (world, number) => {
        const stream = this.#streams[number] as OpenStream;
        this.#plan(world, stream);
        this.#planNext(world, stream);
      },
      submission: submit,
    };
  }

  /** Plans the trip of a vehicle of a fleet, at once: its messages are sent on the way. */
  #send(world: World, stream: OpenStream, trip: Trip): void {
    if (this.#conveyances >= this.#limits.count || trip.at > this.#limits.until) return;
    this.#conveyances++;
    const { conveyance, bills } = planConveyance(world, stream, {
      ...trip,
      bill: 0,
      serial: this.#bills + 1,
    });
    this.#bills += bills;
    stream.fleet?.set(conveyance, trip);
  }

  #planNext(world: World, stream: OpenStream): void {
    if (this.#conveyances >= this.#limits.count) return;
    stream.at = stream.arrivals.next(this.#limits.until);
    if (stream.at === Infinity) return;
    const planned = Math.max(world.now, stream.at - this.#horizon);
    world.kernel.push(planned, Timer.plan, stream.number, none);
  }

  /** Plans the conveyances of a batch, one behind the other; the first says how many there are. */
  #plan(world: World, stream: OpenStream): void {
    const { min, max, headway } = stream.spec.platoon ?? alone;
    let bills = 0;
    for (let position = 0, size = 1; position < size; position++) {
      if (this.#conveyances >= this.#limits.count) return;
      this.#conveyances++;
      const planned = planConveyance(world, stream, {
        candidate: stream.arrivals.candidate,
        at: stream.at + position * headway * second,
        bill: bills,
        serial: this.#bills + 1,
      });
      if (position === 0 && max > min)
        size = min + world.pick(planned.conveyance, 'platoon', max - min + 1);
      bills += planned.bills;
      this.#bills += planned.bills;
    }
  }
}
