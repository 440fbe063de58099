import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { connect } from 'tongguan/client';

/*
 * Takes the declarant's seat in a clearance to train on, declares, and tells every receipt of the declaration:
 * `node examples/declare/main.ts [--url URL] [--key KEY]`. Paths, parameters, bodies and answers have their types from the
 * OpenAPI document.
 */
const scenario = 'ganqimaodu-coal-advance';
const file = `scenarios/training/${scenario}/declaration.xml`;
const { values } = parseArgs({
  options: { url: { type: 'string', default: 'http://127.0.0.1:8080/' }, key: { type: 'string' } },
});
const client = connect(values);

/** The data of an answer; throws the problem document of one that has none. */
function dataOf<T>({ data, error }: { data?: T; error?: unknown }): T {
  if (data === undefined) throw new Error(JSON.stringify(error));
  return data;
}

const opened = await client.POST('/worlds', { body: { scenario, drivers: { declarant: 'seat' } } });
const world = { path: { id: dataOf(opened).id } };

// By four the manifest is there, which a declaration in advance needs.
const to = '2021-12-08T16:00:00+08:00';
dataOf(await client.POST('/worlds/{id}/clock', { params: world, body: { to } }));
const params = { ...world, query: { by: 'declarant' } } as const;
const sent = await client.POST('/worlds/{id}/messages', { params, body: readFileSync(file) });
const reference = dataOf(sent).receipt?.reference;

dataOf(await client.POST('/worlds/{id}/clock', { params: world, body: { end: true } }));
const messages = dataOf(await client.GET('/worlds/{id}/messages', { params: world }));
for (const { type, at, code, reference: about } of messages) {
  if (type === 'receipt' && about === reference) process.stdout.write(`${at} ${code}\n`);
}
