import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
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

let inThisThread: Findings;

beforeAll(async () => {
  inThisThread = await findingsOf(ownThread(library));
  writeResults(inThisThread, join(folder, 'own'), 'en');
});

afterAll(() => rmSync(folder, { recursive: true }));

test('two and three workers write the same bytes as one thread', async () => {
  for (const workers of [2, 3]) {
    const name = `workers-${workers}`;
    writeResults(await findingsOf(workerThreads(library, workers)), join(folder, name), 'en');
    expect(written(name)).toEqual(written('own'));
  }
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
      if (finished === 5) stop.abort(new ExperimentStopped('Stopped.'));
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
