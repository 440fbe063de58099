import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import type { PackBundle } from '../../schemas/types.ts';
import { inProcess } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongguan-pack-'));
const file = join(folder, 'arrival.json');

afterAll(() => rmSync(folder, { recursive: true }));

test('coverage lists every pack without gaps', async () => {
  const { status, out } = await inProcess(['pack', 'coverage']);
  expect(status).toBe(0);
  expect(out).not.toContain('gap');
  expect(out.split('\n').filter((line) => /^\S+ \d+\.\d+\.\d+$/.test(line))).toEqual([
    'arrival 1.0.0',
    'conveyance 1.0.0',
    'goods-declaration 1.0.0',
    'international 1.0.0',
    'manifest 1.0.0',
    'rail 1.0.0',
  ]);
});

test('an exported pack holds schema, rules, codes and samples, and does not differ from its family', async () => {
  const exported = await inProcess(['pack', 'export', 'arrival', '--out', file]);
  expect([exported.status, exported.out]).toEqual([0, '']);
  const bundle = JSON.parse(readFileSync(file, 'utf8')) as PackBundle;
  expect(Object.keys(bundle.schemas)).toContain('arrival-report');
  expect(bundle.rules.map(({ code }) => code)).toEqual(bundle.pack.rules);
  expect(bundle.codeLists['customs-district']?.['0708']).toBe('乌拉特关');
  expect(bundle.samples.length).toBeGreaterThan(bundle.rules.length);
  const same = await inProcess(['pack', 'diff', file, 'arrival']);
  expect([same.status, same.out]).toEqual([0, '']);
});

test('a difference is told line by line, or as JSON, with status 1', async () => {
  await inProcess(['pack', 'export', 'arrival', '--out', file]);
  const bundle = JSON.parse(readFileSync(file, 'utf8')) as PackBundle;
  const older = join(folder, 'older.json');
  const rules = bundle.rules.filter(({ code }) => code !== 'site-missing');
  writeFileSync(older, JSON.stringify({ ...bundle, rules }));
  const told = await inProcess(['pack', 'diff', older, file]);
  expect([told.status, told.out]).toEqual([1, '+ rule site-missing\n']);
  const machine = await inProcess(['pack', 'diff', file, older, '--json']);
  expect(machine.status).toBe(1);
  expect(JSON.parse(machine.out)).toMatchObject({ rules: { removed: ['site-missing'] } });
});

test('a family or file that does not exist is wrong usage', async () => {
  const family = await inProcess(['pack', 'export', 'arival', '--out', file]);
  expect(family.status).toBe(2);
  expect(family.err).toContain('Pack "arival" does not exist; expected one of arrival,');
  const missing = await inProcess(['pack', 'diff', join(folder, 'none.json'), 'arrival']);
  expect([missing.status, missing.out]).toEqual([2, '']);
  const strange = join(folder, 'strange.json');
  writeFileSync(strange, '{}');
  const other = await inProcess(['pack', 'diff', strange, 'arrival']);
  expect(other.status).toBe(2);
  expect(other.err).toContain('is no exported pack');
});
