import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json } from 'node:stream/consumers';
import { expect, test } from '@jest/globals';
import { startServer } from '../../bench/server-process.ts';

/** A span as OTLP writes it in JSON, as far as it is looked at here. */
interface WireSpan {
  readonly traceId: string;
  readonly spanId: string;
  readonly parentSpanId?: string;
  readonly name: string;
  readonly kind: number;
  readonly attributes: readonly { readonly key: string; readonly value: object }[];
}

interface WireExport {
  readonly resourceSpans: readonly {
    readonly resource: { readonly attributes: readonly object[] };
    readonly scopeSpans: readonly { readonly spans: readonly WireSpan[] }[];
  }[];
}

/** A collector that keeps what it is sent (OTLP 1.x over HTTP, JSON). */
async function startCollector() {
  const exports: WireExport[] = [];
  const server = createServer(async (request, response) => {
    exports.push((await json(request)) as WireExport);
    response.writeHead(200, { 'content-type': 'application/json' }).end('{}');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const spans = (): WireSpan[] =>
    exports.flatMap(({ resourceSpans }) =>
      resourceSpans.flatMap(({ scopeSpans }) => scopeSpans.flatMap((scope) => scope.spans)),
    );
  return { url: `http://127.0.0.1:${port}`, exports, spans, stop: () => server.close() };
}

test('with a collector in the environment a message is one trace of its stages, continued from the client, with the id of the request', async () => {
  const collector = await startCollector();
  const data = mkdtempSync(join(tmpdir(), 'tongguan-tracing-'));
  const server = await startServer({
    options: ['--data', data],
    environment: {
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=test',
    },
  });
  const body = JSON.stringify({ scenario: 'ganqimaodu-coal-advance' });
  const opened = await fetch(`${server.api}/worlds`, { method: 'POST', body });
  const { id } = (await opened.json()) as { id: string };
  const sample = join(import.meta.dirname, '..', 'samples', 'dec-message', 'coal-import.xml');
  // The example of W3C Trace Context, section 3.2.
  const [trace, parent] = ['4bf92f3577b34da6a3ce929d0e0e4736', '00f067aa0ba902b7'];
  const answer = await fetch(`${server.api}/worlds/${id}/messages?by=declarant`, {
    method: 'POST',
    headers: { traceparent: `00-${trace}-${parent}-01` },
    body: readFileSync(sample),
  });
  expect(answer.ok).toBe(true);
  expect(await server.stop()).toBe(0);
  collector.stop();
  rmSync(data, { recursive: true });

  const spans = collector.spans().filter(({ traceId }) => traceId === trace);
  const request = spans.find(({ parentSpanId }) => parentSpanId === parent);
  expect(request).toMatchObject({ name: 'POST /api/v1/worlds/{id}/messages', kind: 2 });
  const stages = spans.filter(({ parentSpanId }) => parentSpanId === request?.spanId);
  expect(stages.map(({ name }) => name)).toEqual(['decode', 'rules', 'world', 'store']);
  expect(request?.attributes).toEqual(
    expect.arrayContaining([
      {
        key: 'tongguan.request.id',
        value: { stringValue: answer.headers.get('x-request-id') },
      },
      { key: 'http.response.status_code', value: { intValue: answer.status } },
    ]),
  );
  const [first] = collector.exports;
  expect(first?.resourceSpans[0]?.resource.attributes).toEqual(
    expect.arrayContaining([
      { key: 'service.name', value: { stringValue: 'tongguan' } },
      { key: 'deployment.environment.name', value: { stringValue: 'test' } },
    ]),
  );
});
