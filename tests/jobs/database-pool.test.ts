import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { codeDigest } from '../../experiments/digest.ts';
import { experiment } from '../../experiments/experiment.ts';
import { ownThread, type RunPool } from '../../experiments/pool.ts';
import { ExperimentStopped, memoryStore } from '../../experiments/result-store.ts';
import { databasePool } from '../../jobs/database-pool.ts';
import { gateExperiment } from '../helpers/experiments.ts';
import { startPostgres, type TestPostgres } from '../helpers/postgres.ts';
import { testLibrary } from '../helpers/worlds.ts';

const root = join(import.meta.dirname, '..', '..');
const library = testLibrary();
const code = codeDigest(library);
/** A database, processes of their own and ten seconds of silence, ms. */
const patience = 90_000;

let postgres: TestPostgres;
const workers: ChildProcess[] = [];

beforeAll(async () => {
  postgres = await startPostgres();
}, patience);

afterAll(async () => {
  for (const worker of workers) worker.kill('SIGKILL');
  await postgres.stop();
}, patience);

/** The real command in a process of its own, and its next line that begins with a word. */
function startWorker(url: string): { process: ChildProcess; line(word: string): Promise<string> } {
  const child = spawn(
    process.execPath,
    ['cli/main.ts', 'worker', '--database-url', url, '--workers', '1'],
    { cwd: root, env: { ...process.env, LC_ALL: 'C', NODE_OPTIONS: '' } },
  );
  workers.push(child);
  const lines = createInterface({ input: child.stdout });
  return {
    process: child,
    line: (word) => {
      const { promise, resolve } = Promise.withResolvers<string>();
      lines.on('line', (line) => line.startsWith(word) && resolve(line));
      return promise;
    },
  };
}

const spec = { ...gateExperiment, ledger: false };
const findingsOver = async (pool: RunPool): Promise<string> =>
  JSON.stringify(await experiment(spec, { library, pool, store: memoryStore() }));

test(
  'a worker killed in the middle of a run loses nothing, and what comes out is that of one process, to the byte',
  async () => {
    const url = await postgres.database('runs');
    const pool = await databasePool(url, code);
    const found = findingsOver(pool);
    const first = startWorker(url);
    const second = startWorker(url);
    const begun = await first.line('begun');
    first.process.kill('SIGKILL');
    const [, id = ''] = begun.split(' ');
    // The run that the first had begun is done by the second once the first has been silent for long enough.
    const taken = second.line(`ended ${id}`);
    expect(await found).toBe(await findingsOver(ownThread(library)));
    await taken;
    await pool.close();
    // The results stay: the same experiment again needs no worker.
    second.process.kill('SIGKILL');
    const again = await databasePool(url, code);
    expect(await findingsOver(again)).toBe(await found);
    await again.close();
  },
  patience,
);

test('a database that does not answer is told with its place, without the password, and with the cure', async () => {
  const opening = databasePool('postgres://me:secret@127.0.0.1:1/runs', code);
  await expect(opening).rejects.toThrow(ExperimentStopped);
  await expect(opening).rejects.toThrow(
    /^The database "127\.0\.0\.1:1\/runs" does not answer \(.*ECONNREFUSED.*\)\..*--resume/,
  );
});

test(
  'a database that goes away in the middle ends the experiment with its place; what was finished is kept',
  async () => {
    const url = await postgres.database('gone');
    const pool = await databasePool(url, code);
    const found = findingsOver(pool);
    await postgres.restart();
    await expect(found).rejects.toThrow(/does not answer .*finished replications are kept/);
    await pool.close();
  },
  patience,
);
