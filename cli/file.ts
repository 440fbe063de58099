import { readFileSync } from 'node:fs';
import { readText } from '../formats/bytes.ts';
import { unreadable } from './session.ts';
import type { Terminal } from './terminal.ts';
import { defaultLimits } from '../formats/limits.ts';

/** Bytes of a file, or of standard input for `-`. Throws a usage error where it cannot be read. */
export function readInput(file: string, terminal: Terminal): Uint8Array {
  if (file === '-') return terminal.input();
  try {
    return readFileSync(file);
  } catch (error) {
    throw unreadable(file, error);
  }
}

/** The text of bytes as the formats read it; empty where they cannot be read, of which a problem tells. */
export function textOf(bytes: Uint8Array): string {
  const read = readText(bytes, defaultLimits.maxBytes);
  return 'text' in read ? read.text : '';
}
