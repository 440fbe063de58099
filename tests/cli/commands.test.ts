import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { inProcess, tongguan } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongguan-cli-'));
const coal = 'ganqimaodu-coal-advance';
const samples = join('tests', 'samples');
/** For a process of its own on a busy machine, ms. */
const patience = 30_000;
const manifest = join(samples, 'mt1401', 'coal.xml');

afterAll(() => rmSync(folder, { recursive: true }));

test(
  'replay prints a timeline without colours into a pipe, the three clocks, and the digest last',
  async () => {
    const { status, out, err } = await tongguan(['replay', coal, '--lang', 'zh']);
    const lines = out.trimEnd().split('\n');
    expect([status, err]).toEqual([0, '']);
    expect(out).not.toContain('\u001B[');
    expect(lines[0]).toBe('甘其毛都炼焦煤提前申报、卡口验放');
    expect(lines.some((line) => /2021-12-09 08:33:\d\d {2}.*= 放行$/.test(line))).toBe(true);
    for (const clock of ['整体通关时间', '海关通关时间', '口岸停留时间']) {
      expect(lines.filter((line) => line.includes(clock))).toHaveLength(1);
    }
    expect(lines.at(-1)).toMatch(/^trace sha256:[0-9a-f]{64}$/);
  },
  patience,
);

test('timers and desks are shown only when asked for', async () => {
  const [usual, all] = await Promise.all([
    inProcess(['replay', coal]),
    inProcess(['replay', coal, '--all']),
  ]);
  expect(usual.out).not.toContain('timer ');
  expect(all.out).toContain('timer ');
});

test('replay --json prints one object, whose digest is that of the trace it writes', async () => {
  const file = join(folder, 'coal.jsonl');
  const { status, out } = await inProcess(['replay', coal, '--json', '--trace', file]);
  const trace = readFileSync(file, 'utf8');
  const hash = createHash('sha256').update(trace).digest('hex');
  expect(status).toBe(0);
  expect(JSON.parse(out)).toMatchObject({
    scenario: coal,
    runtime: 'table',
    events: trace.trimEnd().split('\n').length,
    trace: `sha256:${hash}`,
  });
});

async function digest(...options: string[]): Promise<string> {
  const { out } = await inProcess(['replay', 'ganqimaodu-gate-morning', '--json', ...options]);
  return JSON.parse(out).trace;
}

test('both runtimes give one trace, another seed another', async () => {
  const [table, actors, other] = [
    await digest(),
    await digest('--runtime', 'actors'),
    await digest('--seed', '1'),
  ];
  expect(actors).toBe(table);
  expect(other).not.toBe(table);
});

test('a failed expectation ends replay with status 1 and says what was got', async () => {
  const file = join(folder, 'wrong.yaml');
  const source = readFileSync(
    join('scenarios', 'training', 'ganqimaodu-gate-morning.yaml'),
    'utf8',
  );
  const wrong = source
    .replace('id: ganqimaodu-gate-morning', 'id: wrong')
    .replace('state: [departed]', 'state: [arrived]');
  expect(wrong).not.toBe(source);
  writeFileSync(file, wrong);
  const { status, out } = await inProcess(['replay', file]);
  expect(status).toBe(1);
  expect(out).toContain('FAILED  conveyance:T0000001  state: expected arrived; got departed');
});

test.each([
  [['replay', 'ganqimaodu-coal-advanc'], 'expected "ganqimaodu-coal-advance"'],
  [['replay', coal, '--seed', '-1'], 'Expected a whole number from 0 to 4294967295.'],
  [['replay', coal, '--runtime', 'steam'], 'table, actors'],
  [['replay'], "missing required argument 'scenario'"],
  [['rewind'], "unknown command 'rewind'"],
  [['validate', 'no-such-file.xml'], 'File "no-such-file.xml" cannot be read'],
  [['validate', manifest, '--json', '--junit'], 'cannot be used with'],
  [['convert', manifest, '--to', 'telegram'], 'Allowed choices are'],
  [['why', coal, '--entity', 'declaration:none'], 'There is no entity "declaration:none"'],
  [['why', coal, '--entity', 'x', '--at', 'noon'], 'Date-time "noon" cannot be read'],
  [['serve', '--port', '70000'], 'Expected a whole number from 0 to 65535.'],
])(
  'wrong usage %j ends with status 2, a message that says why, and no output',
  async (args, why) => {
    const { status, out, err } = await inProcess(args);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain(why);
  },
);

test.each([
  [
    ['replay', 'ganqimaodu-coal-advanc'],
    '没有情景“ganqimaodu-coal-advanc”，应为“ganqimaodu-coal-advance”。',
  ],
  [['why', coal, '--entity', 'declaration:none'], `“${coal}”中没有实体“declaration:none”。`],
  [['why', 'none.jsonl', '--entity', 'x'], '没有轨迹“none.jsonl”，请用 replay --trace 写出一份。'],
  [['bulletin', 'none.csv', '--month', '2021-05'], '没有文件“none.csv”。'],
])('wrong usage %j is told in Chinese to whoever asks for it', async (args, why) => {
  const { status, out, err } = await inProcess([...args, '--lang', 'zh']);
  expect((await inProcess([...args, '--lang=zh'])).err).toBe(err);
  expect([status, out, err.trim()]).toEqual([2, '', why]);
});

test(
  'a real process tells wrong usage by status 2',
  async () => {
    const { status, out, err } = await tongguan(['replay', 'no-such-scenario']);
    expect([status, out]).toEqual([2, '']);
    expect(err).toContain('There is no scenario "no-such-scenario"');
  },
  patience,
);

test('verify finds recorded traces the same, and names the first event that differs and its keys', async () => {
  const traces = join(folder, 'traces');
  await inProcess(['verify', coal, '--record', '--traces', traces]);
  const same = await inProcess(['verify', '--traces', traces]);
  expect([same.status, same.out]).toEqual([0, `same  ${coal}\n`]);

  const file = join(traces, `${coal}.jsonl`);
  const lines = readFileSync(file, 'utf8').split('\n');
  const event = JSON.parse(lines[3] ?? '');
  lines[3] = JSON.stringify({ ...event, role: 'gate', data: { ...event.data, extra: 1 } });
  writeFileSync(file, lines.join('\n'));
  const differs = await inProcess(['verify', coal, '--traces', traces]);
  expect(differs.status).toBe(1);
  expect(differs.out.split('\n')[0]).toBe(`DIFFERS  ${coal}  event 4; differs in data.extra, role`);
  expect(differs.out).toContain(`recorded: ${lines[3]}`);
});

test('verify says where a trace ends before the other', async () => {
  const traces = join(folder, 'short');
  await inProcess(['verify', coal, '--record', '--traces', traces]);
  const file = join(traces, `${coal}.jsonl`);
  const [first] = readFileSync(file, 'utf8').split('\n');
  writeFileSync(file, `${first}\n`);
  const { status, out } = await inProcess(['verify', coal, '--traces', traces]);
  expect(status).toBe(1);
  expect(out).toContain('event 2\n  recorded: (the trace ends before)');
});

test('validate names file, line and column, shows the line, and puts a caret under the place', async () => {
  const file = join(folder, 'payment.json');
  writeFileSync(file, '{"type": "duty-payment",\n\t"note": "煤炭", "reference": 5}');
  const { status, out, err } = await inProcess(['validate', file]);
  const lines = out.split('\n');
  const at = lines.findIndex((line) => line.includes('(/reference)'));
  expect(status).toBe(1);
  expect(lines[at]).toMatch(/payment\.json:2:16: error type: /);
  // A tab reaches column 4, and each of the two characters takes two columns.
  expect(lines[at + 1]).toBe('    2 |     "note": "煤炭", "reference": 5}');
  expect(lines[at + 2]).toBe(`        ${' '.repeat(20)}^`);
  expect(err).toMatch(/duty-payment \(canonical-json\): \d+ errors, 0 warnings/);
});

test(
  'validate reads standard input and speaks Chinese when asked',
  async () => {
    const { status, out } = await tongguan(['validate', '-', '--lang', 'zh'], '<!DOCTYPE a><a/>');
    expect(status).toBe(1);
    expect(out).toContain('错误 doctype-refused: 报文不得含有 DOCTYPE 声明。');
  },
  patience,
);

test('validate --json gives the problems as data, --junit as failed cases', async () => {
  const input = '<Manifest></Wrong>';
  const data = await inProcess(['validate', '-', '--json'], input);
  const report = await inProcess(['validate', '-', '--junit'], input);
  expect([data.status, report.status]).toEqual([1, 1]);
  expect(JSON.parse(data.out)).toMatchObject({
    file: '-',
    problems: [{ code: 'not-well-formed', location: { line: 1 } }],
  });
  expect(report.out).toContain('<testsuite name="tongguan validate" tests="1" failures="1">');
  expect(report.out).toContain('<failure type="not-well-formed"');
});

test('a message of another type than demanded is an error', async () => {
  const args = ['validate', manifest, '--type', 'receipt', '--json', '--at'];
  const { status, out } = await inProcess([...args, '2021-12-08T08:00:00+08:00']);
  const problems: { path: string; got?: string }[] = JSON.parse(out).problems;
  expect(status).toBe(1);
  expect(problems.at(-1)).toMatchObject({ path: '/type', got: 'manifest', expected: 'receipt' });
});

test('convert writes the message alone to standard output, and back it means the same', async () => {
  const there = await inProcess(['convert', manifest, '--to', 'canonical-json']);
  expect(there.status).toBe(0);
  const back = await inProcess(['convert', '-', '--to', 'mt1401'], there.out);
  const again = await inProcess(['convert', '-', '--to', 'canonical-json'], back.out);
  expect(JSON.parse(again.out)).toEqual(JSON.parse(there.out));
});

test('convert to a format that does not carry the message ends with status 1 and no output', async () => {
  const { status, out, err } = await inProcess(['convert', manifest, '--to', 'dec-message']);
  expect([status, out]).toEqual([1, '']);
  expect(err).toContain('error format-cannot-carry');
});

test('why gives the same answer from a scenario and from its recorded trace', async () => {
  const trace = join(folder, 'why.jsonl');
  await inProcess(['replay', coal, '--json', '--trace', trace]);
  const [first = ''] = readFileSync(trace, 'utf8')
    .split('\n')
    .filter((line) => line.includes('"declaration:'));
  const { entity } = JSON.parse(first);
  const question = ['--entity', entity, '--at', '2021-12-08T20:00:00+08:00'];
  const told = await Promise.all(
    [coal, trace].map(async (source) => {
      const { status, out } = await inProcess(['why', source, ...question, '--json']);
      const { at, waits } = JSON.parse(out);
      const kept = waits.map(({ state, by, rule }: Record<string, unknown>) => ({
        state,
        by,
        rule,
      }));
      return { status, at, waits: kept };
    }),
  );
  expect(told[0]).toEqual(told[1]);
  expect(told[0]).toMatchObject({
    status: 0,
    waits: [{ state: 'clearance.cargo.expected', by: 'site' }],
  });
});

test('log runs a traffic in bulk, writes it in columns, and refuses what it cannot write', async () => {
  const out = join(folder, 'trucks.csv');
  const asked = ['log', 'ganqimaodu-road', '--count', '50', '--one-in', '5'];
  const ran = await inProcess([...asked, '--to', 'csv', '--out', out]);
  const [, events, written] = /^50 conveyances, (\d+) events, (\d+) written\n$/.exec(ran.out) ?? [];
  expect(ran.status).toBe(0);
  expect(Number(written)).toBeLessThan(Number(events) / 2);
  expect(readFileSync(out, 'utf8').split('\r\n')).toHaveLength(Number(written) + 2);
  const again = await inProcess([...asked, '--to', 'csv', '--out', out]);
  const nowhere = await inProcess(asked);
  const unknown = await inProcess(['log', 'atlantis', '--to', 'none']);
  expect([again, nowhere, unknown].map(({ status }) => status)).toEqual([2, 2, 2]);
  expect(again.err).toContain('is there already');
});
