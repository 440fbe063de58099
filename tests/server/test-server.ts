import { join } from 'node:path';
import { pino } from 'pino';
import { createApp } from '../../server/app.ts';
import type { Clock } from '../../server/clock.ts';
import { Store } from '../../server/store/store.ts';
import type { Library } from '../../library/library.ts';

const root = join(import.meta.dirname, '..', '..');

/** Real time that passes only when a test says so. */
export class TestClock implements Clock {
  #now = Date.UTC(2026, 0, 5);
  readonly #running = new Set<() => void>();

  now(): number {
    return this.#now;
  }

  elapsed(): number {
    return this.#now;
  }

  every(_ms: number, run: () => void): () => void {
    this.#running.add(run);
    return () => this.#running.delete(run);
  }

  /** Lets real time pass, then runs whatever runs every so often, once. */
  pass(ms: number): void {
    this.#now += ms;
    for (const run of this.#running) run();
  }
}

/** Whether keys are asked for, and where webhooks may go; none, and anywhere, unless given. */
interface TestAccess {
  readonly open?: boolean;
  readonly allowPrivate?: boolean;
}

/** The application over a store; in memory unless one is given. */
export async function testServer(library: Library, opened?: Store, access: TestAccess = {}) {
  const store = opened ?? (await Store.open(':memory:'));
  const clock = new TestClock();
  const { app, worlds, deliveries, calls } = createApp({
    store,
    library,
    clock,
    logger: pino({ level: 'silent' }),
    webRoot: join(root, 'tests', 'server', 'pages'),
    loopback: true,
    open: true,
    allowPrivate: true,
    ...access,
  });
  return { app, clock, store, worlds, deliveries, calls };
}
