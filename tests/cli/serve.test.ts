import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startServer } from '../../bench/server-process.ts';

const scenario = 'ganqimaodu-coal-advance';

async function post(address: string, body: object): Promise<{ readonly id: string }> {
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  return (await answer.json()) as { id: string };
}

test('serve listens on this machine only, keeps its worlds over a restart, and ends in order', async () => {
  const data = mkdtempSync(join(tmpdir(), 'tongguan-serve-'));
  const options = ['--data', data];
  const first = await startServer({ options });
  expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const world = await post(`${first.api}/worlds`, { scenario });
  const later = await post(`${first.api}/worlds/${world.id}/clock`, { advance: 'PT12H' });
  // An open stream must not keep the server from ending.
  const stream = await fetch(`${first.api}/worlds/${world.id}/events`);
  expect(await first.stop()).toBe(0);
  await stream.body?.cancel().catch(() => undefined);

  const second = await startServer({ options });
  const again = await (await fetch(`${second.api}/worlds/${world.id}`)).json();
  expect(again).toEqual(later);
  expect(await second.stop()).toBe(0);
  rmSync(data, { recursive: true });
}, 30_000);
