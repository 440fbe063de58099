import { unobserved, type Probe } from '../../world/probe.ts';

/** What is told of a request before it is answered. */
export interface TracedRequest {
  /** Id of the request, as in its log line and `X-Request-Id`. */
  readonly id: string;
  /** Name of the operation, as in the OpenAPI document. */
  readonly operation: string;
  readonly method: string;
  /** Path of the route, parameters in braces. */
  readonly route: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** Follows requests through the server; without one that does, they just run. */
export interface Tracing {
  /** Runs what comes of a request, and returns whom to tell its status when it has been answered. */
  request(request: TracedRequest, run: () => void): (status: number) => void;
  /** Runs a stage of the request under way; one that answers later ends then. */
  readonly stage: Probe;
  /** Headers by which another server goes on with the same trace. */
  headers(): Readonly<Record<string, string>>;
  /** Hands over what has not been handed over yet. */
  stop(): Promise<void>;
}

/** Follows nothing. */
export const noTracing: Tracing = {
  request(_request, run) {
    run();
    return () => undefined;
  },
  stage: unobserved,
  headers: () => ({}),
  stop: async () => undefined,
};
