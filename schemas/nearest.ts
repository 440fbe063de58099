/** Largest number of single-character edits at which a name is still taken for a misspelling of another. */
const largestDistance = 3;

/** The name most like a misspelt one, or undefined when none comes near; ties go to the earlier name. */
export function nearest(wrong: string, names: Iterable<string>): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const limit = Math.min(largestDistance, Math.ceil(name.length / 3));
    const distance = editDistance(wrong.toLowerCase(), name.toLowerCase());
    if (distance <= limit && (!best || distance < best.distance)) best = { name, distance };
  }
  return best?.name;
}

/** Insertions, deletions and substitutions between two texts (Wagner and Fischer 1974, by rows). */
function editDistance(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [row, letter] of from.split('').entries()) {
    const current = [row + 1];
    for (const [column, other] of to.split('').entries()) {
      const substituted = (above[column] ?? 0) + (letter === other ? 0 : 1);
      current.push(Math.min(substituted, (above[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
    }
    above = current;
  }
  return above.at(-1) ?? 0;
}
