/** Real ES modules, loaded by Node itself as in service: nothing is transformed (tests/runtime). */
export default {
  runtime: '<rootDir>/tests/runtime/runtime.js',
  testEnvironment: '<rootDir>/tests/runtime/environment.js',
  transform: {},
  testMatch: ['<rootDir>/tests/**/*.test.ts'],
  setupFiles: ['<rootDir>/tests/helpers/fixed-seed.js'],
  // Generous, because several processes and a browser share the machine; nothing is timed by it.
  testTimeout: 60_000,
  maxWorkers: 2,
};
