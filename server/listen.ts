import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { hostname } from 'node:os';
import { join } from 'node:path';
import type { Logger } from 'pino';
import type { Library } from '../library/library.ts';
import type { AgenciesRequest } from '../schemas/types.ts';
import { makeFirstKey } from './access/first-key.ts';
import { createApp } from './app.ts';
import { answerBrokenRequests } from './broken-request.ts';
import type { Clock } from './clock.ts';
import { drainTime, headersTime, requestTime, takeOverPeriod } from './limits.ts';
import { isLoopback } from './security.ts';
import { databaseFile } from './store/sqlite.ts';
import { Store } from './store/store.ts';
import type { Tracing } from './tracing/tracing.ts';

/** Where to serve, from what. */
export interface ListenOptions {
  readonly library: Library;
  /** Folder of the SQLite database; made if it is not there. */
  readonly data: string;
  /** Address of a PostgreSQL database in place of it. */
  readonly databaseUrl?: string;
  readonly webRoot: string;
  readonly host: string;
  /** Where keys are asked for, whom to tell the text of the first one, which may do everything. */
  readonly firstKey?: (text: string) => void;
  /** Whether webhooks may go to addresses that are not public; unless given, where no keys are asked for. */
  readonly allowPrivate?: boolean;
  /** Agencies that are outside for every world opened here. */
  readonly agencies?: AgenciesRequest;
  /** Where other servers over the same database reach this one; unless given, at its host and port. */
  readonly advertise?: string;
  /** Follows requests, where somebody wants to see them; stopped with the server. */
  readonly tracing?: Tracing | undefined;
  /** 0 takes any free port. */
  readonly port: number;
  readonly logger: Logger;
}

/** A server that is listening. */
export interface Listening {
  readonly url: string;
  /** Takes no more requests, answers those under way, then closes the database. */
  close(): Promise<void>;
}

/** Slower clients are answered 408. */
const patience = {
  headersTimeout: headersTime,
  requestTimeout: requestTime,
  connectionsCheckingInterval: 1000,
} as const;

/** How often a server that stops looks for connections that are done, ms. */
const drainPeriod = 20;

/** Whether a server that listens here listens on every address of its machine. */
const isAny = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** Real time of this process; timers do not keep it alive. */
const realClock: Clock = {
  now: () => Date.now(),
  elapsed: () => performance.now(),
  every(ms, run) {
    const timer = setInterval(run, ms).unref();
    return () => clearInterval(timer);
  },
};

/** Starts the server on a real port. Rejects when the port cannot be had. */
export async function listen(options: ListenOptions): Promise<Listening> {
  const { library, data, webRoot, host, port, logger, firstKey } = options;
  mkdirSync(data, { recursive: true });
  const store = await Store.open(options.databaseUrl ?? join(data, databaseFile));
  const { app, worlds, deliveries, calls } = createApp({
    store,
    library,
    clock: realClock,
    logger,
    webRoot,
    loopback: isLoopback(host),
    open: firstKey === undefined,
    allowPrivate: options.allowPrivate ?? firstKey === undefined,
    agencies: options.agencies,
    tracing: options.tracing,
  });
  const server = createServer(patience, app);
  answerBrokenRequests(server);
  if (firstKey) {
    const text = await makeFirstKey(store, realClock);
    if (text !== undefined) firstKey(text);
  }
  try {
    await bound(server, { host, port });
  } catch (error) {
    await store.close();
    throw error;
  }
  const url = urlOf(server, host);
  const shared = options.databaseUrl !== undefined;
  if (shared) {
    await store.announce(options.advertise ?? urlOf(server, isAny(host) ? hostname() : host));
  }
  const takeOver = (): void => void worlds.takeOver();
  takeOver();
  const stopLooking = shared ? realClock.every(takeOverPeriod, takeOver) : undefined;
  return {
    url,
    close: async () => {
      stopLooking?.();
      deliveries.stop();
      calls.stop();
      const drained = drain(server);
      await worlds.stop();
      await drained;
      await store.close();
      await options.tracing?.stop().catch((error: unknown) => logger.error({ err: error }));
    },
  };
}

/** Kept when the server has its port. */
async function bound(
  server: Server,
  { host, port }: Pick<ListenOptions, 'host' | 'port'>,
): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject).listen(port, host, resolve);
  await promise;
}

/** Where a server that has its port is reached under a name. */
function urlOf(server: Server, name: string): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://${name.includes(':') ? `[${name}]` : name}:${address.port}/`;
}

/** Kept when every request under way has been answered, or has had its time. */
async function drain(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.close(() => resolve());
  // A connection that has its answer waits for another request, which is not to come.
  const idle = setInterval(() => server.closeIdleConnections(), drainPeriod);
  const cut = setTimeout(() => server.closeAllConnections(), drainTime);
  await promise;
  clearInterval(idle);
  clearTimeout(cut);
}
