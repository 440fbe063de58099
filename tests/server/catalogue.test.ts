import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { expect, test } from '@jest/globals';
import request from 'supertest';
import { routes } from '../../server/routes.ts';
import { flows } from '../../workflows/flows.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { testServer } from './test-server.ts';

const library = testLibrary();
const api = '/api/v1';
const coal = 'ganqimaodu-coal-advance';

async function openApi() {
  const { app } = await testServer(library);
  const { body } = await request(app).get(`${api}/openapi.json`).expect(200);
  return body;
}

/** A validator of answers by the OpenAPI document itself. */
function answersOf(document: object) {
  const ajv = new Ajv2020({ allErrors: true, strict: false });
  addFormats.default(ajv);
  ajv.addSchema({ ...document, $id: 'openapi' });
  return (path: string, method: string, status: number, value: unknown) => {
    const at = [path, method].map((key) => key.replaceAll('/', '~1')).join('/');
    const pointer = `openapi#/paths/${encodeURI(at)}/responses/${status}/content/application~1json/schema`;
    const check = ajv.compile({ $ref: pointer });
    return check(value) ? [] : check.errors;
  };
}

test('the OpenAPI document names every route of the table with its methods', async () => {
  const document = await openApi();
  expect(document.openapi).toBe('3.1.1');
  const described = Object.entries<Record<string, { operationId: string }>>(document.paths).flatMap(
    ([path, operations]) =>
      Object.entries(operations).map(
        ([method, { operationId }]) => `${operationId} ${method} ${path}`,
      ),
  );
  const table = routes.map(({ id, method, path }) => `${id} ${method} ${path}`);
  expect(new Set(described)).toEqual(new Set([...table, 'getOpenApi get /openapi.json']));
});

test('every reference in the OpenAPI document leads somewhere within it', async () => {
  const document = await openApi();
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"([^"]+)"/g)];
  expect(references.length).toBeGreaterThan(50);
  for (const [, reference = ''] of references) {
    expect(reference).toMatch(/^#\//);
    const found = reference
      .slice(2)
      .split('/')
      .reduce((value, key) => value?.[key.replaceAll('~1', '/').replaceAll('~0', '~')], document);
    expect([reference, typeof found]).toEqual([reference, 'object']);
  }
});

test('the answers are as the OpenAPI document says', async () => {
  const { app } = await testServer(library);
  const faults = answersOf(await openApi());
  const { body: created } = await request(app).post(`${api}/worlds`).send({ scenario: coal });
  expect(faults('/worlds', 'post', 201, created)).toEqual([]);
  const world = `${api}/worlds/${created.id}`;
  const { body: message } = await request(app).post(`${world}/messages?by=carrier`).send('<a/>');
  expect(faults('/worlds/{id}/messages', 'post', 422, message)).toEqual([]);
  const { body: half } = await request(app).post(`${world}/clock`).send({ advance: 'PT5H' });
  expect(faults('/worlds/{id}/clock', 'post', 200, half)).toEqual([]);
  for (const { entity } of half.entities) {
    const { body: why } = await request(app).get(`${world}/why`).query({ entity }).expect(200);
    expect(faults('/worlds/{id}/why', 'get', 200, why)).toEqual([]);
  }
  await request(app).post(`${world}/clock`).send({ end: true });
  const text = library.scenarios.get(coal)?.files['declaration.xml'];
  for (const tool of ['/validate', '/rehearse']) {
    const { body } = await request(app)
      .post(api + tool)
      .set('content-type', 'application/xml')
      .send(text);
    expect([tool, faults(tool, 'post', 200, body)]).toEqual([tool, []]);
  }
  const looks = [
    ['/scenarios', `${api}/scenarios`],
    ['/scenarios/{id}', `${api}/scenarios/${coal}`],
    ['/flows', `${api}/flows`],
    ['/flows/{id}', `${api}/flows/two-step`],
    ['/rules', `${api}/rules`],
    ['/rules/{code}', `${api}/rules/match-manifest`],
    ['/formats', `${api}/formats`],
    ['/fields', `${api}/fields`],
    ['/codes', `${api}/codes`],
    ['/codes/{id}', `${api}/codes/hs`],
    ['/samples', `${api}/samples`],
    ['/samples/{id}', `${api}/samples/erenhot-goes-wrong.4`],
    ['/schemas', `${api}/schemas`],
    ['/worlds', `${api}/worlds`],
    ['/worlds/{id}', world],
    ['/worlds/{id}/trace', `${world}/trace`],
    ['/worlds/{id}/messages', `${world}/messages`],
    ['/worlds/{id}/messages/{seq}', `${world}/messages/1`],
    ['/health', `${api}/health`],
    ['/ready', `${api}/ready`],
  ] as const;
  for (const [path, address] of looks) {
    const { body } = await request(app).get(address).expect(200);
    expect([path, faults(path, 'get', 200, body)]).toEqual([path, []]);
  }
});

test('a flow shows every event of its machine with a target among its states', async () => {
  const { app } = await testServer(library);
  for (const id of Object.keys(flows)) {
    const { body } = await request(app).get(`${api}/flows/${id}`).expect(200);
    const states = body.states.flatMap(withChildren);
    const paths = states.map(({ path }: View) => path);
    expect(paths).toContain(body.initial);
    const targets = states.flatMap(({ on, onDone }: View) => [
      ...Object.values(on),
      onDone ?? paths[0],
    ]);
    expect(targets.filter((target: string) => !paths.includes(target))).toEqual([]);
    const events = new Set(states.flatMap(({ on }: View) => Object.keys(on)));
    expect(events).toEqual(new Set(Object.keys(body.events)));
  }
});

interface View {
  readonly path: string;
  readonly on: Readonly<Record<string, string>>;
  readonly onDone?: string;
  readonly states: readonly View[];
}

const withChildren = (state: View): View[] => [state, ...state.states.flatMap(withChildren)];

test('release is the join of the declaration flow', async () => {
  const { app } = await testServer(library);
  const { body } = await request(app).get(`${api}/flows/declaration`).expect(200);
  const clearance = body.states.find(({ path }: View) => path === 'clearance');
  expect([clearance.type, clearance.onDone]).toEqual(['parallel', 'released']);
});

test('a schema is served with everything it refers to', async () => {
  const { app } = await testServer(library);
  for (const id of (await request(app).get(`${api}/schemas`)).body) {
    const { text } = await request(app).get(`${api}/schemas/${id}`).expect(200);
    const ajv = new Ajv2020({ strict: false });
    addFormats.default(ajv);
    expect(typeof ajv.compile(JSON.parse(text))).toBe('function');
  }
});

test('a message is validated in any format, with the place of every value', async () => {
  const { app } = await testServer(library);
  const { body } = await request(app)
    .post(`${api}/validate?at=2021-12-08T15:00:00%2B08:00`)
    .set('content-type', 'application/json')
    .send('{"type": "duty-payment",\n "reference": 5}')
    .expect(200);
  expect(body).toMatchObject({ format: 'canonical-json', type: 'duty-payment' });
  expect(body.places['/reference']).toMatchObject({ line: 2, column: 2 });
  const wrong = body.problems.find(({ path }: { path: string }) => path === '/reference');
  expect(wrong).toMatchObject({ code: 'type', location: { line: 2 } });
});

test('a message is converted to another format, or the reason is told', async () => {
  const { app } = await testServer(library);
  const [, text] =
    Object.entries(library.scenarios.get(coal)?.files ?? {}).find(([file]) =>
      file.includes('manifest'),
    ) ?? [];
  const send = (to: string) =>
    request(app).post(`${api}/convert?to=${to}`).set('content-type', 'application/xml').send(text);
  const { body } = await send('canonical-json').expect(200);
  expect(body.type).toBe('manifest');
  const { body: refused } = await send('dec-message').expect(422);
  expect(refused.problems).toMatchObject([{ code: 'format-cannot-carry' }]);
});
