import express, { type Request, type Response, type Router } from 'express';
import { openEventStream } from './event-stream.ts';
import { HttpProblem } from './http-problem.ts';
import { once, type UnderWay } from './idempotency.ts';
import { bodyLimits } from './limits.ts';
import { queryReaders, type QueryReader } from './query.ts';
import type { Call, ChangingRoute, Context, ReadingRoute, Route, StreamRoute } from './route.ts';
import { sendReply } from './send-reply.ts';

/** A router for a table of routes; any other method at one of their addresses is refused. */
export function routerOf(routes: readonly Route[], context: Context): Router {
  const router = express.Router();
  const readBody = express.raw({ type: () => true, limit: bodyLimits.maxBytes });
  const readerOf = queryReaders();
  const underWay: UnderWay = new Map();
  for (const route of routes) {
    const respond = responderOf(route, context, underWay);
    const readQuery = readerOf(route.query ?? []);
    router[route.method](addressOf(route), readBody, (request, response) =>
      respond(request, response, callOf(request, readQuery)),
    );
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

type Respond = (request: Request, response: Response, call: Call) => Promise<void>;

function responderOf(route: Route, context: Context, underWay: UnderWay): Respond {
  if ('stream' in route) return streaming(route, context);
  return route.changes ? changing(route, context, underWay) : reading(route, context);
}

function reading(route: ReadingRoute, context: Context): Respond {
  return async (_request, response, call) => {
    await loadWorld(route, context, call);
    const reply = await route.handle(context, call);
    // Whatever the answer has seen is on the disk before it is told.
    await context.store.settled();
    sendReply(response, reply);
  };
}

function changing(route: ChangingRoute, context: Context, underWay: UnderWay): Respond {
  const { worlds } = context;
  return async (request, response, call) => {
    const identity = { address: `${request.method} ${request.originalUrl}`, call };
    const reply = await once({ context, underWay, identity }, async (keep) => {
      await loadWorld(route, context, call);
      return worlds.atomically(() => {
        const answer = route.handle(context, call);
        keep(answer);
        return answer;
      });
    });
    sendReply(response, reply);
  };
}

function streaming(route: StreamRoute, context: Context): Respond {
  return async (_request, response, call) => {
    await loadWorld(route, context, call);
    const close = route.stream(context, call, () => openEventStream(response));
    response.on('close', close);
  };
}

/** Brings the world that an address names into memory; handlers find it there, and nothing comes between. */
async function loadWorld({ path }: Route, { worlds }: Context, call: Call): Promise<void> {
  const id = path.startsWith('/worlds/{id}') ? call.params['id'] : undefined;
  if (id === undefined) return;
  while (!worlds.has(id)) await worlds.load(id);
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
