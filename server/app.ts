import express, { type Application } from 'express';
import type { Logger } from 'pino';
import type { AgenciesRequest } from '../schemas/types.ts';
import type { Library } from '../library/library.ts';
import { Access } from './access/access.ts';
import { apiBase, documentRoute } from './api-document.ts';
import type { Clock } from './clock.ts';
import { Calls } from './agencies/calls.ts';
import { Deliveries } from './delivery/deliveries.ts';
import { Dictionary } from './dictionary.ts';
import { routerOf } from './dispatch.ts';
import { errorHandler, nothingHere } from './errors.ts';
import { Metrics } from './metrics.ts';
import { pagesOf } from './pages.ts';
import { requestLog } from './request-log.ts';
import { routes } from './routes.ts';
import { refuseCrossSite, refuseForeignHosts, securityHeaders } from './security.ts';
import type { Store } from './store/store.ts';
import { noTracing, type Tracing } from './tracing/tracing.ts';
import { Worlds } from './worlds.ts';

/** What the server is made of; all of it is passed in. */
export interface AppParts {
  readonly store: Store;
  readonly library: Library;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Folder of the built pages. */
  readonly webRoot: string;
  /** Whether it is bound to a loopback address: then it answers under loopback names only. */
  readonly loopback: boolean;
  /** Whether everybody who reaches it is its one user; otherwise keys are asked for. */
  readonly open: boolean;
  /** Whether webhooks may go to addresses that are not public. */
  readonly allowPrivate: boolean;
  /** Agencies that are outside for every world, unless it names another address. */
  readonly agencies?: AgenciesRequest | undefined;
  /** Follows requests, where somebody wants to see them. */
  readonly tracing?: Tracing | undefined;
}

/** The application, and what of it works without being asked. */
export interface App {
  readonly app: Application;
  readonly worlds: Worlds;
  readonly deliveries: Deliveries;
  readonly calls: Calls;
}

/** Makes the whole application: API, event streams and pages. It listens nowhere yet. */
export function createApp(options: AppParts): App {
  const { loopback, open, allowPrivate, webRoot, ...parts } = options;
  const { store, library, clock, logger, agencies = {}, tracing = noTracing } = parts;
  const failed = (error: unknown): void => logger.error({ err: error }, 'a world stands still');
  const worlds = new Worlds({ store, library, clock, tracing, failed });
  const dictionary = new Dictionary(library);
  const deliveries = new Deliveries({ store, worlds, clock, allowPrivate, failed });
  const calls = new Calls({ worlds, allowPrivate, failed });
  const metrics = new Metrics();
  metrics.gauge({
    name: 'tongguan_worlds_loaded',
    help: 'Worlds in the memory of this server.',
    read: () => worlds.loaded,
  });
  metrics.gauge({
    name: 'process_resident_memory_bytes',
    help: 'Memory of the process, bytes.',
    read: () => process.memoryUsage.rss(),
  });
  const access = new Access({ store, clock, open });
  const context = {
    store,
    worlds,
    library,
    clock,
    dictionary,
    access,
    deliveries,
    agencies,
    metrics,
    tracing,
  };
  const app = express();
  app.disable('x-powered-by');
  app.use(requestLog(logger, clock), securityHeaders, refuseCrossSite);
  if (loopback) app.use(refuseForeignHosts);
  app.use(apiBase, routerOf([...routes, documentRoute], context));
  app.use(apiBase, nothingHere);
  app.use(pagesOf(webRoot));
  app.use(nothingHere);
  app.use(errorHandler(logger));
  return { app, worlds, deliveries, calls };
}
