import { floatAt } from './typed-arrays.ts';

const { abs, log, sqrt } = Math;

/** Coefficients of PPND16, lowest power first (Wichura 1988, Algorithm AS 241, Applied Statistics 37:477). */
const CENTRE_TOP = Float64Array.of(
  3.3871328727963665,
  133.14166789178438,
  1971.5909503065513,
  13731.69376550946,
  45921.95393154987,
  67265.7709270087,
  33430.57558358813,
  2509.0809287301227,
);
const CENTRE_BOTTOM = Float64Array.of(
  1,
  42.31333070160091,
  687.1870074920579,
  5394.196021424751,
  21213.794301586597,
  39307.89580009271,
  28729.085735721943,
  5226.495278852854,
);
const MIDDLE_TOP = Float64Array.of(
  1.4234371107496835,
  4.630337846156546,
  5.769497221460691,
  3.6478483247632045,
  1.2704582524523684,
  0.2417807251774506,
  0.022723844989269184,
  0.0007745450142783414,
);
const MIDDLE_BOTTOM = Float64Array.of(
  1,
  2.053191626637759,
  1.6763848301838038,
  0.6897673349851,
  0.14810397642748008,
  0.015198666563616457,
  0.0005475938084995345,
  1.0507500716444169e-9,
);
const TAIL_TOP = Float64Array.of(
  6.657904643501103,
  5.463784911164114,
  1.7848265399172913,
  0.29656057182850487,
  0.026532189526576124,
  0.0012426609473880784,
  2.7115555687434876e-5,
  2.0103343992922881e-7,
);
const TAIL_BOTTOM = Float64Array.of(
  1,
  0.599832206555888,
  0.1369298809227358,
  0.014875361290850615,
  0.0007868691311456133,
  1.8463183175100548e-5,
  1.421511758316446e-7,
  2.0442631033899397e-15,
);
const CENTRE_HALF_WIDTH = 0.425;
const CENTRE_SQUARE = CENTRE_HALF_WIDTH * CENTRE_HALF_WIDTH;
const MIDDLE_SHIFT = 1.6;
const TAIL_FROM = 5;

/** The point below which a share p of the standard normal distribution lies; 0 < p < 1, relative error about 1e-16. */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  if (abs(q) <= CENTRE_HALF_WIDTH) {
    const r = CENTRE_SQUARE - q * q;
    return (q * polynomial(CENTRE_TOP, r)) / polynomial(CENTRE_BOTTOM, r);
  }
  const r = sqrt(-log(q < 0 ? p : 1 - p));
  const size =
    r <= TAIL_FROM
      ? polynomial(MIDDLE_TOP, r - MIDDLE_SHIFT) / polynomial(MIDDLE_BOTTOM, r - MIDDLE_SHIFT)
      : polynomial(TAIL_TOP, r - TAIL_FROM) / polynomial(TAIL_BOTTOM, r - TAIL_FROM);
  return q < 0 ? -size : size;
}

/** Horner's rule, lowest power first. */
function polynomial(coefficients: Float64Array, x: number): number {
  let sum = 0;
  for (let power = coefficients.length - 1; power >= 0; power -= 1) {
    sum = sum * x + floatAt(coefficients, power);
  }
  return sum;
}
