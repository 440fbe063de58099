import { openApi } from './openapi.ts';
import { json } from './reply.ts';
import type { Route } from './route.ts';
import { routes } from './routes.ts';

/** Where the API lives. */
export const apiBase = '/api/v1';

/** The route that serves the document of all routes. */
export const documentRoute: Route = {
  id: 'getOpenApi',
  method: 'get',
  path: '/openapi.json',
  summary: 'This document.',
  scope: 'anyone',
  answers: { 200: { description: 'OpenAPI 3.1 document.', schema: { type: 'object' } } },
  handle: () => json(apiDocument),
};

/** The OpenAPI document of every route, its own included. */
export const apiDocument = openApi([...routes, documentRoute], apiBase);
