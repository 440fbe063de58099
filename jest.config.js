/** Real ES modules; TypeScript loses its types, nothing else, so positions in stack traces stay right. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/tests/helpers/strip-types.js' },
  maxWorkers: 2,
};
