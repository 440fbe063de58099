/** A yuan has a hundred fen. */
export const fenPerYuan = 100;
const binaryGuard = 1e-12; // relative; a half fen stored in binary may lie just below the half

/** An amount of yuan rounded to the fen, halves up (Decree 124 of GACC on the levying of duties). */
export function roundToFen(yuan: number): number {
  return Math.round(yuan * fenPerYuan * (1 + binaryGuard)) / fenPerYuan;
}

/** An amount of yuan with its fen dropped. */
export function wholeYuan(yuan: number): number {
  return Math.floor(yuan * (1 + binaryGuard));
}

/** Sum of amounts in yuan, free of the noise of binary fractions. */
export function sumOfFen(amounts: readonly number[]): number {
  const fen = amounts.reduce((total, yuan) => total + Math.round(yuan * fenPerYuan), 0);
  return fen / fenPerYuan;
}
