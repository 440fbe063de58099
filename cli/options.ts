import { InvalidArgumentError, Option } from 'commander';
import { parseDay, parseInstant } from '../rules/days.ts';
import type { Language } from './terminal.ts';

/** Options of every command that speaks. */
export interface LanguageOption {
  readonly lang?: Language;
}

/** `--lang`: the language of the output, instead of that of the environment. */
export function languageOption(): Option {
  return new Option('--lang <language>', 'language of the output').choices(['zh', 'en']);
}

/** Reads a whole number from `least` to `most`; anything else is wrong usage. */
export function integerOption(least: number, most: number): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    throw new InvalidArgumentError(`Expected a whole number from ${least} to ${most}.`);
  };
}

/** Reads a share from 0 to 1; anything else is wrong usage. */
export function shareOption(text: string): number {
  const value = Number(text);
  if (/^\d*\.?\d+$/.test(text) && value <= 1) return value;
  throw new InvalidArgumentError('Expected a share from 0 to 1.');
}

/** Reads the address of a server, without a path; anything else is wrong usage. */
export function serverAddress(text: string): string {
  const url = URL.parse(text);
  if (url && /^https?:$/.test(url.protocol) && url.href === `${url.origin}/`) return url.href;
  throw new InvalidArgumentError('Expected the address of a server, such as http://10.0.0.7:8080.');
}

const mostWorkers = 256;

/** `--workers`: threads that carry out runs, one a core unless given. */
export function workersOption(): Option {
  return new Option('--workers <n>', 'threads, one a core unless given').argParser(
    integerOption(1, mostWorkers),
  );
}

/** `--database-url`: a PostgreSQL database. */
export function databaseOption(): Option {
  return new Option('--database-url <address>', 'PostgreSQL database that holds the runs').env(
    'TONGGUAN_DATABASE_URL',
  );
}

/** Reads an instant, RFC 3339 with a zone; anything else is wrong usage. */
export function instantOption(text: string): string {
  try {
    parseInstant(text);
    return text;
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

/** Reads a calendar day, YYYY-MM-DD; anything else is wrong usage. */
export function dayOption(text: string): string {
  try {
    parseDay(text);
    return text;
  } catch (error) {
    throw new InvalidArgumentError(error instanceof Error ? error.message : String(error));
  }
}

/** Reads a list of names between commas; an empty one is wrong usage. */
export function listOption(text: string): string[] {
  const names = text.split(',').map((name) => name.trim());
  if (names.every((name) => name !== '')) return names;
  throw new InvalidArgumentError('Expected names with commas between them.');
}
