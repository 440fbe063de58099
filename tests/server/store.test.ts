import { mkdtempSync, rmSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Store, type StoredSpec } from '../../server/store.ts';
import type { Input } from '../../world/input.ts';
import { projectLibrary } from './test-server.ts';

const standing = { now: 10, seq: 0, ended: false };

function coalSpec(): StoredSpec {
  const folder = projectLibrary().scenarios.get('ganqimaodu-coal-advance');
  if (!folder) throw new Error('The coal scenario is missing.');
  return { ...folder, runtime: 'table', drivers: {} };
}

const spec = coalSpec();
const advance = (to: number): Input => ({ kind: 'advance', at: 0, to });

function storeWithWorld(): Store {
  const store = new Store(':memory:');
  store.atomically(() => store.addWorld('a', spec, { ...standing, created: 1 }));
  return store;
}

test('a world is given back as it was put in', () => {
  const store = storeWithWorld();
  store.atomically(() => {
    store.putInputs('a', { from: 0, inputs: [advance(1), advance(2)], standing });
    store.putInputs('a', { from: 2, inputs: [advance(3)], standing: { ...standing, now: 3 } });
  });
  expect(store.spec('a')).toEqual(spec);
  expect(store.inputs('a')).toEqual([advance(1), advance(2), advance(3)]);
  expect(store.list(5)).toMatchObject([{ id: 'a', now: 3, scenario: spec.scenario.id }]);
});

test('inputs put in from a position on replace all that stood there', () => {
  const store = storeWithWorld();
  store.atomically(() => {
    store.putInputs('a', { from: 0, inputs: [advance(1), advance(2), advance(3)], standing });
    store.putInputs('a', { from: 1, inputs: [advance(9)], standing });
  });
  expect(store.inputs('a')).toEqual([advance(1), advance(9)]);
});

test('of changes that end in an error nothing is kept', () => {
  const store = storeWithWorld();
  const failing = (): never => {
    store.putInputs('a', { from: 0, inputs: [advance(1)], standing });
    store.addWorld('b', spec, { ...standing, created: 2 });
    throw new Error('The disk is full.');
  };
  expect(() => store.atomically(failing)).toThrow('The disk is full.');
  expect(store.inputs('a')).toEqual([]);
  expect(store.spec('b')).toBeUndefined();
});

test('a removed world takes its inputs with it', () => {
  const store = storeWithWorld();
  store.atomically(() => store.putInputs('a', { from: 0, inputs: [advance(1)], standing }));
  expect([store.atomically(() => store.remove('a')), store.remove('a')]).toEqual([true, false]);
  expect(store.inputs('a')).toEqual([]);
});

test('a database of another version is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongguan-store-'));
  const file = join(folder, 'other.sqlite');
  const other = new DatabaseSync(file);
  other.exec('PRAGMA user_version = 99');
  other.close();
  expect(() => new Store(file)).toThrow('has version "99"; expected 1.');
  rmSync(folder, { recursive: true });
});

test('what is written outlives a process that ends without closing: WAL, and a disk that is waited for', () => {
  const folder = mkdtempSync(join(tmpdir(), 'tongguan-store-'));
  const file = join(folder, 'worlds.sqlite');
  const store = new Store(file);
  store.atomically(() => store.addWorld('a', spec, { ...standing, created: 1 }));
  const reader = new DatabaseSync(file);
  expect(reader.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  expect(reader.prepare('SELECT count(*) AS worlds FROM worlds').get()).toEqual({ worlds: 1 });
  reader.close();
  store.close();
  rmSync(folder, { recursive: true });
});
