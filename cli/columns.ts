import stringWidth from 'string-width';

const ellipsis = '…';

/** Columns that a text takes on a screen; a Chinese character takes two. */
export function widthOf(text: string): number {
  return stringWidth(text);
}

/** A text filled with blanks up to a width; a longer text stays as it is. */
export function padTo(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - widthOf(text)));
}

/** A text cut to a width, with a mark where something was cut off. */
export function cutTo(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  let cut = '';
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    if (widthOf(cut + segment) > width - 1) break;
    cut += segment;
  }
  return cut + ellipsis;
}
