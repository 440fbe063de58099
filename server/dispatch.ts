import { setTimeout as wait } from 'node:timers/promises';
import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { demand, type Credentials } from './access/access.ts';
import { addAudit } from './access/audit.ts';
import { principalOf } from './access/key.ts';
import { nobody, reaches, type Principal } from './access/principal.ts';
import { openEventStream } from './event-stream.ts';
import { forward, wasForwarded } from './forward.ts';
import { HttpProblem } from './http-problem.ts';
import { once, type UnderWay } from './idempotency.ts';
import { bodyLimits, handoverPause, handoverTime } from './limits.ts';
import { measured } from './metrics.ts';
import { queryReaders, type QueryReader } from './query.ts';
import {
  scopeOf,
  type Call,
  type ChangingRoute,
  type Context,
  type ReadingRoute,
  type Route,
  type StreamRoute,
} from './route.ts';
import { sendReply } from './send-reply.ts';
import type { Statement } from './store/database.ts';
import { LedElsewhere } from './store/store.ts';
import type { Reply } from './reply.ts';

/** A router for a table of routes; any other method at one of their addresses is refused. */
export function routerOf(routes: readonly Route[], context: Context): Router {
  const router = express.Router();
  const readBody = express.raw({ type: () => true, limit: bodyLimits.maxBytes });
  const readerOf = queryReaders();
  const underWay: UnderWay = new Map();
  for (const route of routes) {
    const respond = anywhere(responderOf(route, context, underWay), context);
    const readQuery = readerOf(route.query ?? []);
    const measure = measured(context.metrics, route.id, context.clock);
    const admit = admission(route, context);
    const follow = followed(route, context);
    router[route.method](addressOf(route), measure, follow, admit, readBody, (request, response) =>
      respond(request, response, callOf(request, response, readQuery)),
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

/** Follows a request until it has been answered. */
function followed({ id: operation, method, path }: Route, context: Context): RequestHandler {
  const { tracing } = context;
  return (request, response, next) => {
    const { headers } = request;
    const id = idOf(response);
    const told = {
      id,
      operation,
      method: method.toUpperCase(),
      route: request.baseUrl + path,
      headers,
    };
    const answered = tracing.request(told, next);
    response.once('close', () => answered(response.statusCode));
  };
}

/** Lets those pass who may, before their body is read. */
function admission(route: Route, { access }: Context): RequestHandler {
  const scope = scopeOf(route);
  return async (request, response, next) => {
    if (scope !== undefined) {
      const who = await access.identify(credentialsOf(request));
      demand(who, scope);
      response.locals['who'] = who;
    }
    next();
  };
}

function responderOf(route: Route, context: Context, underWay: UnderWay): Respond {
  if ('stream' in route) return streaming(route, context);
  return route.changes ? changing(route, context, underWay) : reading(route, context);
}

/**
 * Answers at whatever server is asked: where another leads the world, by that one. A leader that has died, or one that
 * was quicker, is a matter of moments: then it is tried again, by whoever leads now.
 */
function anywhere(respond: Respond, { clock, tracing }: Context): Respond {
  return async (request, response, call) => {
    const until = clock.elapsed() + handoverTime;
    for (;;) {
      try {
        return await respond(request, response, call);
      } catch (error) {
        if (!(error instanceof LedElsewhere) || wasForwarded(call)) throw error;
        const { leader } = error;
        const trace = tracing.headers();
        const came = leader && (await forward({ request, response, call, leader, trace }));
        if (came === 'answered') return;
        if (came === 'lost') throw new HttpProblem('leader-lost', { cause: error });
        if (clock.elapsed() > until) throw error;
        await wait(handoverPause);
      }
    }
  };
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
    const address = `${request.method} ${call.address}`;
    const identity = { address, call, secret: route.secret === true };
    const reply = await once({ context, underWay, identity }, async (keep) => {
      await context.store.turn();
      await loadWorld(route, context, call);
      const prepared = (await route.prepare?.(context, call)) ?? {};
      const ready = { ...call, prepared };
      await loadWorld(route, context, ready);
      return worlds.atomically(() => {
        const answer = route.handle(context, ready);
        keep(answer);
        if (route.audited) worlds.keep([auditEntry(context, { route, call: ready, answer })]);
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
  // A world out of reach is no more there than one that does not exist.
  if (!reaches(call.who, worlds.get(id).owner)) throw new HttpProblem('unknown-world', { got: id });
}

function auditEntry(
  { clock }: Context,
  { route, call, answer }: { readonly route: Route; readonly call: Call; readonly answer: Reply },
): Statement {
  // Whoever signs in is the holder of the key that was shown.
  const { who, prepared } = call;
  const { key, owner } = who === nobody && prepared.key ? principalOf(prepared.key) : who;
  const address = answer.headers['location'] ?? call.address;
  const what = { operation: route.id, address, status: answer.status };
  return addAudit({ at: clock.now(), request: call.id, key, owner, ...what });
}

function callOf(request: Request, response: Response, readQuery: QueryReader): Call {
  const body: unknown = request.body;
  const who: Principal = response.locals['who'] ?? nobody;
  return {
    id: idOf(response),
    who,
    credentials: credentialsOf(request),
    address: request.originalUrl,
    prepared: {},
    params: Object.fromEntries(
      Object.entries(request.params).map(([name, value]) => [name, String(value)]),
    ),
    query: readQuery(request.query),
    body: body instanceof Uint8Array ? body : new Uint8Array(),
    header: (name) => request.get(name),
    prefers: (media) => request.accepts(['application/json', media]) === media,
  };
}

/** Id under which a request is logged. */
const idOf = (response: Response): string => String(response.getHeader('x-request-id'));

function credentialsOf(request: Request): Credentials {
  return { authorization: request.get('authorization'), cookie: request.get('cookie') };
}
