import type { Library } from '../library/library.ts';
import type { Access, Credentials } from './access/access.ts';
import type { StoredKey } from './access/key.ts';
import type { Principal, Scope } from './access/principal.ts';
import type { Clock } from './clock.ts';
import type { Deliveries, Line } from './delivery/deliveries.ts';
import type { AgenciesRequest } from '../schemas/types.ts';
import type { Dictionary } from './dictionary.ts';
import { HttpProblem } from './http-problem.ts';
import type { Metrics } from './metrics.ts';
import type { Reply } from './reply.ts';
import type { RequestId } from './request-schemas.ts';
import type { Tracing } from './tracing/tracing.ts';
import type { Worlds } from './worlds.ts';
import type { Store } from './store/store.ts';

/** What handlers work with. */
export interface Context {
  readonly store: Store;
  readonly worlds: Worlds;
  readonly library: Library;
  readonly clock: Clock;
  readonly dictionary: Dictionary;
  readonly access: Access;
  readonly deliveries: Deliveries;
  /** Agencies that are outside for every world opened here. */
  readonly agencies: AgenciesRequest;
  readonly metrics: Metrics;
  readonly tracing: Tracing;
}

/** A request, read and checked as far as its route says. */
export interface Call {
  /** Id of the request, as in its log line and `X-Request-Id`. */
  readonly id: string;
  /** Who makes it. */
  readonly who: Principal;
  readonly credentials: Credentials;
  /** Path and query as they were asked for. */
  readonly address: string;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, unknown>>;
  readonly body: Uint8Array;
  /** What the route has looked up in the store beforehand. */
  readonly prepared: Prepared;
  /** Value of a header by its name in lower case. */
  header(name: string): string | undefined;
  /** Whether the client would rather have this media type than JSON. */
  prefers(media: string): boolean;
}

/** A parameter of the query with its JSON Schema. */
export interface QueryParameter {
  readonly name: string;
  readonly description: string;
  readonly required?: boolean;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** What a route may answer with: a schema of schemas/answers.json, a media type, or nothing. */
export interface Answer {
  readonly description: string;
  readonly schema?: Readonly<Record<string, unknown>>;
  readonly media?: string;
}

/** What is sent to the client of an event stream as it comes. */
export interface EventSink {
  send(event: { readonly id?: number; readonly event: string; readonly data: unknown }): void;
  /** A line that clients ignore, to keep the connection open. */
  beat(): void;
  end(): void;
}

interface RouteBase {
  /** Name of the operation. */
  readonly id: string;
  readonly method: 'get' | 'post' | 'delete';
  /** Path below the base, parameters in braces. */
  readonly path: string;
  readonly summary: string;
  readonly query?: readonly QueryParameter[];
  /** Schema of a JSON body, or `message` for a message in any wire format. */
  readonly body?: RequestId | 'message';
  readonly answers: Readonly<Record<number, Answer>>;
  /** What a key must be allowed to do; unless given, `read` to look and `send` to change. */
  readonly scope?: Scope | 'anyone';
}

/** An operation that changes something: it runs as one, at once, and honours idempotency keys. */
export interface ChangingRoute extends RouteBase {
  readonly changes: true;
  /** Whether it is entered in the audit log; what reaches a world stands in that world's own log. */
  readonly audited?: true;
  /** Whether its answer holds a secret: then it is not kept under an idempotency key. */
  readonly secret?: true;
  /** Looks into the store first; the call then carries what it has found. */
  prepare?(context: Context, call: Call): Promise<Prepared>;
  handle(context: Context, call: Call): Reply;
}

/** What a change needs to know from the store. */
export interface Prepared {
  readonly key?: StoredKey;
  readonly line?: Line;
}

/** An operation that only looks. */
export interface ReadingRoute extends RouteBase {
  readonly changes?: false;
  handle(context: Context, call: Call): Reply | Promise<Reply>;
}

/** An operation that answers with a stream of events. */
export interface StreamRoute extends RouteBase {
  /** Begins to answer, once nothing can go wrong any more; returns what to do when the client goes. */
  stream(context: Context, call: Call, open: () => EventSink): () => void;
}

/** One operation of the API: the table of routes drives both the routing and the OpenAPI document. */
export type Route = ChangingRoute | ReadingRoute | StreamRoute;

/** What a key must be allowed to do for a route; undefined where no key is needed. */
export function scopeOf({ scope, ...route }: Route): Scope | undefined {
  if (scope === 'anyone') return undefined;
  return scope ?? ('changes' in route && route.changes ? 'send' : 'read');
}

/** A parameter of the path. Throws where the route has none of this name. */
export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new Error(`The route has no path parameter "${name}".`);
  return value;
}

/** A whole number of the query that its schema has let through, or undefined. */
export function integerQuery(call: Call, name: string): number | undefined {
  const value = call.query[name];
  return typeof value === 'number' ? value : undefined;
}

/** A word of the query out of those that its schema lets through, or undefined. */
export function choiceQuery<T extends string>(
  call: Call,
  name: string,
  choices: readonly T[],
): T | undefined {
  return choices.find((choice) => choice === call.query[name]);
}

/** A word of the query that its schema demands. Throws where the route has no such parameter. */
export function requiredChoice<T extends string>(
  call: Call,
  name: string,
  choices: readonly T[],
): T {
  const choice = choiceQuery(call, name, choices);
  if (choice === undefined) throw new Error(`The route does not demand the parameter "${name}".`);
  return choice;
}

/** A text of the query that its schema has let through, or undefined. */
export function textQuery(call: Call, name: string): string | undefined {
  const value = call.query[name];
  return typeof value === 'string' ? value : undefined;
}

/** The entry of this name, or an {@link HttpProblem} that it does not exist. */
export function known<T>(
  entry: T | undefined,
  code: ConstructorParameters<typeof HttpProblem>[0],
  name: string,
): T {
  if (entry === undefined) throw new HttpProblem(code, { got: name });
  return entry;
}
