import { mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { experiment, type Findings } from '../../experiments/experiment.ts';
import { ownThread, workerThreads, type RunPool } from '../../experiments/pool.ts';
import { ExperimentStopped, folderStore, memoryStore } from '../../experiments/result-store.ts';
import { summarise } from '../../experiments/summary.ts';
import { writeResults } from '../../experiments/write-results.ts';
import { gateExperiment } from '../helpers/experiments.ts';
import { testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const folder = mkdtempSync(join(tmpdir(), 'experiment-'));

async function findingsOf(pool: RunPool, store = memoryStore()): Promise<Findings> {
  try {
    const outcome = await experiment(gateExperiment, { library, pool, store });
    if ('problems' in outcome) throw new Error(JSON.stringify(outcome.problems));
    return outcome.findings;
  } finally {
    await pool.close();
  }
}

/** Everything that is written, file by file, but what is kept for resuming. */
function written(name: string): Record<string, string> {
  const files = readdirSync(join(folder, name)).filter((file) => file.includes('.'));
  return Object.fromEntries(
    files
      .filter((file) => file !== 'journal.jsonl')
      .map((file) => [file, readFileSync(join(folder, name, file), 'latin1')]),
  );
}

/** Everything but the date goes on as it does. */
const timers = ['setTimeout', 'setInterval', 'setImmediate', 'nextTick', 'queueMicrotask'] as const;

let inThisThread: Findings;

beforeAll(async () => {
  inThisThread = await findingsOf(ownThread(library));
  writeResults(inThisThread, join(folder, 'own'), 'en');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('three workers write the same bytes as one thread', async () => {
  writeResults(await findingsOf(workerThreads(library, 3)), join(folder, 'workers'), 'en');
  expect(written('workers')).toEqual(written('own'));
});

/** The runs of every point by its id. */
const byId = ({ points }: Findings): object =>
  Object.fromEntries(points.map(({ point, runs }) => [point.id, runs]));

test('neither the order of the arms nor the date of today changes what is found about an arm', async () => {
  jest.useFakeTimers({ now: new Date('2031-12-31T23:59:59Z'), doNotFake: [...timers] });
  const { design } = gateExperiment;
  if (design.kind !== 'list') throw new Error('The experiment has no list of arms.');
  const arms = design.arms.toReversed() as typeof design.arms;
  const reversed = { ...gateExperiment, design: { ...design, arms } };
  const outcome = await experiment(reversed, {
    library,
    pool: ownThread(library),
    store: memoryStore(),
  });
  jest.useRealTimers();
  expect('findings' in outcome && byId(outcome.findings)).toEqual(byId(inThisThread));
});

test('an experiment that was stopped goes on without repeating what was finished', async () => {
  const store = folderStore(join(folder, 'resumed'));
  const stop = new AbortController();
  const first = experiment(gateExperiment, {
    library,
    pool: ownThread(library),
    store,
    signal: stop.signal,
    onProgress: ({ finished }) => {
      if (finished === 5) stop.abort(new ExperimentStopped({ zh: '停止。', en: 'Stopped.' }));
    },
  });
  await expect(first).rejects.toThrow('Stopped.');
  const kept: boolean[] = [];
  const second = await experiment(gateExperiment, {
    library,
    pool: ownThread(library),
    store: folderStore(join(folder, 'resumed')),
    onProgress: ({ isKept }) => kept.push(isKept),
  });
  expect(kept.filter(Boolean)).toHaveLength(5);
  if ('problems' in second) throw new Error(JSON.stringify(second.problems));
  writeResults(second.findings, join(folder, 'resumed'), 'en');
  expect(written('resumed')).toEqual(written('own'));
});

test('a folder that cannot be written is told with its cure', () => {
  expect(() => folderStore(join(folder, 'own', 'report.html', 'below'))).toThrow(ExperimentStopped);
  expect(() => folderStore(join(folder, 'own', 'report.html', 'below'))).toThrow(
    /choose another folder/,
  );
});

test('a disk that is full is told with its cure; what was finished is kept, and nothing half written', () => {
  const full = join(folder, 'full');
  const store = folderStore(full);
  const [result] = inThisThread.points[0]?.runs ?? [];
  if (!result) throw new Error('The baseline has no run.');
  store.write('first', result);
  // Writes to /dev/full fail as those to a full disk do.
  symlinkSync('/dev/full', join(full, 'runs', 'second.json.part'));
  expect(() => store.write('second', result)).toThrow(ExperimentStopped);
  expect(() => store.write('second', result)).toThrow(
    new RegExp(`"${full}" \\(ENOSPC.*make room.*--resume; finished replications are kept`),
  );
  expect(() => store.write('second', result)).toThrow(
    expect.objectContaining({
      text: expect.objectContaining({
        zh: expect.stringMatching(/磁盘已满.*腾出空间.*已完成的重复保留/),
      }),
    }),
  );
  expect([store.read('first'), store.read('second')]).toEqual([result, undefined]);
});

test('the hours of all causes sum to the overall clearance time', () => {
  const { causes, points, measures } = summarise(inThisThread);
  const sum = causes.reduce((total, { hours }) => total + hours.mean, 0);
  const at = measures.findIndex(({ name }) => name === 'overall.mean');
  expect(sum).toBeCloseTo(points[0]?.figures[at]?.mean ?? NaN, 9);
});

test('the report asks nothing of any other place', () => {
  const page = readFileSync(join(folder, 'own', 'report.html'), 'utf8');
  expect(page).not.toMatch(/(?:src|href)=/);
  expect(page).not.toMatch(/https?:/);
});
