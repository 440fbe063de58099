import { SaxesParser } from 'saxes';
import { fileProblem } from '../../library/problems.ts';
import type { RawEvent, RawEvents } from './raw-event.ts';

/** Ends the reading. */
class Stop extends Error {}

/** Deeper than any log: attributes may hold attributes. */
const deepest = 32;

/**
 * Events of a log in XES (IEEE 1849-2016), a case for each trace. A document type, and with it every entity of its own, is
 * refused.
 */
export function readXes(text: string, file: string): RawEvents {
  const reading = new Reading();
  const parser = new SaxesParser<{ xmlns?: false; position?: boolean }>({ position: true });
  parser.on('error', ({ message }) => {
    throw new Stop(message);
  });
  parser.on('doctype', () => {
    throw new Stop('a document type is refused');
  });
  parser.on('opentag', ({ name, attributes }) => reading.open(name, attributes, parser.line));
  parser.on('closetag', ({ name }) => reading.close(name));
  try {
    parser.write(text).close();
  } catch (error) {
    if (!(error instanceof Stop)) throw error;
    return { problem: fileProblem('log-not-well-formed', file, error.message, 'XES') };
  }
  return { events: reading.events };
}

/** What is known while a log is read from its beginning to its end. */
class Reading {
  readonly events: RawEvent[] = [];
  #depth = 0;
  #traces = 0;
  #case = '';
  #event: { activity: string; time: string; line: number } | undefined;

  open(name: string, attributes: Readonly<Record<string, string>>, line: number): void {
    this.#depth += 1;
    if (this.#depth > deepest) throw new Stop(`more than ${deepest} levels`);
    if (name === 'trace') this.#case = `trace ${(this.#traces += 1)}`;
    else if (name === 'event') this.#event = { activity: '', time: '', line };
    else this.#attribute(attributes);
  }

  close(name: string): void {
    this.#depth -= 1;
    if (name !== 'event' || !this.#event) return;
    const { activity, time, line } = this.#event;
    this.events.push({ case: this.#case, activity, time, place: String(line) });
    this.#event = undefined;
  }

  /** Attributes of an event lie right below it: log, trace, event, attribute. */
  #attribute({ key, value = '' }: Readonly<Record<string, string>>): void {
    if (!this.#event || this.#depth !== 4) return;
    if (key === 'concept:name') this.#event.activity = value;
    if (key === 'time:timestamp') this.#event.time = value;
  }
}
