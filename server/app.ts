import express, { type Application } from 'express';
import type { Logger } from 'pino';
import type { Library } from '../library/library.ts';
import type { Clock } from './clock.ts';
import { routerOf } from './dispatch.ts';
import { errorHandler, nothingHere } from './errors.ts';
import { openApi } from './openapi.ts';
import { pagesOf } from './pages.ts';
import { requestLog } from './request-log.ts';
import { json } from './reply.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';
import { refuseCrossSite, securityHeaders } from './security.ts';
import type { Store } from './store.ts';
import { Worlds } from './worlds.ts';

/** What the server is made of; all of it is passed in. */
export interface AppParts {
  readonly store: Store;
  readonly library: Library;
  readonly clock: Clock;
  readonly logger: Logger;
  /** Folder of the built pages. */
  readonly webRoot: string;
}

/** Where the API lives. */
export const apiBase = '/api/v1';

/** Makes the whole application: API, event streams and pages. It listens nowhere yet. */
export function createApp({ store, library, clock, logger, webRoot }: AppParts): Application {
  const worlds = new Worlds({ store, library, clock });
  const context = { store, worlds, library, clock };
  const app = express();
  app.disable('x-powered-by');
  app.use(requestLog(logger, clock), securityHeaders, refuseCrossSite);
  app.use(apiBase, routerOf([...routes, documentRoute(routes)], context));
  app.use(apiBase, nothingHere);
  app.use(pagesOf(webRoot));
  app.use(nothingHere);
  app.use(errorHandler(logger));
  return app;
}

/** The route that serves the document of all routes, itself included. */
function documentRoute(others: readonly Route[]): Route {
  const route: Route = {
    id: 'getOpenApi',
    method: 'get',
    path: '/openapi.json',
    summary: 'This document.',
    answers: { 200: { description: 'OpenAPI 3.1 document.', media: 'application/json' } },
    handle: () => json(document),
  };
  const document = openApi([...others, route], apiBase);
  return route;
}
