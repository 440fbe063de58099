/** Real ES modules; TypeScript loses its types, nothing else, so positions in stack traces stay right. */
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/tests/helpers/strip-types.js' },
  setupFiles: ['<rootDir>/tests/helpers/fixed-seed.js'],
  // Generous, because several processes and a browser share the machine; nothing is timed by it.
  testTimeout: 60_000,
  maxWorkers: 2,
};
