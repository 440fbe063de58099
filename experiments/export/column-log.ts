import { parquetWriteBuffer } from 'hyparquet-writer';
import { growFloats, growIntegers } from '../../engine/typed-arrays.ts';
import { instantText } from '../../rules/days.ts';
import type { TraceEvent } from '../../world/trace.ts';
import { csvLine } from '../tables.ts';

const initialCapacity = 1 << 12;
const texts = ['role', 'entity', 'kind', 'name'] as const;

/** Column of an event log whose values are texts. */
type TextColumn = (typeof texts)[number];

/** Texts by number, each kept once. */
class Dictionary {
  readonly #numbers = new Map<string, number>();
  codes = new Int32Array(initialCapacity);

  note(row: number, text: string): void {
    let number = this.#numbers.get(text);
    if (number === undefined) {
      number = this.#numbers.size;
      this.#numbers.set(text, number);
    }
    this.codes[row] = number;
  }

  /** The texts of so many rows. */
  read(rows: number): string[] {
    const names = [...this.#numbers.keys()];
    return Array.from(this.codes.subarray(0, rows), (code) => names[code] ?? '');
  }
}

/**
 * The log of a world in columns of typed arrays: some 36 bytes an event and each name once, without the facts (`data`) of
 * the events. Its `sink` takes the events; `csv` and `parquet` write them.
 */
export class ColumnLog {
  #seq = new Int32Array(initialCapacity);
  #cause = new Int32Array(initialCapacity);
  #at = new Float64Array(initialCapacity);
  readonly #texts: Readonly<Record<TextColumn, Dictionary>> = {
    role: new Dictionary(),
    entity: new Dictionary(),
    kind: new Dictionary(),
    name: new Dictionary(),
  };
  #rows = 0;

  /** Number of events. */
  get rows(): number {
    return this.#rows;
  }

  /** Takes the events of the world's log. */
  readonly sink = (event: TraceEvent): void => {
    const row = this.#rows;
    if (row === this.#seq.length) this.#grow();
    this.#seq[row] = event.seq;
    this.#cause[row] = event.cause;
    this.#at[row] = event.at;
    for (const name of texts) this.#texts[name].note(row, event[name]);
    this.#rows += 1;
  };

  /** CSV (RFC 4180) with a head line, a line at a time; instants as in the trace. */
  *csv(): Generator<string> {
    const columns = texts.map((name) => this.#texts[name].read(this.#rows));
    yield `${csvLine(['seq', 'at', ...texts, 'cause'])}\r\n`;
    for (let row = 0; row < this.#rows; row += 1) {
      const [seq, cause] = [this.#seq[row] as number, this.#cause[row] as number];
      const cells = columns.map((column) => column[row] ?? '');
      yield `${csvLine([seq, instantText(this.#at[row] as number), ...cells, cause])}\r\n`;
    }
  }

  /** A Parquet file with typed columns; `at` is a timestamp in milliseconds, UTC. */
  parquet(): Uint8Array {
    const rows = this.#rows;
    const columnData = [
      { name: 'seq', type: 'INT32' as const, data: Array.from(this.#seq.subarray(0, rows)) },
      {
        name: 'at',
        type: 'TIMESTAMP' as const,
        data: Array.from(this.#at.subarray(0, rows), BigInt),
      },
      ...texts.map((name) => ({
        name,
        type: 'STRING' as const,
        data: this.#texts[name].read(rows),
      })),
      { name: 'cause', type: 'INT32' as const, data: Array.from(this.#cause.subarray(0, rows)) },
    ];
    return new Uint8Array(parquetWriteBuffer({ columnData }));
  }

  #grow(): void {
    const length = this.#seq.length * 2;
    this.#seq = growIntegers(this.#seq, length);
    this.#cause = growIntegers(this.#cause, length);
    this.#at = growFloats(this.#at, length);
    for (const name of texts) {
      this.#texts[name].codes = growIntegers(this.#texts[name].codes, length);
    }
  }
}
