import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import * as fc from 'fast-check';
import { brokenMessages, harmful } from '../helpers/broken-messages.ts';
import { startServer, type ServerProcess } from '../../bench/server-process.ts';
import { get, post } from './http.ts';
import { emptyWorld } from './orders.ts';
import { valuesOf, type Schema, type Schemas } from './schema-values.ts';
import { count, long, tell, type Tally } from './tally.ts';

/*
 * A real server under everything that a stranger may send: it must answer each with a problem document or what was
 * asked for, never with a failure of its own, and stay within bounds.
 */
const bodies = long ? 10_000 : 150;
const casesPerRoute = long ? 100 : 4;
const mebibyte = 2 ** 20;
const mostMemory = 700 * mebibyte;
const limit = long ? 3_600_000 : 60_000; // ms

const folder = mkdtempSync(join(tmpdir(), 'tongguan-hostile-'));
const tally: Tally = {};
let server: ServerProcess;
let world: string;

beforeAll(async () => {
  // Webhooks of generated channels go nowhere.
  const options = ['--data', folder];
  server = await startServer({ options });
  ({ id: world } = await post<{ id: string }>(`${server.api}/worlds/empty`, emptyWorld));
});
afterAll(async () => {
  tell('Hostile input', tally);
  await server.stop();
  rmSync(folder, { recursive: true });
});

/** What is wrong with an answer; undefined where nothing is. */
async function faultOf(address: string, request: RequestInit): Promise<string | undefined> {
  const answer = await fetch(`${server.api}${address}`, {
    ...request,
    signal: AbortSignal.timeout(20_000),
  });
  // A stream of events has no end.
  if (answer.headers.get('content-type')?.startsWith('text/event-stream')) {
    await answer.body?.cancel();
    return undefined;
  }
  const text = await answer.text();
  if (answer.status < 400) return undefined;
  const told = `${answer.status} ${request.method} ${address} ${text.slice(0, 300)}`;
  if (answer.status < 500 && tellsWhy(text)) return undefined;
  // The log comes by another way than the answer.
  await wait(100);
  return [told, ...server.said.slice(-1)].join('\n');
}

/** Whether an answer is a problem document in both languages, or a receipt that refuses. */
function tellsWhy(text: string): boolean {
  try {
    const { code, message, receipt } = JSON.parse(text);
    return receipt !== undefined || (code !== '' && message.zh !== '' && message.en !== '');
  } catch {
    return false;
  }
}

async function memory(): Promise<number> {
  const text = await (await fetch(`${server.api}/metrics`)).text();
  return Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]);
}

/** A world keeps all that it is sent; what it kept must be given back with it. */
const bodiesPerWorld = 500;

async function renewWorld(): Promise<void> {
  await fetch(`${server.api}/worlds/${world}`, { method: 'DELETE' });
  ({ id: world } = await post<{ id: string }>(`${server.api}/worlds/empty`, emptyWorld));
}

/** Routes that take messages in any format. */
const takers = ['/validate', '/worlds/{id}/messages?by=declarant', '/unpack'];

test(
  'broken messages of every format are answered, and the memory stays within bounds',
  async () => {
    const kept = harmful.map((path) => new Uint8Array(readFileSync(path)));
    for (const bytes of [...kept, ...fc.sample(brokenMessages, { numRuns: bodies, seed: 1 })]) {
      const body = Buffer.from(bytes);
      const path = takers[(tally['bodies tried'] ?? 0) % takers.length] ?? '';
      expect(await faultOf(path.replace('{id}', world), { method: 'POST', body })).toBeUndefined();
      count(tally, 'bodies tried');
      if ((tally['bodies tried'] ?? 0) % bodiesPerWorld === 0) await renewWorld();
    }
    expect(await memory()).toBeLessThan(mostMemory);
  },
  limit,
);

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly required: boolean;
  readonly schema: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema }>>;
  };
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Schemas };
}

/** Requests that an operation describes, with something foreign here and there. */
function requestsOf(path: string, { parameters = [], requestBody }: Operation, schemas: Schemas) {
  const values = fc.tuple(...parameters.map(({ schema }) => valuesOf(schema, schemas)));
  const schema = requestBody?.content['application/json']?.schema;
  const body = schema ? valuesOf(schema, schemas) : fc.constant(undefined);
  return fc.tuple(values, body).map(([given, sent]) => {
    let address = path.replace('{id}', path.startsWith('/worlds/') ? world : '{id}');
    const query = new URLSearchParams();
    const headers = new Headers();
    for (const [index, each] of parameters.entries()) {
      const value = String(given[index]).toWellFormed();
      if (each.in === 'path')
        address = address.replace(`{${each.name}}`, encodeURIComponent(value));
      if (each.in === 'query' && (each.required || index % 2 === 0)) query.set(each.name, value);
      if (each.in === 'header' && /^[\x21-\x7e]*$/.test(value)) headers.set(each.name, value);
    }
    return { address: `${address}?${query.toString()}`, headers, body: JSON.stringify(sent) };
  });
}

test(
  'what the OpenAPI document describes, nearly or exactly, is answered on every route',
  async () => {
    const document = await get<Document>(`${server.api}/openapi.json`);
    for (const [path, operations] of Object.entries(document.paths)) {
      for (const [method, operation] of Object.entries(operations)) {
        // The world under test is to stay.
        if (method === 'delete' && path === '/worlds/{id}') continue;
        const cases = requestsOf(path, operation, document.components.schemas);
        for (const { address, headers, body } of fc.sample(cases, casesPerRoute)) {
          const request = {
            method: method.toUpperCase(),
            headers,
            ...(method === 'post' && { body }),
          };
          expect(await faultOf(address, request)).toBeUndefined();
          count(tally, 'requests of generated routes');
        }
      }
      count(tally, 'routes');
    }
    expect(await memory()).toBeLessThan(mostMemory);
  },
  limit,
);

/** Sends bytes as they are and returns the first that come back, or nothing where the connection just ends. */
async function raw(text: string): Promise<string> {
  const { hostname, port } = new URL(server.url);
  const socket = connect(Number(port), hostname);
  let answer = '';
  socket.on('data', (part: Buffer) => {
    answer += part.toString();
  });
  socket.on('error', () => undefined).end(text);
  await new Promise((resolve) => socket.once('close', resolve));
  return answer;
}

test('headers, paths and encodings that lead elsewhere are refused, and nothing of them comes back', async () => {
  const { host } = new URL(server.url);
  const head = `host: ${host}\r\nconnection: close\r\n`;
  const tooLong = await raw(
    `GET /api/v1/health HTTP/1.1\r\n${head}x: ${'a'.repeat(70_000)}\r\n\r\n`,
  );
  expect(tooLong).toMatch(/^HTTP\/1\.1 431 .*"code":"headers-too-large"/s);
  for (const path of [
    '/../../package.json',
    '/%2e%2e/%2e%2e/package.json',
    '/..%2f..%2fpackage.json',
  ]) {
    expect(await raw(`GET ${path} HTTP/1.1\r\n${head}\r\n`)).not.toContain('"dependencies"');
  }
  const injected = await raw(`GET /api/v1/worlds/a%0d%0aset-cookie:%20x=1 HTTP/1.1\r\n${head}\r\n`);
  expect(injected).toMatch(/^HTTP\/1\.1 404 /);
  expect(injected.split('\r\n\r\n')[0]).not.toMatch(/^set-cookie/im);
  const two = await raw(
    `POST /api/v1/validate HTTP/1.1\r\n${head}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`,
  );
  expect(two).toMatch(/^HTTP\/1\.1 400 .*"code":"request-malformed"/s);
});

test('a compressed body counts as what it unpacks to', async () => {
  const bomb = gzipSync(Buffer.alloc(200 * mebibyte));
  const before = await memory();
  const answer = await fetch(`${server.api}/validate`, {
    method: 'POST',
    headers: { 'content-encoding': 'gzip' },
    body: bomb,
  });
  expect(answer.status).toBe(413);
  expect(await answer.json()).toMatchObject({ code: 'body-too-large' });
  expect((await memory()) - before).toBeLessThan(100 * mebibyte);
});

test('clients that send their headers a byte at a time keep nobody waiting, and are sent away', async () => {
  const { hostname, port } = new URL(server.url);
  const slow = Array.from({ length: 300 }, () => {
    const socket = connect(Number(port), hostname);
    socket
      .on('error', () => undefined)
      .resume()
      .write('GET /api/v1/worlds HTTP/1.1\r\nx');
    return socket;
  });
  const begun = performance.now();
  expect((await fetch(`${server.api}/health`)).status).toBe(200);
  expect(performance.now() - begun).toBeLessThan(2000);
  // Ten seconds are given to send them.
  if (long) await Promise.all(slow.map((socket) => once(socket, 'close')));
  for (const socket of slow) socket.destroy();
});
