const wide = /[\u2E80-\uFFFF]/;
/** Mean advance of the typeface, as a share of its size; measured on Noto Sans SC. */
const narrowShare = 0.54;

/** Estimated width of a text in px at a size in px: enough to place labels without a browser. */
export function textWidth(text: string, size: number): number {
  const units = Array.from(text).reduce(
    (sum, letter) => sum + (wide.test(letter) ? 1 : narrowShare),
    0,
  );
  return units * size;
}

/** Breaks a text into lines no wider than `width` px, at spaces, or between Chinese characters. */
export function wrap(text: string, width: number, size: number): readonly string[] {
  const parts = wide.test(text) ? Array.from(text) : text.split(/(?<= )/);
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    if (last !== undefined && textWidth((last + part).trimEnd(), size) <= width) {
      lines[lines.length - 1] = last + part;
    } else lines.push(part);
  }
  return lines.map((line) => line.trimEnd());
}
