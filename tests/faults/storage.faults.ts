import { execFileSync, spawnSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, expect, test } from '@jest/globals';
import { startServer } from '../../bench/server-process.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { get, post } from './http.ts';
import { emptyWorld } from './orders.ts';
import { during } from './survive.ts';

/*
 * What a server does when what lies below it fails: whatever it has acknowledged is there once, whatever it could not
 * keep it has not acknowledged, and it goes on by itself once it can.
 */
const library = testLibrary();
const folder = mkdtempSync(join(tmpdir(), 'tongguan-storage-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a disk that is full refuses what it cannot keep, and takes it once there is room again', async () => {
  const data = join(folder, 'full');
  await using server = await startServer({ options: ['--data', data] });
  // No file may grow beyond this size: to the database that is a full disk.
  const allow = (bytes: string): void =>
    void execFileSync('prlimit', ['--pid', String(server.pid), `--fsize=${bytes}:`]);
  const found = await during(library, server, async () => {
    allow(String(statSync(join(data, 'tongguan.sqlite-wal')).size));
    await wait(300);
    expect(server.said.some((line) => line.includes('The database cannot be used'))).toBe(true);
    allow('unlimited');
  });
  expect(found).toEqual([]);
});

test('a file system without room refuses what it cannot keep, and takes it once there is room again', async () => {
  const data = join(folder, 'small');
  mkdirSync(data);
  // Room for a database and little more; a file of its own takes what is left (ENOSPC, not a limit of the process).
  const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', data]);
  if (mounted.status !== 0) {
    process.stdout.write(
      `Not tried: nothing may be mounted here (${String(mounted.stderr).trim()}).\n`,
    );
    return;
  }
  const ballast = join(data, 'ballast');
  try {
    await using server = await startServer({ options: ['--data', data] });
    const found = await during(library, server, async () => {
      expect(() => fillUp(ballast)).toThrow('ENOSPC');
      await wait(300);
      expect(server.said.some((line) => line.includes('The database cannot be used'))).toBe(true);
      rmSync(ballast);
    });
    expect(found).toEqual([]);
  } finally {
    spawnSync('umount', ['-l', data]);
  }
});

/** Writes until there is no room. */
function fillUp(file: string): void {
  const piece = Buffer.alloc(4096);
  for (;;) appendFileSync(file, piece);
}

test('a database that may only be read keeps the server from starting, with the reason', async () => {
  const data = join(folder, 'read-only');
  await (await startServer({ options: ['--data', data] })).stop();
  for (const name of ['tongguan.sqlite', 'tongguan.sqlite.lock'])
    chmodSync(join(data, name), 0o444);
  chmodSync(folder, 0o755);
  chmodSync(data, 0o555);
  // The superuser may write everywhere.
  const nobody = process.getuid?.() === 0 ? { uid: 65_534 } : {};
  const start = startServer({ options: ['--data', data], ...nobody });
  await expect(start).rejects.toThrow('The server cannot start: attempt to write a readonly');
  chmodSync(data, 0o755);
});

test('a host clock that is set back changes neither virtual time nor what is kept', async () => {
  const preload = join(import.meta.dirname, '..', 'helpers', 'shifting-clock.ts');
  await using server = await startServer({ options: ['--data', join(folder, 'clock')], preload });
  const { id } = await post<{ id: string }>(`${server.api}/worlds/empty`, emptyWorld);
  const now = async (): Promise<number> =>
    Date.parse((await get<{ now: string }>(`${server.api}/worlds/${id}`)).now);
  await post(`${server.api}/worlds/${id}/clock`, { speed: 3600 });
  const before = await now();
  server.signal('SIGUSR2');
  await wait(300);
  const after = await now();
  // An hour of virtual time each second: more than ten minutes must have passed, and nothing like a day's worth.
  expect(after - before).toBeGreaterThan(600_000);
  expect(after - before).toBeLessThan(6 * 3_600_000);
  expect(await during(library, server, async () => server.signal('SIGUSR2'))).toEqual([]);
});
