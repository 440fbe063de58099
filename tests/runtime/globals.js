/** What tests import from `@jest/globals`: live bindings, filled anew for each test file. */
export let afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test;

/** Gives the test file that is read next its own instance of the framework. */
export function provide(globals) {
  ({ afterAll, afterEach, beforeAll, beforeEach, describe, expect, jest, test } = globals);
}
