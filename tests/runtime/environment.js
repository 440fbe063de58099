import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/** What Jest replaces while a test file runs. */
const ofNode = [
  [globalThis, 'console'],
  [process, 'exit'],
].map(([holder, name]) => [holder, name, Object.getOwnPropertyDescriptor(holder, name)]);

/** Jest environment: tests run in the realm of Node itself, as the program does; what Jest replaces there is put back. */
export default class NodeRealm {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimers = null;
  fakeTimersModern;

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  async setup() {}

  async teardown() {
    this.fakeTimersModern.dispose();
    for (const [holder, name, descriptor] of ofNode)
      Object.defineProperty(holder, name, descriptor);
  }

  exportConditions() {
    return ['node', 'node-addons'];
  }

  /** Jest asks for it and never uses it: nothing runs in another context. */
  getVmContext() {
    return null;
  }
}
