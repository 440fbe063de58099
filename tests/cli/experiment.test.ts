import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { stringify } from 'yaml';
import { experiment } from '../../experiments/experiment.ts';
import { ownThread } from '../../experiments/pool.ts';
import { memoryStore } from '../../experiments/result-store.ts';
import { writeResults } from '../../experiments/write-results.ts';
import { gateExperiment } from '../helpers/experiments.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { tongguan } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongguan-experiment-'));
const file = join(folder, 'ganqimaodu-gates.yaml');
const out = join(folder, 'out');
/** Processes and threads of their own on a busy machine, ms. */
const patience = 60_000;

afterAll(() => rmSync(folder, { recursive: true }));

test(
  'experiment writes report and data, and tells every effect with its interval',
  async () => {
    const spec = { ...gateExperiment, ledger: false };
    writeFileSync(file, stringify(spec));
    const line = ['experiment', file, '--out', out, '--lang', 'en', '--workers', '1'];
    // Results know no time zone: those of this one and of New York are the same, to the byte.
    const first = await tongguan(line, '', { TZ: 'America/New_York' });
    const library = testLibrary();
    const here = await experiment(spec, {
      library,
      pool: ownThread(library),
      store: memoryStore(),
    });
    if ('problems' in here) throw new Error(JSON.stringify(here.problems));
    const own = join(folder, 'own');
    writeResults(here.findings, own, 'en');
    for (const name of readdirSync(own))
      expect(readFileSync(join(out, name)).equals(readFileSync(join(own, name)))).toBe(true);
    expect(first.status).toBe(0);
    expect(first.out).toMatch(/ {2}smart gates: -?\d+\.\d{3} \[-?\d+\.\d{3}, -?\d+\.\d{3}\]/);
    expect(readFileSync(join(out, 'report.html'), 'utf8')).toContain('智能卡口');
    const again = await tongguan(['experiment', file, '--out', out, '--lang', 'en']);
    expect([again.status, again.err]).toEqual([2, expect.stringContaining('--resume')]);
  },
  patience,
);

test(
  'an experiment with problems is refused with all of them and writes nothing',
  async () => {
    const wrong = join(folder, 'wrong.yaml');
    writeFileSync(wrong, stringify({ ...gateExperiment, measures: ['overall.maen', 'p95'] }));
    const nowhere = join(folder, 'nowhere');
    const traffic = join(folder, 'own-road.yaml');
    const unmanned = testLibrary().traffic.get('ganqimaodu-unmanned');
    writeFileSync(traffic, stringify({ ...unmanned, id: 'own-road', port: 'ganqimaodu' }));
    const line = ['experiment', wrong, '--traffic', traffic, '--out', nowhere];
    const { status, out: told } = await tongguan(line);
    expect(status).toBe(1);
    expect(told.match(/unknown-measure/g)).toHaveLength(2);
    expect(told.match(/unknown-port/g)).toHaveLength(1);
    expect(existsSync(nowhere)).toBe(false);
  },
  patience,
);
