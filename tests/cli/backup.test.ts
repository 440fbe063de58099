import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Store } from '../../server/store/store.ts';
import { addWorld } from '../../server/store/changes.ts';
import { scenarioOf, testLibrary } from '../helpers/worlds.ts';
import { inProcess as run } from './run.ts';

const library = testLibrary();

test('a database that is in use is copied into a file, and put back where there is none', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongguan-backup-'));
  const [data, other] = [folder, join(folder, 'other')];
  const file = join(folder, 'copy.sqlite');
  const store = await Store.open(join(data, 'tongguan.sqlite'));
  const spec = {
    ...scenarioOf(library, 'ganqimaodu-coal-advance'),
    runtime: 'table',
    drivers: {},
  } as const;
  const standing = { now: 1, seq: 0, ended: false, asking: false, speed: 0 };
  const world = { id: 'a', owner: 'me', spec, inputs: [], standing, created: 1, leader: 0 };
  await store.write({ inputs: [], statements: addWorld(world) });
  const saved = await run(['backup', file, '--data', data]);
  expect([saved.status, saved.out]).toEqual([0, expect.stringContaining('1 worlds')]);
  await store.close();

  expect((await run(['restore', file, '--data', other])).status).toBe(0);
  const again = await Store.open(join(other, 'tongguan.sqlite'));
  expect(await again.list({ limit: 9 })).toMatchObject([{ id: 'a', owner: 'me' }]);
  await again.close();
  // Nothing is overwritten, and a file that is no database changes nothing.
  expect((await run(['restore', file, '--data', other])).status).toBe(2);
  expect((await run(['backup', file, '--data', data])).status).toBe(2);
  const none = join(folder, 'none.txt');
  writeFileSync(none, 'no database');
  const refused = await run(['restore', none, '--data', join(folder, 'third')]);
  expect([refused.status, refused.err]).toEqual([2, expect.stringContaining('no database')]);
  expect(existsSync(join(folder, 'third'))).toBe(false);
  rmSync(folder, { recursive: true });
});
