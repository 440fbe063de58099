/**
 * A smallest part of some things of which a test still holds: taking away any single one makes it fail. The test
 * must hold of all of them. Zeller and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", IEEE TSE
 * 28(2), 2002, algorithm ddmin.
 */
export function deltaDebug<T>(
  things: readonly T[],
  holds: (some: readonly T[]) => boolean,
): readonly T[] {
  if (things.length > 0 && holds([])) return [];
  let kept = things;
  let parts = 2;
  while (kept.length >= 2) {
    const chunks = split(kept, parts);
    const chunk = chunks.find((one) => holds(one));
    if (chunk) {
      kept = chunk;
      parts = 2;
      continue;
    }
    const rest = complements(kept, chunks).find((one) => holds(one));
    if (rest) {
      kept = rest;
      parts = Math.max(parts - 1, 2);
    } else if (parts < kept.length) {
      parts = Math.min(kept.length, parts * 2);
    } else break;
  }
  return kept;
}

/** Parts of nearly equal length, in order. */
function split<T>(things: readonly T[], parts: number): (readonly T[])[] {
  return Array.from({ length: parts }, (_, index) =>
    things.slice(
      Math.floor((index * things.length) / parts),
      Math.floor(((index + 1) * things.length) / parts),
    ),
  );
}

function complements<T>(things: readonly T[], chunks: readonly (readonly T[])[]): (readonly T[])[] {
  return chunks.map((chunk) => {
    const gone = new Set(chunk);
    return things.filter((thing) => !gone.has(thing));
  });
}
