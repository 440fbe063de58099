import { expect, test } from '@jest/globals';
import request from 'supertest';
import { testLibrary } from '../helpers/worlds.ts';
import { testServer } from './test-server.ts';

const library = testLibrary();
const api = '/api/v1';

async function read(path: string, status = 200) {
  const { app } = await testServer(library);
  const { body } = await request(app).get(`${api}${path}`).expect(status);
  return body;
}

test('a reform is served with its paragraphs, dates, values before and after, and scenarios', async () => {
  expect(await read('/reforms/inspection-notice-push')).toMatchObject({
    status: 'runs',
    sources: expect.arrayContaining([
      expect.objectContaining({ number: '国发〔2018〕37号', paragraph: '9' }),
    ]),
    commencement: expect.arrayContaining([
      expect.objectContaining({ jurisdiction: 'yunnan', from: '2021-01-01' }),
    ]),
    parameters: [
      expect.objectContaining({
        name: 'inspection.notice',
        before: { zh: '均匀 30, 240 分', en: 'uniform 30, 240 min' },
        after: { zh: '三角 1, 5, 15 分', en: 'triangular 1, 5, 15 min' },
      }),
    ],
    scenarios: expect.arrayContaining([
      expect.objectContaining({ id: 'erenhot-general-inspection' }),
    ]),
  });
});

test('every mechanism is listed, and one that is not there is answered with 404', async () => {
  const lines: { id: string }[] = await read('/reforms');
  expect(lines.map(({ id }) => id)).toEqual([...library.reforms.keys()]);
  expect((await read('/reforms/none', 404)).code).toBe('unknown-reform');
});

test('the policy of a port on a day names each value, and takes reforms added and left out', async () => {
  const path = '/policy?port=manzhouli-road&date=2022-01-01';
  const rapid = async (query: string) => {
    const { parameters } = await read(path + query);
    return parameters.find(({ name }: { name: string }) => name === 'laboratory.rapid');
  };
  expect((await rapid('')).text).toEqual({ zh: '关', en: 'off' });
  expect(await rapid('&with=rapid-test')).toMatchObject({ value: true, reform: 'rapid-test' });
});

test('a wrong question about policy is refused with every problem and its cure', async () => {
  const wrong = '/policy?port=ceke-road&date=2022-01-01&with=rapid-tset,x';
  const { code, problems } = await read(wrong, 400);
  expect(code).toBe('query-invalid');
  expect(problems).toEqual([
    expect.objectContaining({
      path: '/reforms/with/0',
      fix: expect.objectContaining({ en: 'Write "rapid-test".' }),
    }),
    expect.objectContaining({ path: '/reforms/with/1' }),
  ]);
  await read('/policy?port=ceke-road&date=2022-02-30', 400);
  await read('/policy?port=nowhere&date=2022-01-01', 404);
});
