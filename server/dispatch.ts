import express, { type Request, type RequestHandler, type Router } from 'express';
import { openEventStream } from './event-stream.ts';
import { HttpProblem } from './http-problem.ts';
import { once } from './idempotency.ts';
import { bodyLimits } from './limits.ts';
import { queryReaders, type QueryReader } from './query.ts';
import type { Reply } from './reply.ts';
import type { Call, Context, Route } from './route.ts';
import { sendReply } from './send-reply.ts';

/** A router for a table of routes; any other method at one of their addresses is refused. */
export function routerOf(routes: readonly Route[], context: Context): Router {
  const router = express.Router();
  const readBody = express.raw({ type: () => true, limit: bodyLimits.maxBytes });
  const readerOf = queryReaders();
  for (const route of routes) {
    const handler = handlerOf(route, context, readerOf(route.query ?? []));
    router[route.method](addressOf(route), readBody, handler);
  }
  for (const [address, allowed] of methodsByAddress(routes)) {
    router.all(address, (request, response) => {
      response.set('allow', allowed.join(', '));
      throw new HttpProblem('method-not-allowed', { got: request.method });
    });
  }
  return router;
}

/** Path of a route as Express writes it. */
const addressOf = ({ path }: Route): string => path.replaceAll(/\{(\w+)\}/g, ':$1');

function methodsByAddress(routes: readonly Route[]): Map<string, string[]> {
  const groups = Map.groupBy(routes, addressOf);
  return new Map(
    [...groups].map(([address, group]) => [
      address,
      group.map(({ method }) => method.toUpperCase()),
    ]),
  );
}

function handlerOf(route: Route, context: Context, readQuery: QueryReader): RequestHandler {
  if ('handle' in route) {
    return (request, response) => {
      const call = callOf(request, readQuery);
      const answer = (): Reply => route.handle(context, call);
      const identity = { address: `${request.method} ${request.originalUrl}`, call };
      const reply = route.changes
        ? context.worlds.atomically(() => once(context, identity, answer))
        : answer();
      sendReply(response, reply);
    };
  }
  return (request, response) => {
    const call = callOf(request, readQuery);
    const close = route.stream(context, call, () => openEventStream(response));
    response.on('close', close);
  };
}

function callOf(request: Request, readQuery: QueryReader): Call {
  const body: unknown = request.body;
  return {
    params: Object.fromEntries(
      Object.entries(request.params).map(([name, value]) => [name, String(value)]),
    ),
    query: readQuery(request.query),
    body: body instanceof Uint8Array ? body : new Uint8Array(),
    header: (name) => request.get(name),
    prefers: (media) => request.accepts(['application/json', media]) === media,
  };
}
