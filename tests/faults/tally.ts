/** Whether the long search was asked for: `npm run test:faults`. */
export const long = process.env['FAULTS'] === 'long';

/** What was tried, by name. */
export type Tally = Record<string, number>;

/** Adds to a count. */
export function count(tally: Tally, name: string, more = 1): void {
  tally[name] = (tally[name] ?? 0) + more;
}

/** Prints the counts of the long search. */
export function tell(title: string, tally: Tally): void {
  if (!long) return;
  const counts = Object.entries(tally).map(([name, number]) => `${number} ${name}`);
  process.stderr.write(`${title}: ${counts.join(', ')}\n`);
}
