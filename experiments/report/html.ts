import type { Text } from '../../schemas/types.ts';

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in HTML or SVG, in content and in quoted attributes. */
export const escaped = (text: string): string =>
  text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? '');

/** A text in both languages, of which the page shows one. */
export const both = ({ zh, en }: Text): string =>
  `<span lang="zh">${escaped(zh)}</span><span lang="en">${escaped(en)}</span>`;

/** The same within an SVG text. */
export const bothSvg = ({ zh, en }: Text): string =>
  `<tspan lang="zh">${escaped(zh)}</tspan><tspan lang="en">${escaped(en)}</tspan>`;

/** A table with a head; cells are HTML already. */
export function table(head: readonly Text[], rows: readonly (readonly string[])[]): string {
  const heads = head.map((text) => `<th scope="col">${both(text)}</th>`).join('');
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<div class="wide"><table><thead><tr>${heads}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

/** A section with its heading. */
export const section = (id: string, title: Text, content: string): string =>
  `<section aria-labelledby="${id}"><h2 id="${id}">${both(title)}</h2>${content}</section>`;

/** A drawing; it is hidden from screen readers, which read the table beside it. */
export const figure = (svg: string): string => `<figure>${svg}</figure>`;

const significant = 4;

/** A number with four significant digits and a real minus sign, without exponent; a dash where there is none. */
export function shown(value: number | undefined): string {
  if (value === undefined || !Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  const digits = size === 0 ? 0 : significant - 1 - Math.floor(Math.log10(size));
  const text = value.toFixed(Math.min(Math.max(digits, 0), significant));
  return (Number(text) === 0 ? text.replace('-', '') : text).replace('-', '−');
}

/** A share in percent with one decimal. */
export const percentage = (value: number | undefined): string =>
  value === undefined || !Number.isFinite(value)
    ? '–'
    : `${(100 * value).toFixed(1).replace('-', '−')} %`;
