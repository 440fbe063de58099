import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checkExperiment } from '../../experiments/check-experiment.ts';
import { loadFile } from '../../library/load.ts';
import { blockOf, exampleOf } from '../helpers/examples.ts';
import { testLibrary } from '../helpers/worlds.ts';

test('the example of the page about experiments runs and prints what the page says', () => {
  const { printed, claimed } = exampleOf('experiments.md');
  expect(printed).toBe(claimed);
});

test('the file with which the page begins has no problem', () => {
  const page = readFileSync(
    join(import.meta.dirname, '..', '..', 'docs', 'experiments.md'),
    'utf8',
  );
  const folder = mkdtempSync(join(tmpdir(), 'first-experiment-'));
  const path = join(folder, 'manzhouli-inspectors.yaml');
  writeFileSync(path, blockOf(page, 'yaml'));
  const loaded = loadFile('experiment', path);
  rmSync(folder, { recursive: true });
  expect(
    'value' in loaded ? checkExperiment(loaded.value, testLibrary()) : loaded.problems,
  ).toEqual([]);
});
