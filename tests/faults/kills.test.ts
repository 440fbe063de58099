import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { startServer } from '../../bench/server-process.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { survive } from './survive.ts';
import { long, tell, type Tally } from './tally.ts';

const limit = long ? 3_600_000 : 60_000; // ms

test(
  'a server with SQLite that is killed keeps what it has acknowledged, once, and delivers it',
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tongguan-kills-'));
    const tally: Tally = {};
    const start = () => startServer({ options: ['--data', folder] });
    const fleet = { library: testLibrary(), size: 1, kills: long ? 100 : 1, start };
    expect(await survive(fleet, tally)).toEqual([]);
    tell('SQLite', tally);
    rmSync(folder, { recursive: true });
  },
  limit,
);
