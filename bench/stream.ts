import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const program = join(import.meta.dirname, '../cli/main.ts');
const megabyte = 1e6;
const kibibyte = 1024;
const sizes = { small: 10, large: 100 } as const; // megabytes
const generated = 4000; // declarations, about 10 MB; repeated to the size that is wanted
/** Tells on standard error, when a process ends, the most memory it held, in KiB. */
const tellMemory =
  'data:text/javascript,process.on("exit",()=>process.stderr.write("\\npeak "+process.resourceUsage().maxRSS))';

/** What `bench stream` measured. */
export interface StreamResult {
  /** Most memory held while 10 MB and 100 MB of declarations were validated, MB. */
  readonly smallPeak: number;
  readonly largePeak: number;
  /** The second over the first: 1 where memory does not grow with the file. */
  readonly ratio: number;
  /** Megabytes a second over the larger file, the start of the program included. */
  readonly rate: number;
}

/** Validates files of 10 MB and 100 MB, a generated declaration a line, each in a process of its own. */
export function streamBench(): StreamResult {
  const folder = mkdtempSync(join(tmpdir(), 'tongguan-stream-'));
  try {
    const some = declarations();
    const small = validated(join(folder, 'small.ndjson'), some, sizes.small);
    const large = validated(join(folder, 'large.ndjson'), some, sizes.large);
    return {
      smallPeak: small.peak,
      largePeak: large.peak,
      ratio: large.peak / small.peak,
      rate: large.rate,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function declarations(): Buffer {
  const asked = ['--type', 'goods-declaration', '--count', String(generated), '--seed', '1'];
  return run(['generate', ...asked, '--out', '-']).stdout;
}

function validated(file: string, some: Buffer, size: number): { peak: number; rate: number } {
  const to = openSync(file, 'w');
  for (let written = 0; written < size * megabyte; written += some.length) writeSync(to, some);
  closeSync(to);
  const start = performance.now();
  const { stderr } = run(['validate', '--ndjson', file]);
  const seconds = (performance.now() - start) / 1000;
  const peak = /peak (\d+)$/.exec(stderr.toString())?.[1];
  return {
    peak: (Number(peak) * kibibyte) / megabyte,
    rate: statSync(file).size / megabyte / seconds,
  };
}

function run(args: readonly string[]): { stdout: Buffer; stderr: Buffer } {
  const done = spawnSync(process.execPath, ['--import', tellMemory, program, ...args], {
    maxBuffer: sizes.large * megabyte,
  });
  if (done.status === 0) return done;
  throw new Error(`"${args.join(' ')}" ended with ${done.status}: ${done.stderr.toString()}`);
}
