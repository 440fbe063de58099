import {
  defaultTextMapGetter,
  defaultTextMapSetter,
  diag,
  DiagLogLevel,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
} from '@opentelemetry/api';
import { AsyncLocalStorageContextManager } from '@opentelemetry/context-async-hooks';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import {
  defaultResource,
  detectResources,
  envDetector,
  resourceFromAttributes,
} from '@opentelemetry/resources';
import { BatchSpanProcessor, TracerProvider } from '@opentelemetry/sdk-trace';
import type { TracedRequest, Tracing } from './tracing.ts';

const ignore = (): void => undefined;

const propagator = new W3CTraceContextPropagator();

/**
 * Hands spans to a collector by OTLP over HTTP. Where it is, under what name this service goes and what else belongs
 * to every span is in the variables of the environment that OpenTelemetry gives names to.
 */
export class OpenTelemetry implements Tracing {
  readonly #provider = new TracerProvider({
    resource: defaultResource()
      .merge(resourceFromAttributes({ 'service.name': 'tongguan' }))
      .merge(detectResources({ detectors: [envDetector] })),
    spanProcessors: [new BatchSpanProcessor({ exporter: new OTLPTraceExporter() })],
  });
  readonly #tracer = this.#provider.getTracer('tongguan');
  readonly #contexts = new AsyncLocalStorageContextManager().enable();

  /** Begins; what cannot be handed over is told, and forgotten. */
  constructor(failed: (message: string) => void) {
    const rest = { warn: ignore, info: ignore, debug: ignore, verbose: ignore };
    diag.setLogger({ error: failed, ...rest }, DiagLogLevel.ERROR);
  }

  request(request: TracedRequest, run: () => void): (status: number) => void {
    const { id, operation, method, route, headers } = request;
    const from = propagator.extract(ROOT_CONTEXT, headers, defaultTextMapGetter);
    const attributes = {
      'http.request.method': method,
      'http.route': route,
      'tongguan.operation': operation,
      'tongguan.request.id': id,
    };
    const about = { kind: SpanKind.SERVER, attributes };
    const span = this.#tracer.startSpan(`${method} ${route}`, about, from);
    this.#contexts.with(trace.setSpan(from, span), run);
    return (status) => {
      span.setAttribute('http.response.status_code', status);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      span.end();
    };
  }

  readonly stage = <T>(stage: string, run: () => T): T => {
    const context = this.#contexts.active();
    const span = this.#tracer.startSpan(stage, {}, context);
    return ended(span, () => this.#contexts.with(trace.setSpan(context, span), run));
  };

  headers(): Readonly<Record<string, string>> {
    const carrier: Record<string, string> = {};
    const context: Context = this.#contexts.active();
    propagator.inject(context, carrier, defaultTextMapSetter);
    return carrier;
  }

  stop(): Promise<void> {
    return this.#provider.shutdown();
  }
}

/** Runs something and ends its span when it is done, well or not; a promise when it is kept or broken. */
function ended<T>(span: Span, run: () => T): T {
  const failed = (error: unknown): void => {
    span.setStatus({ code: SpanStatusCode.ERROR, message: String(error) });
    span.end();
  };
  try {
    const result = run();
    if (result instanceof Promise) result.then(() => span.end(), failed);
    else span.end();
    return result;
  } catch (error) {
    failed(error);
    throw error;
  }
}
