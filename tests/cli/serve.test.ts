import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from '@jest/globals';
import { startServer } from '../../bench/server-process.ts';

const scenario = 'ganqimaodu-coal-advance';

async function post(address: string, body: object): Promise<{ readonly id: string }> {
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  return (await answer.json()) as { id: string };
}

/** A request of which the second half is sent when told; `begun` once the server has read its head and asks for more. */
function slowRequest(url: string, path: string, body: object) {
  const { hostname, port, host } = new URL(url);
  const socket = connect(Number(port), hostname);
  const sent = JSON.stringify(body);
  const middle = Math.floor(sent.length / 2);
  const headers = [`host: ${host}`, `content-length: ${sent.length}`, 'expect: 100-continue'];
  socket.write(`POST ${path} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`);
  const begun = once(socket, 'data').then(() => socket.write(sent.slice(0, middle)));
  return {
    begun,
    finish: async () => {
      await wait(200);
      socket.write(sent.slice(middle));
    },
    answer: begun.then(() => text(socket)),
  };
}

test('serve listens on this machine only, keeps its worlds over a restart, and ends in order', async () => {
  const data = mkdtempSync(join(tmpdir(), 'tongguan-serve-'));
  const options = ['--data', data];
  const first = await startServer({ options });
  expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const world = await post(`${first.api}/worlds`, { scenario });
  const later = await post(`${first.api}/worlds/${world.id}/clock`, { advance: 'PT12H' });
  const running = await post(`${first.api}/worlds`, { scenario });
  await post(`${first.api}/worlds/${running.id}/clock`, { speed: 60 });
  // An open stream must not keep the server from ending; a request that has begun is answered.
  const stream = await fetch(`${first.api}/worlds/${world.id}/events`);
  const half = slowRequest(first.url, '/api/v1/worlds', { scenario });
  await half.begun;
  const ended = first.stop();
  await half.finish();
  expect(await half.answer).toMatch(/^HTTP\/1\.1 201 /);
  expect(await ended).toBe(0);
  await stream.body?.cancel().catch(() => undefined);

  const second = await startServer({ options });
  const again = await (await fetch(`${second.api}/worlds/${world.id}`)).json();
  expect(again).toEqual(later);
  const goesOn = (await (await fetch(`${second.api}/worlds/${running.id}`)).json()) as object;
  expect(goesOn).toMatchObject({ speed: 60 });
  expect(await second.stop()).toBe(0);
  rmSync(data, { recursive: true });
});
