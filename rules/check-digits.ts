/*
 * GB 32100-2015, 4.4 and annex: the 18th character of the unified social credit code is
 * 31 - (sum of value x 3^position modulo 31), modulo 31.
 */
const creditAlphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const creditModulus = 31;

/** The check character that belongs to the first 17 characters of a unified social credit code. */
export function creditCheckCharacter(code: string): string {
  let weight = 1;
  let sum = 0;
  for (const character of code.slice(0, 17).split('')) {
    sum += creditAlphabet.indexOf(character) * weight;
    weight = (weight * 3) % creditModulus;
  }
  return creditAlphabet.charAt((creditModulus - (sum % creditModulus)) % creditModulus);
}

/** The check digit that belongs to the first 10 characters of a container number (ISO 6346, annex A). */
export function containerCheckDigit(number: string): string {
  const sum = number
    .slice(0, 10)
    .split('')
    .reduce((total, character, position) => total + containerValue(character) * 2 ** position, 0);
  return String((sum % 11) % 10);
}

/** Letters count from 10, leaving out the multiples of 11. */
function containerValue(character: string): number {
  if (character >= '0' && character <= '9') return Number(character);
  const plain = character.charCodeAt(0) - 'A'.charCodeAt(0) + 10;
  return plain + Math.floor((plain - 1) / 10);
}
