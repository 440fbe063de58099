import { SaxesParser } from 'saxes';
import { decMessageTable } from '../formats/dec-message-table.ts';
import { decode, encode } from '../formats/registry.ts';
import { checkMessage } from '../rules/check.ts';
import { parseInstant } from '../rules/days.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import { validateMessage } from '../schemas/validate.ts';
import { median } from './median.ts';
import { declarationOf } from './validation.ts';

const passes = 20; // messages in one measurement
const rounds = 41;
const bytesInMegabyte = 1e6;

/** What `bench dec-message` measured. */
export interface DecMessageResult {
  /** Size of the message, bytes. */
  readonly bytes: number;
  /** Megabytes a second of a plain parse by saxes, which does nothing with what it finds. */
  readonly plain: number;
  /** Megabytes a second from bytes to the canonical message with the place of every value. */
  readonly canonical: number;
  /** Megabytes a second from bytes to the verdict of structure, codes and all rules. */
  readonly verdict: number;
  /** Medians of paired ratios: time over that of the plain parse. */
  readonly canonicalRatio: number;
  readonly verdictRatio: number;
}

/**
 * A `DecMessage` of 50 lines as clients write it: every element of a line, those without a value empty, each on a
 * line of its own.
 */
export function longDecMessage(): Uint8Array {
  const written = encode(declarationOf(50), 'dec-message');
  const lines = decMessageTable.root.rows.find(({ element }) => element === 'DecLists');
  const line = lines && 'rows' in lines ? lines.rows[0] : undefined;
  const names = line && 'rows' in line ? line.rows.filter((row) => !('rows' in row)) : [];
  const text = written.replaceAll(/<DecList>.*?<\/DecList>/gs, (item) => {
    const absent = names.filter(({ element }) => !item.includes(`<${element}>`));
    const empty = absent.map(({ element }) => `\n<${element}/>`).join('');
    return item.replace('</DecList>', `${empty}</DecList>`);
  });
  return new TextEncoder().encode(text.replaceAll(/\n?<(?!\/)/g, '\n        <').trimStart());
}

function plainParse(bytes: Uint8Array): void {
  const parser = new SaxesParser({ position: false });
  let heard = 0;
  parser.on('opentag', () => (heard += 1));
  parser.on('text', () => (heard += 1));
  parser.on('closetag', () => (heard += 1));
  parser.write(new TextDecoder().decode(bytes)).close();
}

/** Milliseconds of one pass. */
function timeOf(run: () => void): number {
  const start = performance.now();
  for (let pass = 0; pass < passes; pass += 1) run();
  return (performance.now() - start) / passes;
}

/** A `DecMessage` of 50 lines from bytes to canonical message and to verdict, against a plain parse of the same bytes. */
export function decMessageBench(): DecMessageResult {
  const bytes = longDecMessage();
  const context = { codes: standardCodes, at: parseInstant('2026-11-04T12:00:00+08:00') };
  const judge = (): void => {
    const { messages, problems } = decode(bytes);
    const checked = validateMessage(messages[0]);
    const isSound = 'value' in checked && checkMessage(checked.value, context).length === 0;
    if (!isSound || problems.length > 0)
      throw new Error('The message of the benchmark is not correct.');
  };
  const times = Array.from({ length: rounds }, () => ({
    plain: timeOf(() => plainParse(bytes)),
    canonical: timeOf(() => void decode(bytes)),
    verdict: timeOf(judge),
  })).slice(1); // the first warms up
  const rate = (of: 'plain' | 'canonical' | 'verdict'): number =>
    bytes.length / bytesInMegabyte / (median(times.map((time) => time[of])) / 1000);
  return {
    bytes: bytes.length,
    plain: rate('plain'),
    canonical: rate('canonical'),
    verdict: rate('verdict'),
    canonicalRatio: median(times.map(({ plain, canonical }) => canonical / plain)),
    verdictRatio: median(times.map(({ plain, verdict }) => verdict / plain)),
  };
}
