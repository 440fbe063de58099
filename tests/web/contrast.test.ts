import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const css = readFileSync(
  join(import.meta.dirname, '..', '..', 'web', 'src', 'style', 'tokens.css'),
  'utf8',
);
const colours = new Map(
  [...css.matchAll(/--([a-z-]+): light-dark\((#[0-9a-f]+), (#[0-9a-f]+)\)/g)].map(
    ([, name = '', light = '', dark = '']) => [name, { light, dark }] as const,
  ),
);

/** Relative luminance (WCAG 2.2, definition). */
function luminance(hex: string): number {
  const full = hex.length === 4 ? hex.replaceAll(/[0-9a-f]/g, '$&$&') : hex;
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(full.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio (WCAG 2.2, definition). */
function contrast(a: string, b: string): number {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].toSorted((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

test('black on white has the highest contrast there is', () => {
  expect(contrast('#000', '#ffffff')).toBeCloseTo(21);
});

const texts = ['ink', 'quiet', 'accent', 'waiting', 'moving', 'person', 'stopped', 'done'];
const grounds = ['ground', 'raised', 'accent-ground', 'wrong-ground'];
const pairs = [
  ...texts.flatMap((text) => grounds.map((ground) => [text, ground] as const)),
  ['on-accent', 'accent'] as const,
];

test.each(pairs)('"%s" on "%s" reaches 4.5 to 1 in light and dark (WCAG AA)', (text, ground) => {
  const [a, b] = [colours.get(text), colours.get(ground)];
  if (!a || !b) throw new Error(`Colour "${text}" or "${ground}" is not in tokens.css.`);
  expect(contrast(a.light, b.light)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(a.dark, b.dark)).toBeGreaterThanOrEqual(4.5);
});
