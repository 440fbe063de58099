import { createHash } from 'node:crypto';
import type { ChannelSettings, Faults } from './channel.ts';

const draws = 2 ** 32;

/** Whether a fault strikes an attempt: the same for the same seed, message, attempt and fault, whatever else happens. */
export function strikes(
  { seed, faults }: ChannelSettings,
  fault: Exclude<keyof Faults, 'delay' | 'slow'>,
  { seq, attempt }: { readonly seq: number; readonly attempt: number },
): boolean {
  if (faults[fault] === 0) return false;
  const name = `${seed}/${fault}/${seq}/${attempt}`;
  return createHash('sha256').update(name).digest().readUInt32BE() / draws < faults[fault];
}
