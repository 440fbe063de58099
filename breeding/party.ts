import type { Stream } from '../engine/random.ts';
import { creditCheckCharacter } from '../rules/check-digits.ts';
import type { HomePlace } from '../schemas/types.ts';
import { digits, pick } from './draws.ts';
import { people, stems } from './names.ts';

/*
 * GB 11714-1997: the ninth character of an organisation code is 11 - (sum of value x weight modulo 11), written X
 * for 10 and 0 for 11; letters count from 10.
 */
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];
const organisationModulus = 11;
const lettersFrom = 'A'.charCodeAt(0) - 10;
/** Registered with the market regulator (9) as an enterprise (1), GB 32100-2015 table 1. */
const enterprise = '91';
/** Organisation codes of enterprises registered since 2015 begin so. */
const organisationPrefix = 'MA';
/** Fifth and sixth character of a customs registration: other area; private enterprise or customs broker. */
const registrationKinds = { trader: '96', broker: '98' } as const;
const organisationDigits = 6;
const registrationDigits = 4;

/** A domestic company that does not exist, with numbers that check. */
export interface Company {
  readonly name: string;
  readonly creditCode: string;
  readonly customsCode: string;
  /** Organisation code, the nine characters inside the credit code. */
  readonly organisation: string;
}

/** Invents a company of a place. */
export function company(
  stream: Stream,
  place: HomePlace,
  business: { kind: keyof typeof registrationKinds; trade: string },
): Company {
  const stem = `${pick(stream, stems.first)}${pick(stream, stems.second)}`;
  const organisation = organisationCode(
    `${organisationPrefix}${digits(stream, organisationDigits)}`,
  );
  const begun = `${enterprise}${place.division}${organisation}`;
  const kind = registrationKinds[business.kind];
  return {
    name: `${place.name}${stem}${business.trade}有限公司`,
    creditCode: `${begun}${creditCheckCharacter(begun)}`,
    customsCode: `${place.customs}${kind}${digits(stream, registrationDigits)}`,
    organisation,
  };
}

/** Invents the name of a person. */
export function person(stream: Stream): string {
  return `${pick(stream, people.surnames)}${pick(stream, people.given)}`;
}

/** An organisation code with its check character, from its first eight characters. */
export function organisationCode(begun: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, position) => total + weight * valueOf(begun.charAt(position)),
    0,
  );
  const rest = organisationModulus - (sum % organisationModulus);
  return `${begun}${rest === organisationModulus ? '0' : rest === 10 ? 'X' : rest}`;
}

function valueOf(character: string): number {
  return /\d/.test(character) ? Number(character) : character.charCodeAt(0) - lettersFrom;
}
