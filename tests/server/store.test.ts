import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { addWorld, keepReply, removeWorld, type InputsChange } from '../../server/store/changes.ts';
import { migrations } from '../../server/store/migrations.ts';
import { LedElsewhere, Store } from '../../server/store/store.ts';
import type { StoredSpec } from '../../server/store/stored.ts';
import type { Input } from '../../world/input.ts';
import { testLibrary } from '../helpers/worlds.ts';
import { postgresStores, sqliteStores, type StoreKind } from './stores.ts';

const standing = { now: 10, seq: 0, ended: false, asking: false, speed: 0 };
const folder = testLibrary().scenarios.get('ganqimaodu-coal-advance');
if (!folder) throw new Error('The coal scenario is missing.');
const spec: StoredSpec = { ...folder, runtime: 'table', drivers: {} };
const advance = (to: number): Input => ({ kind: 'advance', at: 0, to });

/** Enters world "a", without inputs. */
async function enter(store: Store, id = 'a'): Promise<void> {
  const world = { id, owner: 'me', spec, inputs: [], standing, created: 1, leader: store.member };
  await store.write({ inputs: [], statements: addWorld(world) });
}

/** Puts inputs in place of all from a position on, as the leader of the first term. */
function put(store: Store, change: Partial<InputsChange>): Promise<void> {
  const whole = { world: 'a', term: 1, from: 0, length: 0, inputs: [], standing, ...change };
  return store.write({ inputs: [whole], statements: [] });
}

const inputsOf = async (store: Store): Promise<unknown> => (await store.lead('a'))?.inputs;

describe.each([
  ['SQLite', sqliteStores],
  ['PostgreSQL', postgresStores],
])('%s', (_name, start) => {
  let kind: StoreKind;
  beforeAll(async () => {
    kind = await start();
  });
  afterAll(() => kind.stop());

  test('a world is given back as it was put in, by another server as well', async () => {
    const address = await kind.empty();
    const store = await Store.open(address);
    await enter(store);
    await put(store, { inputs: [advance(1), advance(2)] });
    await put(store, {
      from: 2,
      length: 2,
      inputs: [advance(3)],
      standing: { ...standing, now: 3 },
    });
    await store.close();
    const later = await Store.open(address);
    const inputs = [advance(1), advance(2), advance(3)];
    expect(await later.lead('a')).toMatchObject({ owner: 'me', spec, inputs });
    expect(await later.list({ limit: 5, owner: 'me' })).toMatchObject([
      { id: 'a', now: 3, scenario: spec.scenario.id, title: spec.scenario.title },
    ]);
    expect(await later.list({ limit: 5, owner: 'you' })).toEqual([]);
    await later.close();
  });

  test('inputs put in from a position on replace all that stood there', async () => {
    const store = await Store.open(await kind.empty());
    await enter(store);
    // Both go to the disk together, in the order in which they came.
    await Promise.all([
      put(store, { inputs: [advance(1), advance(2), advance(3)] }),
      put(store, { from: 1, length: 3, inputs: [advance(9)] }),
    ]);
    expect(await inputsOf(store)).toEqual([advance(1), advance(9)]);
    await store.close();
  });

  test('of changes that cannot be stored together none is kept', async () => {
    const store = await Store.open(await kind.empty());
    await enter(store);
    const twice = { inputs: [], statements: addWorldAgain(store) };
    const change = { world: 'a', term: 1, from: 0, length: 0, inputs: [advance(1)], standing };
    await expect(store.write({ ...twice, inputs: [change] })).rejects.toThrow('database');
    expect(await inputsOf(store)).toEqual([]);
    await store.close();
  });

  test('a removed world takes its inputs with it', async () => {
    const address = await kind.empty();
    const store = await Store.open(address);
    await enter(store);
    await put(store, { inputs: [advance(1)] });
    await store.write({ inputs: [], statements: [removeWorld('a')] });
    expect(await store.lead('a')).toBeUndefined();
    await store.close();
    expect(await kind.query(address, 'SELECT position FROM inputs')).toEqual([]);
  });

  test('a reply is kept under its key once, and another world of the same group is stored', async () => {
    const store = await Store.open(await kind.empty());
    const reply = { status: 200, headers: {}, body: '{}' };
    const time = { at: 100, expired: 50 };
    const keep = (request: string) =>
      store.write({ inputs: [], statements: keepReply('key', { request, reply }, time) });
    const [first, second] = await Promise.allSettled([keep('one'), keep('two'), enter(store)]);
    expect([first?.status, second?.status]).toEqual(['fulfilled', 'rejected']);
    expect(await store.reply('key', 50)).toEqual({ request: 'one', reply });
    expect(await store.reply('key', 101)).toBeUndefined();
    expect(await inputsOf(store)).toEqual([]);
    await store.close();
  });

  test('what is written under an older term, or behind what another has added, is refused', async () => {
    const store = await Store.open(await kind.empty());
    await enter(store);
    await put(store, { inputs: [advance(1)] });
    const lost: string[] = [];
    store.onLost((units) =>
      lost.push(...units.flatMap(({ inputs }) => inputs.map(({ world }) => world))),
    );
    const old = put(store, { term: 0, from: 1, length: 1, inputs: [advance(2)] });
    await expect(old).rejects.toThrow(LedElsewhere);
    const behind = put(store, { from: 0, length: 0, inputs: [advance(2)] });
    await expect(behind).rejects.toThrow(LedElsewhere);
    expect(lost).toEqual(['a', 'a']);
    expect(await inputsOf(store)).toEqual([advance(1)]);
    await store.close();
  });

  test('a database of a later layout is refused', async () => {
    const address = await kind.empty();
    await (await Store.open(address)).close();
    const later = migrations.length + 1;
    const layout = address.startsWith('postgres')
      ? `UPDATE layout SET version = ${later}`
      : `PRAGMA user_version = ${later}`;
    await kind.query(address, layout);
    await expect(Store.open(address)).rejects.toThrow(`has layout "${later}"`);
  });

  test('a group is on the disk in one wait, however many wait for it', async () => {
    const store = await Store.open(await kind.empty());
    await enter(store);
    const many = Array.from({ length: 200 }, (_, index) => index);
    await Promise.all(
      many.map((from) => put(store, { from, length: from, inputs: [advance(from)] })),
    );
    expect(await inputsOf(store)).toEqual(many.map(advance));
    await store.close();
  });
});

function addWorldAgain(store: Store) {
  const world = { id: 'a', owner: 'me', spec, inputs: [], standing, created: 2 };
  return addWorld({ ...world, leader: store.member });
}

describe('SQLite alone', () => {
  let kind: StoreKind;
  beforeAll(async () => {
    kind = await sqliteStores();
  });
  afterAll(() => kind.stop());

  test('a file as release 0.1.0 left it is brought to the present layout with all it holds', async () => {
    const address = await kind.empty();
    const old = new DatabaseSync(address);
    old.exec(readFileSync(join(import.meta.dirname, 'fixtures', '0.1.0.sql'), 'utf8'));
    old.close();
    const store = await Store.open(address);
    const title = { zh: '空', en: 'Empty' };
    const both = { owner: 'local', scenario: 'empty', title };
    expect(await store.list({ limit: 9 })).toEqual([
      { ...both, id: 'old', now: 30, seq: 7, ended: false },
      { ...both, id: 'older', now: 10, seq: 0, ended: true },
    ]);
    const inputs = [advance(20), { kind: 'advance', at: 20, to: 30 }];
    expect(await store.lead('old')).toMatchObject({ inputs, term: 1 });
    const more = { world: 'old', term: 1, from: 2, length: 2, inputs: [advance(40)] };
    await put(store, more);
    expect(await store.lead('old')).toMatchObject({ inputs: [...inputs, advance(40)] });
    expect(await store.reply('kept', 0)).toMatchObject({ request: 'digest' });
    await store.close();
  });

  test('a file belongs to one server, and is read by others meanwhile', async () => {
    const address = await kind.empty();
    const store = await Store.open(address);
    await enter(store);
    await expect(Store.open(address)).rejects.toThrow('in use by another server');
    expect(await kind.query(address, 'SELECT id FROM worlds')).toEqual([{ id: 'a' }]);
    await store.close();
    await (await Store.open(address)).close();
  });

  test('a commit waits for the disk: WAL, synchronous FULL', async () => {
    const address = await kind.empty();
    const store = await Store.open(address);
    expect(await kind.query(address, 'PRAGMA journal_mode')).toEqual([{ journal_mode: 'wal' }]);
    await store.close();
  });
});

describe('PostgreSQL alone', () => {
  let kind: StoreKind;
  beforeAll(async () => {
    kind = await postgresStores();
  });
  afterAll(() => kind.stop());

  test('a world is led by one server, and by another once the first has died; the first can write no more', async () => {
    const address = await kind.empty();
    const [first, second] = [await Store.open(address), await Store.open(address)];
    await enter(first);
    await put(first, { inputs: [advance(1)] });
    await expect(second.lead('a')).rejects.toThrow(LedElsewhere);
    // The database loses sight of the first server, which knows nothing of it yet.
    await kind.query(
      address,
      `SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objid = ${first.member}`,
    );
    const led = await untilLed(second);
    expect(led).toMatchObject({ inputs: [advance(1)], term: 2 });
    const late = put(first, { from: 1, length: 1, inputs: [advance(2)] });
    await expect(late).rejects.toThrow(LedElsewhere);
    await put(second, { term: 2, from: 1, length: 1, inputs: [advance(3)] });
    expect(await inputsOf(second)).toEqual([advance(1), advance(3)]);
    await Promise.all([first.close(), second.close()]);
  });

  test('a database that restarts fails what is written meanwhile, and serves what comes after', async () => {
    const store = await Store.open(await kind.empty());
    await enter(store);
    await kind.restart();
    await put(store, { inputs: [advance(1)] }).catch(() => undefined);
    expect(await inputsOf(store)).toEqual([advance(1)]);
    await store.close();
  });
});

/** Leads world "a" as soon as the database has seen that its leader is gone. */
async function untilLed(store: Store) {
  for (;;) {
    try {
      return await store.lead('a');
    } catch (error) {
      if (!(error instanceof LedElsewhere)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }
}
