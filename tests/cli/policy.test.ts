import { expect, test } from '@jest/globals';
import { inProcess } from './run.ts';

const lineOf = (out: string, name: string): string =>
  out.split('\n').find((line) => line.trim().startsWith(name)) ?? '';

test('policy show says of every value since when it holds, by which reform and paragraph, and how well it is known', async () => {
  const { status, out } = await inProcess([
    'policy',
    'show',
    '--date',
    '2020-06-01',
    '--port',
    'erenhot-rail',
  ]);
  expect(status).toBe(0);
  expect(lineOf(out, 'border.joint-boarding')).toMatch(
    /on +2019-01-01 +joint-boarding \(国发〔2018〕37号 ¶3, .*\[official\]/,
  );
  expect(lineOf(out, 'declaration.term')).toMatch(
    /14 d +2017-01-01 +Customs Law of the PRC, article 24 · \[official\]/,
  );
  expect(lineOf(out, 'release-before-test')).toContain('since 2019-02-11');
});

test('policy show answers with reforms that a run adds or leaves out', async () => {
  const ask = ['policy', 'show', '--date', '2020-06-01', '--port', 'erenhot-road', '--json'];
  const { out } = await inProcess([...ask, '--reforms', 'rapid-test', '--without', 'full-trace']);
  const view = JSON.parse(out) as {
    parameters: { name: string; value: unknown; reform?: string }[];
    reforms: { id: string; from?: string }[];
  };
  expect(view.parameters.find(({ name }) => name === 'laboratory.rapid')).toMatchObject({
    value: true,
    reform: 'rapid-test',
  });
  expect(view.reforms.find(({ id }) => id === 'rapid-test')).not.toHaveProperty('from');
  expect(view.reforms.map(({ id }) => id)).not.toContain('full-trace');
});

test('policy diff names what commenced between two days, and ends with status 1', async () => {
  const days = ['--from', '2019-02-10', '--to', '2019-02-11'];
  const { status, out } = await inProcess(['policy', 'diff', '--port', 'ceke-road', ...days]);
  expect(status).toBe(1);
  expect(out).toContain('~ laboratory.release-before-test  off → on  (release-before-test)\n');
  expect(out).toContain('+ release-before-test  Release before the test\n');
});

test('policy diff of two ports whose provinces date a reform differently names it', async () => {
  const ports = ['--port', 'erenhot-road', 'ruili-road', '--from', '2019-06-01'];
  const { out } = await inProcess(['policy', 'diff', ...ports]);
  expect(out).toContain('- release-before-test');
  expect(out).toContain('~ laboratory.release-before-test  on → off  (release-before-test)\n');
});

const run = async (...args: string[]) => {
  const { status, err } = await inProcess(['policy', ...args]);
  return [status, err];
};

test('policy diff without two sides, and names that are not there, are wrong usage with the cure', async () => {
  const day = ['--from', '2019-06-01'];
  expect(await run('diff', '--port', 'ceke-road', ...day)).toEqual([
    2,
    expect.stringContaining('not two sides'),
  ]);
  expect(await run('diff', '--port', 'ceke-raod', 'ruili-road', ...day)).toEqual([
    2,
    expect.stringContaining('"ceke-raod"; expected "ceke-road"'),
  ]);
  expect(await run('diff', '--port', 'ceke-road', ...day, '--with', 'rapid-tset')).toEqual([
    2,
    expect.stringContaining('Write "rapid-test"'),
  ]);
});

test('policy effect names the first event in which two runs differ that differ only in one reform', async () => {
  const scenario = ['--scenario', 'erenhot-general-inspection'];
  const { status, out } = await inProcess(['policy', 'effect', 'non-intrusive-first', ...scenario]);
  const [head, before, after] = out.split('\n');
  expect(status).toBe(0);
  expect(head).toMatch(/^DIFFERS {2}erenhot-general-inspection, without and with .* event \d+/);
  expect(before).toMatch(/^ {2}without: .*"manual"/);
  expect(after).toMatch(/^ {2}with: {4}.*"machine"/);
});

test('a reform that changes nothing in a scenario says so with status 1', async () => {
  const scenario = ['--scenario', 'zhengzhou-air-export'];
  const { status, out } = await inProcess(['policy', 'effect', 'rapid-test', ...scenario]);
  expect([status, out]).toEqual([1, 'same  zhengzhou-air-export, without and with rapid-test\n']);
});
