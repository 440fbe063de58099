import { createRequire, registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import Runtime from 'jest-runtime';
import { provide } from './globals.js';

const require = createRequire(import.meta.url);
const globals = new URL('globals.js', import.meta.url).href;
/** What the framework leaves in the realm between two files. */
const leftovers = ['EVENT_HANDLERS', 'TEST_TIMEOUT_SYMBOL'].map((name) => Symbol.for(name));

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals' ? { url: globals, shortCircuit: true } : next(specifier, context),
});

let files = 0;

/**
 * Jest runtime: Node itself loads the modules, types erased as in service. A worker reads a module once for all its test
 * files (no module keeps state, so nothing needs to be apart), the framework and the test file anew for each.
 */
export default class NodeRuntime extends Runtime {
  constructor(...given) {
    const { watch, watchAll } = given.at(-1);
    if (watch || watchAll) {
      throw new Error('Modules are read once, so that watching would run old code. Run Jest anew.');
    }
    super(...given);
  }

  unstable_shouldLoadAsEsm() {
    return true;
  }

  async unstable_importModule(path) {
    files += 1;
    return import(`${pathToFileURL(path).href}?file=${files}`);
  }

  requireInternalModule(path) {
    for (const leftover of leftovers) delete globalThis[leftover];
    delete require.cache[path];
    return require(path);
  }

  setGlobalsForRuntime(given) {
    super.setGlobalsForRuntime(given);
    provide(this.jestGlobals.cjsGlobals(import.meta.filename));
  }
}
