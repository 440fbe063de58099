import { afterAll, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { linesOf, type Line } from '../../cli/lines.ts';
import { inProcess } from './run.ts';

const folder = mkdtempSync(join(tmpdir(), 'tongguan-breeding-'));
const manifest = join('tests', 'samples', 'mt1401', 'coal.xml');
const patience = 60_000; // ms, on a busy machine

afterAll(() => rmSync(folder, { recursive: true }));

async function gathered(chunks: readonly string[], longest: number): Promise<Line[]> {
  const lines: Line[] = [];
  async function* stream(): AsyncGenerator<Uint8Array, void> {
    for (const chunk of chunks) yield Promise.resolve(Buffer.from(chunk));
  }
  for await (const line of linesOf(stream(), longest)) lines.push(line);
  return lines;
}

const textOf = ({ number, bytes }: Line) =>
  `${number} ${bytes === undefined ? 'too long' : Buffer.from(bytes).toString()}`;

test('lines are found across chunks, empty ones counted, the last one without its end', async () => {
  const lines = await gathered(['a', 'b\n\n', 'c\nd', 'e'], 10);
  expect(lines.map(textOf)).toEqual(['1 ab', '3 c', '4 de']);
});

test('a line that is too long is told as such and the next one is whole', async () => {
  const lines = await gathered(['abc', 'def\ngh\n'], 5);
  expect(lines.map(textOf)).toEqual(['1 too long', '2 gh']);
});

test('generate writes one message a line, the same for the same seed', async () => {
  const args = ['generate', '--type', 'manifest', '--count', '3', '--seed', '9'];
  const [one, other] = [await inProcess(args), await inProcess(args)];
  const lines = one.out.trimEnd().split('\n');
  expect(lines.map((line) => (JSON.parse(line) as { type: string }).type)).toEqual([
    'manifest',
    'manifest',
    'manifest',
  ]);
  expect(other.out).toBe(one.out);
});

test('generated files validate without errors and without warnings when they are sent', async () => {
  const out = join(folder, 'files');
  await inProcess(['generate', '--type', 'shipment', '--count', '3', '--out', out]);
  const files = readdirSync(out);
  expect(files).toHaveLength(9);
  for (const file of files) {
    const date = /(\d{8})\d{7}-/.exec(file)?.[1] ?? '';
    // Declarations are signed before half past twelve, conveyances reported the next morning.
    const days = file.includes('conveyance') ? 1 : 0;
    const at = `${Temporal.PlainDate.from(date).add({ days }).toString()}T12:30:00+08:00`;
    const { err } = await inProcess(['validate', join(out, file), '--at', at]);
    expect(err).toContain(': 0 errors, 0 warnings');
  }
});

test('a generated scenario replays to the ending that was asked for', async () => {
  const out = join(folder, 'inspected');
  const args = ['--type', 'shipment', '--ends-in', 'inspected', '--out', out];
  await inProcess(['generate', ...args]);
  const name = readdirSync(out).find((file) => file.endsWith('.yaml')) ?? '';
  const { status, out: timeline } = await inProcess(['replay', join(out, name)]);
  expect(status).toBe(0);
  expect(timeline).toMatch(/ok {2}inspection:\w+ {2}state/);
});

test('a format that cannot carry what is generated is wrong usage', async () => {
  const args = ['generate', '--type', 'manifest', '--commodity', 'manzhouli-wood-pulp'];
  const { status, err } = await inProcess([...args, '--format', 'mt1401']);
  expect(status).toBe(2);
  expect(err).toContain('Format "mt1401" cannot carry this "manifest" whole');
});

test(
  'mutate writes a message for every rule it can break, each with that one problem, and a report',
  async () => {
    const out = join(folder, 'mutants');
    const { err } = await inProcess(['mutate', manifest, '--out', out]);
    const report = JSON.parse(readFileSync(join(out, 'coal.report.json'), 'utf8')) as {
      mutants: { code: string; file: string }[];
      without: string[];
    };
    expect(err).toContain(`${report.mutants.length} mutants, ${report.without.length} codes`);
    const sums = report.mutants.filter(({ code }) => code.endsWith('-sum'));
    expect(sums.map(({ file }) => file)).toEqual(['coal.packages-sum.xml', 'coal.weight-sum.xml']);
    for (const { code, file } of sums) {
      const { out: found } = await inProcess(['validate', join(out, file), '--json']);
      const { problems } = JSON.parse(found) as { problems: { code: string }[] };
      expect(problems.map((problem) => problem.code)).toContain(code);
    }
  },
  patience,
);

test('shrink keeps the wire format and the problem', async () => {
  const broken = join(folder, 'broken.xml');
  const text = readFileSync(manifest, 'utf8');
  writeFileSync(broken, text.replace(/(<TotalPackageQuantity[^>]*>)\d+/, '$19'));
  const { status, out, err } = await inProcess(['shrink', broken, '--code', 'packages-sum']);
  const small = join(folder, 'small.xml');
  writeFileSync(small, out);
  expect(status).toBe(0);
  expect(err).toContain('smallest after');
  expect(out.length).toBeLessThan(text.length * 0.7);
  expect((await inProcess(['validate', small])).out).toContain('packages-sum');
});

test('shrink of a message without problems is wrong usage', async () => {
  const out = join(folder, 'sound');
  await inProcess(['generate', '--type', 'conveyance-declaration', '--out', out]);
  const [file = ''] = readdirSync(out);
  const { status, err } = await inProcess(['shrink', join(out, file)]);
  expect(status).toBe(2);
  expect(err).toContain('has no problem of structure or rules to keep');
});

test('validate reads one message a line, JSON or XML, and sums up what it found', async () => {
  const { out } = await inProcess(['generate', '--type', 'manifest', '--count', '2']);
  const path = join(folder, 'lines.ndjson');
  const xml = readFileSync(manifest, 'utf8').replaceAll(/\s*\n\s*/g, '');
  writeFileSync(path, `${out}{"type":"manifest"}\n\n${xml}\nnonsense\n`);
  const found = await inProcess(['validate', '--ndjson', path, '--json']);
  const lines = found.out.trimEnd().split('\n');
  const last = JSON.parse(lines.at(-1) ?? '') as { summary: Record<string, unknown> };
  expect(found.status).toBe(1);
  expect(last.summary).toMatchObject({ lines: 5, messages: 4 });
  expect(last.summary['codes']).toMatchObject({ 'format-unknown': 1, required: 9 });
});

const heldBytes = (): number => process.memoryUsage().heapUsed + process.memoryUsage().arrayBuffers;

test('two hundred megabytes of lines pass through the memory of a few', async () => {
  const megabyte = 1_048_576;
  const chunk = Buffer.from(`${'x'.repeat(2000)}\n`.repeat(32));
  const chunks = Math.ceil((200 * megabyte) / chunk.length);
  async function* stream(): AsyncGenerator<Uint8Array, void> {
    for (let count = 0; count < chunks; count += 1) yield Promise.resolve(chunk);
  }
  const before = heldBytes();
  let lines = 0;
  let most = 0;
  for await (const { bytes } of linesOf(stream(), megabyte)) {
    lines += bytes === undefined ? 0 : 1;
    if (lines % 1000 === 0) most = Math.max(most, heldBytes() - before);
  }
  expect(lines).toBe(chunks * 32);
  expect(most).toBeLessThan(100 * megabyte);
});
