import { afterAll, expect, test } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { Journal } from '../../cli/drop/journal.ts';
import { Stream } from '../../engine/random.ts';
import { inProcess } from './run.ts';

const root = join(import.meta.dirname, '..', '..');
const folder = mkdtempSync(join(tmpdir(), 'tongguan-drop-'));
const shipments = join(folder, 'shipments');
const template = join(folder, 'template');
const world = ['--port', 'ganqimaodu-road', '--start', '2023-07-10T08:00:00+08:00'];
/** A multiple of three; more for a long run, as DROP_KILLS=30. */
const kills = Number(process.env['DROP_KILLS'] ?? '6');
const killsPerFolder = 3;
const messages = 13;
const longest = 150; // ms of work until a process is killed
const patience = 180_000; // ms, on a busy machine

afterAll(() => rmSync(folder, { recursive: true }));

/** A folder whose OutBox holds generated messages and one that cannot be read, named in the order of sending. */
async function filled(name: string): Promise<string> {
  const dir = join(folder, name);
  if (!existsSync(template)) await fillTemplate();
  cpSync(template, join(dir, 'OutBox'), { recursive: true, preserveTimestamps: true });
  return dir;
}

async function fillTemplate(): Promise<void> {
  const coal = ['--commodity', 'ganqimaodu-coking-coal'];
  const what = ['--type', 'shipment', '--count', '4', ...coal];
  await inProcess(['generate', ...what, '--out', shipments]);
  const order = ['manifest', 'goods-declaration', 'conveyance-declaration'];
  mkdirSync(template);
  for (const file of readdirSync(shipments)) {
    const rank = order.findIndex((type) => file.includes(type));
    const [bill] = file.split('-');
    copyFileSync(join(shipments, file), join(template, `${bill}-${rank}.xml`));
  }
  writeFileSync(join(template, 'zz-broken.xml'), '<DecMessage>');
  // Files of one instant are taken by name.
  for (const file of readdirSync(template)) utimesSync(join(template, file), 0, 0);
}

/** Every file below the boxes with its content. */
function boxesOf(dir: string): Record<string, string> {
  const files = ['OutBox', 'SentBox', 'FailBox', 'InBox'].flatMap((box) =>
    readdirSync(join(dir, box)).map((name) => join(box, name)),
  );
  return Object.fromEntries(
    files.toSorted().map((path) => [path, readFileSync(join(dir, path), 'utf8')]),
  );
}

test('files go to the SentBox or the FailBox and their receipts come into the InBox', async () => {
  const dir = await filled('once');
  const { status, out } = await inProcess(['drop', '--dir', dir, ...world, '--once']);
  const boxes = Object.keys(boxesOf(dir));
  expect(status).toBe(0);
  expect(out.trim().split('\n')).toHaveLength(messages);
  expect(boxes.filter((path) => path.startsWith('OutBox'))).toEqual([]);
  expect(boxes.filter((path) => path.startsWith('SentBox'))).toHaveLength(12);
  expect(boxes.filter((path) => path.startsWith('FailBox'))).toEqual(['FailBox/zz-broken.xml']);
  expect(boxes.filter((path) => /InBox\/Successed_\d{16}_I_/.test(path))).toHaveLength(4);
  expect(
    boxes.filter((path) => path.startsWith('InBox/Receipt_DECCUS004_I')).length,
  ).toBeGreaterThan(11);
});

test('the messages of an archive are taken together', async () => {
  const dir = await filled('zip');
  const outBox = join(dir, 'OutBox');
  const files = readdirSync(outBox).filter((name) => !name.startsWith('zz'));
  const parts = files.map((name) => [name, strToU8(readFileSync(join(outBox, name), 'utf8'))]);
  for (const name of readdirSync(outBox)) rmSync(join(outBox, name));
  writeFileSync(join(outBox, 'all.zip'), zipSync(Object.fromEntries(parts)));
  await inProcess(['drop', '--dir', dir, ...world, '--once']);
  const boxes = Object.keys(boxesOf(dir));
  expect(boxes.filter((path) => !path.startsWith('InBox'))).toEqual(['SentBox/all.zip']);
  expect(boxes.filter((path) => path.includes('Successed_'))).toHaveLength(4);
});

test('a folder keeps the port it began with, and a new one needs a port', async () => {
  const dir = join(folder, 'port');
  const without = await inProcess(['drop', '--dir', dir, '--once']);
  await inProcess(['drop', '--dir', dir, ...world, '--once']);
  const other = await inProcess(['drop', '--dir', dir, '--port', 'hekou-road', '--once']);
  expect([without.status, other.status]).toEqual([2, 2]);
  expect(other.err).toContain('ganqimaodu-road');
});

test('a journal whose last line was cut off goes on from the line before', () => {
  const path = join(folder, 'journal.ndjson');
  writeFileSync(path, '{"kind":"done","id":1}\n{"kind":"do');
  const journal = new Journal(path);
  journal.add({ kind: 'done', id: 2 });
  journal.close();
  expect(journal.entries).toEqual([{ kind: 'done', id: 1 }]);
  expect(readFileSync(path, 'utf8')).toBe('{"kind":"done","id":1}\n{"kind":"done","id":2}\n');
});

/** Bytes of the journal: they grow with every step that is taken. */
function journalSize(dir: string): number {
  const stat = statSync(join(dir, '.tongguan', 'journal.ndjson'), { throwIfNoEntry: false });
  return stat?.size ?? 0;
}

/** Serves a folder in a process of its own and kills it some time after its first step, unless it ends before. */
async function killedInWork(dir: string, ms: number): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const args = ['cli/main.ts', 'drop', '--dir', dir, ...world, '--once'];
  const env = { ...process.env, NODE_OPTIONS: '' };
  const before = journalSize(dir);
  const child = spawn(process.execPath, args, { cwd: root, stdio: 'ignore', env });
  const poll = setInterval(() => {
    if (journalSize(dir) === before) return;
    clearInterval(poll);
    setTimeout(() => child.kill('SIGKILL'), ms);
  }, 1);
  child.on('error', reject).on('close', () => resolve());
  await promise;
  clearInterval(poll);
}

test(
  'killed at any time, it loses no message, doubles none, and sends every receipt once',
  async () => {
    const calm = await filled('calm');
    await inProcess(['drop', '--dir', calm, ...world, '--once']);
    const expected = boxesOf(calm);
    const stream = new Stream(30, 1, 1);
    let interrupted = 0;
    for (let round = 1; round <= kills / killsPerFolder; round += 1) {
      const dir = await filled(`killed-${round}`);
      for (let kill = 0; kill < killsPerFolder; kill += 1) {
        await killedInWork(dir, stream.uniform() * longest);
        const waiting = readdirSync(join(dir, 'OutBox')).length;
        if (waiting > 0 && waiting < messages) interrupted += 1;
      }
      await inProcess(['drop', '--dir', dir, ...world, '--once']);
      expect(boxesOf(dir)).toEqual(expected);
    }
    expect(interrupted).toBeGreaterThan(0);
  },
  patience,
);
