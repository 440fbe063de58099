import { mkdtempSync, rmSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { pino } from 'pino';
import { tryClient } from '../../conformance/conformance.ts';
import { newReportKey, isUnchanged, signedReport } from '../../conformance/signature.ts';
import { createClient, goodClient, type ClientParts } from '../../examples/client/client.ts';
import { listen, type Listening } from '../../server/listen.ts';
import type { ConformanceReport } from '../../schemas/types.ts';
import { testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const data = mkdtempSync(join(tmpdir(), 'tongguan-'));
const clients: Server[] = [];
let sandbox: Listening;

beforeAll(async () => {
  sandbox = await listen({
    library,
    data,
    databaseUrl: ':memory:',
    webRoot: data,
    host: '127.0.0.1',
    port: 0,
    logger: pino({ level: 'silent' }),
  });
});

afterAll(async () => {
  for (const client of clients) {
    client.close();
    client.closeAllConnections();
  }
  await sandbox.close();
  rmSync(data, { recursive: true });
});

/** Tries a client made of these parts, on the real server and over real HTTP. */
async function tried(
  parts: Partial<ClientParts>,
  only?: readonly string[],
): Promise<ConformanceReport> {
  const server = createClient({ ...goodClient, ...parts });
  clients.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const client = new URL(`http://127.0.0.1:${port}/`);
  const api = new URL('api/v1/', sandbox.url);
  return tryClient({ api, client, name: 'client', library, ...(only && { only }) });
}

const broken = ({ requirements }: ConformanceReport): string[] =>
  requirements.filter(({ verdict }) => verdict === 'broken').map(({ id }) => id);

const { tasks } = goodClient;
const workOf = (name: string) => tasks[name] ?? (async () => undefined);

test('the example client meets every requirement, on every transition and with every receipt', async () => {
  const report = await tried({});
  expect(broken(report)).toEqual([]);
  expect(report.passed).toBe(true);
  expect(report.transitions.missing).toEqual([]);
  expect(report.receipts.missing).toEqual([]);
  expect(report.paths.filter(({ events, walked }) => walked !== events.length)).toEqual([]);
  const signed = signedReport(report, newReportKey());
  expect(isUnchanged(signed)).toBe(true);
  expect(isUnchanged({ ...signed, report: { ...report, client: 'another' } })).toBe(false);
  const other = signedReport(report, newReportKey()).signature.value;
  expect(isUnchanged({ ...signed, signature: { ...signed.signature, value: other } })).toBe(false);
});

test('a client that behaves in the same way gets the same report, with the same evidence', async () => {
  const forging = { isGenuine: async () => true };
  const [one, other] = await Promise.all([tried(forging, ['P6']), tried(forging, ['P6'])]);
  expect(one.requirements.flatMap(({ evidence }) => evidence).length).toBeGreaterThan(0);
  expect(other).toEqual(one);
});

test('a client that is not there is told at once', async () => {
  const nobody = new URL('http://127.0.0.1:9/');
  const api = new URL('api/v1/', sandbox.url);
  await expect(tryClient({ api, client: nobody, name: 'nobody', library })).rejects.toThrow(
    'The client at "http://127.0.0.1:9/" gives no answer to task "begin"; expected 2xx.',
  );
});

/** Clients with one fault each, the paths on which it shows, and the one requirement that it breaks. */
const mutants: readonly (readonly [
  string,
  string,
  readonly string[],
  () => Partial<ClientParts>,
])[] = [
  [
    'drops an acknowledgement',
    'acknowledge',
    ['P1'],
    () => {
      let dropped = false;
      return {
        note: (file, notification) => {
          const status = goodClient.note(file, notification);
          if (notification.code !== 'L' || dropped) return status;
          dropped = true;
          return 500;
        },
      };
    },
  ],
  [
    'doubles a resubmission',
    'send-once',
    ['P1'],
    () => ({
      tasks: {
        ...tasks,
        amend: async (file, task) => {
          await workOf('amend')(file, task);
          await workOf('amend')(file, task);
        },
      },
    }),
  ],
  [
    'ignores a return',
    'resubmit-after-return',
    ['P1'],
    () => ({
      tasks: {
        ...tasks,
        amend: async (file, task) =>
          file.codes.at(-1) === 'Z' ? undefined : workOf('amend')(file, task),
      },
    }),
  ],
  [
    'sends the old version after an amendment',
    'amended-version',
    ['P1'],
    () => {
      let first: Parameters<(typeof tasks)[string]>[1] | undefined;
      return {
        tasks: {
          ...tasks,
          declare: async (file, task) => {
            first = task;
            return workOf('declare')(file, task);
          },
          amend: async (file, task) => workOf('amend')(file, first ?? task),
        },
      };
    },
  ],
  ['accepts a forged signature', 'refuse-forged', ['P1'], () => ({ isGenuine: async () => true })],
  [
    'processes a doubled delivery twice',
    'process-once',
    ['P1'],
    () => ({
      note: (file, { id }) => {
        file.processed.push(id);
        return 204;
      },
    }),
  ],
  [
    'acknowledges a receipt and loses it',
    'keep-record',
    ['P3'],
    () => ({
      note: (file, notification) =>
        notification.code === 'E' ? 204 : goodClient.note(file, notification),
    }),
  ],
  [
    'sends canonical JSON',
    'wire-format',
    ['P3'],
    () => ({
      tasks: {
        ...tasks,
        declare: async (file, task) =>
          'declaration' in task && file.send(JSON.stringify(task.declaration)),
      },
    }),
  ],
  [
    'pays late without the surcharge',
    'pay-surcharge',
    ['P7'],
    () => ({
      tasks: {
        ...tasks,
        pay: async (file, task) => workOf('pay')(file, { ...task, surcharge: 0 }),
      },
    }),
  ],
];

test.each(mutants)(
  'a client that %s breaks %s and nothing else',
  async (_name, requirement, only, parts) => {
    const report = await tried(parts(), only);
    expect(broken(report)).toEqual([requirement]);
    expect(report.passed).toBe(false);
    const [first] = report.requirements.find(({ id }) => id === requirement)?.evidence ?? [];
    expect(only).toContain(first?.path);
  },
);
