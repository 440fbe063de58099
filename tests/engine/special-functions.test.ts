import { expect, test } from '@jest/globals';
import { normalQuantile } from '../../engine/normal-quantile.ts';
import {
  betaI,
  gammaP,
  logGamma,
  normalCdf,
  normalDensity,
} from '../../engine/special-functions.ts';

test('the logarithm of gamma follows factorials and the reflection formula', () => {
  expect(logGamma(1)).toBeCloseTo(0, 13);
  expect(logGamma(11)).toBeCloseTo(Math.log(3_628_800), 12);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  // Gamma(1/4) = 3.625609908221908 (DLMF 5.4; OEIS A068466).
  expect(logGamma(0.25)).toBeCloseTo(Math.log(3.625609908221908), 13);
});

test('the incomplete gamma function of integer shape is a Poisson tail', () => {
  // P(3, x) = 1 - exp(-x) (1 + x + x^2 / 2), below and above the switch of methods at x = 4.
  for (const x of [0, 0.1, 3, 3.99, 4.01, 20]) {
    expect(gammaP(3, x)).toBeCloseTo(1 - Math.exp(-x) * (1 + x + (x * x) / 2), 14);
  }
  expect(gammaP(3, Infinity)).toBe(1);
});

test('the incomplete beta function follows its closed forms', () => {
  expect([betaI(0, 2, 3), betaI(1, 2, 3)]).toEqual([0, 1]);
  // I_x(2, 2) = x^2 (3 - 2x), on both sides of the switch of methods.
  for (const x of [0.1, 0.4, 0.6, 0.9]) expect(betaI(x, 2, 2)).toBeCloseTo(x * x * (3 - 2 * x), 14);
});

test('the normal distribution function and density have their tabulated values', () => {
  // Abramowitz and Stegun, table 26.1.
  expect(normalCdf(0)).toBe(0.5);
  expect(normalCdf(1)).toBeCloseTo(0.841344746068543, 14);
  expect(normalCdf(-2)).toBeCloseTo(0.022750131948179, 14);
  expect([normalCdf(-Infinity), normalCdf(Infinity)]).toEqual([0, 1]);
  expect(normalDensity(1)).toBeCloseTo(0.241970724519143, 14);
});

test('the normal quantile has the check values of its publication', () => {
  // Wichura 1988: p = 0.25, 0.001 and 1e-20.
  expect(normalQuantile(0.25)).toBeCloseTo(-0.6744897501960817, 14);
  expect(normalQuantile(0.001)).toBeCloseTo(-3.090232306167814, 14);
  expect(normalQuantile(1e-20)).toBeCloseTo(-9.26234008979841, 13);
  expect(normalQuantile(0.999)).toBeCloseTo(3.090232306167814, 12);
});

test('an argument for which a function does not converge is refused', () => {
  expect(() => gammaP(1e13, 1e13)).toThrow('did not converge');
});
