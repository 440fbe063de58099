import type { OpeningHours } from '../engine/calendar.ts';
import { growFloats, growIntegers } from '../engine/typed-arrays.ts';
import { hoursUnder } from '../world/opening-hours.ts';
import { deskNames } from '../world/desks.ts';
import { none } from '../world/entities.ts';
import type { TraceEvent } from '../world/trace.ts';
import type { World } from '../world/world.ts';
import {
  closedStage,
  filingStage,
  otherStage,
  queueStage,
  stageNumber,
  stageOfDesk,
  stageOfTimer,
  stages,
} from './stages.ts';

const initialCapacity = 1 << 16;
const [filing, queue, closed, other] = [filingStage, queueStage, closedStage, otherStage].map(
  stageNumber,
) as [number, number, number, number];

/**
 * Why clearance took its time. Every event of a world names the event that caused it, so that the way from arrival to
 * release is a chain without gaps: each link is a stage, and the links sum to the clock to the millisecond. Where
 * several things are waited for at once, the chain runs through the one that came last.
 */
export class Ledger {
  /** Hours of the desks of the world, by number; known once it is asked. */
  #hours: readonly (OpeningHours | undefined)[] = [];
  /** By sequence number: when, why, what ended, and at which desk one waited before (-1 for none). */
  #at = new Float64Array(initialCapacity);
  #cause = new Int32Array(initialCapacity);
  #stage = new Int32Array(initialCapacity);
  #desk = new Int32Array(initialCapacity);
  readonly #released = new Map<string, number>();

  /** Takes the events of the world's log. */
  readonly sink = (event: TraceEvent): void => {
    const { seq, at, cause, entity, name } = event;
    if (seq >= this.#at.length) this.#grow();
    this.#at[seq] = at;
    this.#cause[seq] = cause;
    this.#note(event);
    if (name === 'INSTRUCT_RELEASE' && !this.#released.has(entity)) this.#released.set(entity, seq);
  };

  /**
   * Milliseconds of each stage between arrival and release of a shipment that has ended, by number of the stage; all
   * zero where it was never released or was released on arrival.
   */
  attribute(world: World, declaration: number): Float64Array {
    const spent = new Float64Array(stages.length);
    const { entities, register } = world;
    const bill = entities.bill[declaration] as number;
    if (bill === none) return spent;
    const entity = register.nameOf(entities, bill);
    const release = this.#released.get(entity);
    this.#released.delete(entity);
    const arrived = entities.arrivedAt[bill] as number;
    if (release === undefined || Number.isNaN(arrived)) return spent;
    if (this.#hours.length === 0) this.#hours = hoursOf(world);
    for (let seq = release; seq > 0; seq = this.#cause[seq] as number) {
      const to = this.#at[seq] as number;
      if (to <= arrived) break;
      const from = Math.max(arrived, this.#at[this.#cause[seq] as number] as number);
      this.#spend(spent, seq, from, to);
    }
    return spent;
  }

  #spend(spent: Float64Array, seq: number, from: number, to: number): void {
    const desk = this.#desk[seq] as number;
    const stage = this.#stage[seq] as number;
    if (desk < 0) {
      spent[stage] = (spent[stage] as number) + to - from;
      return;
    }
    const open = (this.#hours[desk] as OpeningHours).openTimeBetween(from, to);
    spent[queue] = (spent[queue] as number) + open;
    spent[closed] = (spent[closed] as number) + to - from - open;
  }

  /** What the time between an event and its cause was spent on. */
  #note({ seq, kind, name, data }: TraceEvent): void {
    this.#desk[seq] = -1;
    this.#stage[seq] = other;
    if (kind === 'timer') this.#stage[seq] = stageNumber(stageOfTimer(name));
    else if (kind === 'message') this.#stage[seq] = filing;
    else if (kind === 'resource' && 'desk' in data) {
      const desk = String(data.desk);
      if (name === 'seize') this.#desk[seq] = deskNames.findIndex((each) => each === desk);
      if (name === 'release') this.#stage[seq] = stageNumber(stageOfDesk(desk));
    }
  }

  #grow(): void {
    const length = this.#at.length * 2;
    this.#at = growFloats(this.#at, length);
    this.#cause = growIntegers(this.#cause, length);
    this.#stage = growIntegers(this.#stage, length);
    this.#desk = growIntegers(this.#desk, length);
  }
}

/** Opening hours of the desks of a world, by number; undefined for those that its port lacks. */
function hoursOf({ parts: { port, policies } }: World): (OpeningHours | undefined)[] {
  return deskNames.map((name) => {
    const desk = port.desks[name];
    return desk && hoursUnder(policies, desk.calendar);
  });
}
