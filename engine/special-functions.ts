// V8 computes exp, log and sin with its own port of fdlibm (src/base/ieee754.cc), not with the machine's
// library: for one pinned version of Node the results are the same on every platform.
const { abs, exp, log, log1p, PI, sin, sqrt } = Math;

/** Lanczos coefficients for g = 7, n = 9 (Godfrey 2001), relative error below 1e-14. */
const LANCZOS_G = 7;
const LANCZOS_FIRST = 0.99999999999980993;
const LANCZOS = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059,
  12.507343278686905, -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];
/** Series and continued fractions stop when a term changes the result by less than this. */
const PRECISION = 1e-16;
/** Smallest denominator of a continued fraction (modified Lentz; Numerical Recipes 3rd ed., section 5.2). */
const TINY = 1e-300;
const MAX_TERMS = 100_000;

/** Logarithm of the gamma function for x > 0 (Lanczos 1964; below 1/2 by reflection, DLMF 5.5.3). */
export function logGamma(x: number): number {
  if (x < 0.5) return log(PI / sin(PI * x)) - logGamma(1 - x);
  const z = x - 1;
  const sum = LANCZOS.reduce((total, c, index) => total + c / (z + index + 1), LANCZOS_FIRST);
  const t = z + LANCZOS_G + 0.5;
  return 0.5 * log(2 * PI) + (z + 0.5) * log(t) - t + log(sum);
}

/** Regularised lower incomplete gamma function P(a, x), the distribution function of Gamma(a, 1); a > 0, x >= 0. */
export function gammaP(a: number, x: number): number {
  if (x === 0) return 0;
  if (x === Infinity) return 1;
  const factor = exp(a * log(x) - x - logGamma(a));
  return x < a + 1 ? factor * gammaSeries(a, x) : 1 - factor * gammaFraction(a, x);
}

/** DLMF 8.7.1, divided by the common factor. */
function gammaSeries(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let n = 1; n < MAX_TERMS; n += 1) {
    term *= x / (a + n);
    sum += term;
    if (term < sum * PRECISION) return sum;
  }
  throw notConverged('gammaP', a, x);
}

/** DLMF 8.9.2 in the even form of Numerical Recipes 3rd ed., equation 6.2.7. */
function gammaFraction(a: number, x: number): number {
  return lentz(x + 1 - a, (n) => ({ numerator: n * (a - n), denominator: x + 2 * n + 1 - a }));
}

/** Regularised incomplete beta function I_x(a, b); a, b > 0, 0 <= x <= 1. */
export function betaI(x: number, a: number, b: number): number {
  if (x === 0 || x === 1) return x;
  const factor = exp(a * log(x) + b * log1p(-x) + logGamma(a + b) - logGamma(a) - logGamma(b));
  // The fraction converges fast below the mean; above it the symmetry DLMF 8.17.4 helps.
  return x < (a + 1) / (a + b + 2)
    ? (factor * betaFraction(x, a, b)) / a
    : 1 - (factor * betaFraction(1 - x, b, a)) / b;
}

/** DLMF 8.17.22. */
function betaFraction(x: number, a: number, b: number): number {
  return lentz(1, (n) => {
    const m = n >> 1;
    const numerator =
      n % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    return { numerator, denominator: 1 };
  });
}

/** 1 / (first + n1 / (d1 + n2 / (d2 + ...))) by the modified Lentz method. */
function lentz(
  first: number,
  partOf: (n: number) => { numerator: number; denominator: number },
): number {
  let c = 1 / TINY;
  let d = 1 / nonZero(first);
  let fraction = d;
  for (let n = 1; n < MAX_TERMS; n += 1) {
    const { numerator, denominator } = partOf(n);
    d = 1 / nonZero(denominator + numerator * d);
    c = nonZero(denominator + numerator / c);
    fraction *= d * c;
    if (abs(d * c - 1) < 2 * PRECISION) return fraction;
  }
  throw notConverged('continued fraction', first, fraction);
}

function nonZero(value: number): number {
  return abs(value) < TINY ? TINY : value;
}

function notConverged(name: string, a: number, x: number): RangeError {
  return new RangeError(
    `"${name}" did not converge for "${a}" and "${x}"; expected moderate arguments.`,
  );
}

/** Distribution function of the standard normal distribution, through P(1/2, z^2/2) (DLMF 7.11.1). */
export function normalCdf(z: number): number {
  const half = gammaP(0.5, (z * z) / 2) / 2;
  return z < 0 ? 0.5 - half : 0.5 + half;
}

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return exp((-z * z) / 2) / sqrt(2 * PI);
}
