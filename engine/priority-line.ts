import { FifoLine } from './fifo-line.ts';
import type { Line } from './line.ts';

const NOBODY = -1;

/**
 * Entities that wait, by priority (the smaller number first), then in the order in which they came: a line for each
 * priority. A line that nobody stands in serves the next priority that has none.
 */
export class PriorityLine implements Line {
  /** Ascending, one for each line. */
  readonly #priorities: number[] = [];
  readonly #lines: FifoLine[] = [];
  #size = 0;
  #arrival = NaN;

  get size(): number {
    return this.#size;
  }

  get arrival(): number {
    return this.#arrival;
  }

  /** Joins behind all others of the same priority; throws on a priority that is no number. */
  join(entity: number, priority: number, now: number): void {
    this.#lineOf(priority).join(entity, priority, now);
    this.#size += 1;
  }

  take(): number {
    for (const line of this.#lines) {
      if (line.size > 0) {
        this.#size -= 1;
        const entity = line.take();
        this.#arrival = line.arrival;
        return entity;
      }
    }
    return NOBODY;
  }

  leave(entity: number): boolean {
    const line = this.#lines.find((each) => each.leave(entity));
    if (line === undefined) return false;
    this.#size -= 1;
    this.#arrival = line.arrival;
    return true;
  }

  #lineOf(priority: number): FifoLine {
    const at = this.#priorities.indexOf(priority);
    return this.#lines[at] ?? this.#open(priority);
  }

  #open(priority: number): FifoLine {
    if (Number.isNaN(priority)) {
      throw new RangeError(`Priority "${priority}" orders nothing; expected a number.`);
    }
    const unused = this.#lines.findIndex((line) => line.size === 0);
    const [line = new FifoLine()] = unused < 0 ? [] : this.#lines.splice(unused, 1);
    if (unused >= 0) this.#priorities.splice(unused, 1);
    const before = this.#priorities.findIndex((each) => each > priority);
    const at = before < 0 ? this.#lines.length : before;
    this.#priorities.splice(at, 0, priority);
    this.#lines.splice(at, 0, line);
    return line;
  }
}
