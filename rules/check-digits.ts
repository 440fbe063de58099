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
  let sum = 0;
  for (let position = 0; position < 10; position += 1) {
    sum += containerValue(number.charAt(position)) * 2 ** position;
  }
  return String((sum % 11) % 10);
}

/** Letters count from 10, leaving out the multiples of 11. */
function containerValue(character: string): number {
  if (character >= '0' && character <= '9') return Number(character);
  const plain = character.charCodeAt(0) - 'A'.charCodeAt(0) + 10;
  return plain + Math.floor((plain - 1) / 10);
}

const waybillModulus = 7;

/** The check digit that belongs to the serial number (digits 4 to 10) of an air waybill: the number modulo 7 (IATA Resolution 600a). */
export function waybillCheckDigit(number: string): string {
  return String(Number(number.slice(3, 10)) % waybillModulus);
}

/*
 * GB 11714-1997: the ninth character of an organisation code is 11 - (weighted sum modulo 11), X for 10 and 0 for 11; letters
 * count from 10. It is characters 9 to 17 of a unified social credit code (GB 32100-2015, 4.3).
 */
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const organisationModulus = 11;

/** The check character that belongs to the first 8 characters of an organisation code. */
export function organisationCheckCharacter(code: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, place) => total + weight * Number.parseInt(code.charAt(place), 36),
    0,
  );
  const value = (organisationModulus - (sum % organisationModulus)) % organisationModulus;
  return value === 10 ? 'X' : String(value);
}

/* ISO 3779 and GB 16735-2019, annex A: values of letters, weights of places, sum modulo 11, X for 10, at place 9. */
const vinLetters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const vinValues = '12345678123457923456789';
const vinWeights = [8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2];

/** The check character that a vehicle identification number of 17 characters should have at place 9. */
export function vinCheckCharacter(vin: string): string {
  const sum = vinWeights.reduce(
    (total, weight, place) => total + weight * vinValue(vin.charAt(place)),
    0,
  );
  const rest = sum % 11;
  return rest === 10 ? 'X' : String(rest);
}

function vinValue(character: string): number {
  if (character >= '0' && character <= '9') return Number(character);
  return Number(vinValues.charAt(vinLetters.indexOf(character)));
}
