import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const main = join(import.meta.dirname, '..', '..', 'cli', 'main.ts');
const scenario = 'ganqimaodu-coal-advance';

/** Starts the server and waits until it has printed its address. */
async function serve(data: string) {
  const args = [main, 'serve', '--port', '0', '--data', data];
  const env = { ...process.env, NODE_OPTIONS: '' };
  const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', resolve);
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (text: Buffer) => resolve(text.toString().trim()));
    child.once('close', () => reject(new Error('The server ended before it listened.')));
  });
  return { api: `${url}api/v1`, stop: () => child.kill('SIGTERM'), ended, url };
}

async function post(address: string, body: object): Promise<{ readonly id: string }> {
  const answer = await fetch(address, { method: 'POST', body: JSON.stringify(body) });
  return (await answer.json()) as { id: string };
}

test('serve listens on this machine only, keeps its worlds over a restart, and ends in order', async () => {
  const data = mkdtempSync(join(tmpdir(), 'tongguan-serve-'));
  const first = await serve(data);
  expect(first.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  const world = await post(`${first.api}/worlds`, { scenario });
  const later = await post(`${first.api}/worlds/${world.id}/clock`, { advance: 'PT12H' });
  // An open stream must not keep the server from ending.
  const stream = await fetch(`${first.api}/worlds/${world.id}/events`);
  first.stop();
  expect(await first.ended).toBe(0);
  await stream.body?.cancel().catch(() => undefined);

  const second = await serve(data);
  const again = await (await fetch(`${second.api}/worlds/${world.id}`)).json();
  expect(again).toEqual(later);
  second.stop();
  expect(await second.ended).toBe(0);
  rmSync(data, { recursive: true });
}, 30_000);
