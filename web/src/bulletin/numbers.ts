/** Hours with two decimals below ten, one above; the sign is the typographic one. */
export function hours(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value.toFixed(Math.abs(value) < 10 ? 2 : 1).replace('-', '−');
}

/** A share in percent with one decimal, none where it is whole. */
export function percent(value: number): string {
  const share = (value * 100).toFixed(1);
  return `${share.replace(/\.0$/, '')} %`;
}
