import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { run } from '../../cli/program.ts';

const root = join(import.meta.dirname, '..', '..');

/** What a command wrote, and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command in a process of its own, in the root of the project, as one in an English locale would. */
export function tongguan(args: readonly string[], input = ''): Promise<Ran> {
  const { promise, resolve, reject } = Promise.withResolvers<Ran>();
  const env = {
    ...process.env,
    LANG: 'en_US.UTF-8',
    LC_ALL: '',
    LC_MESSAGES: '',
    NODE_OPTIONS: '',
  };
  const child = spawn(process.execPath, ['cli/main.ts', ...args], { cwd: root, env });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  child.on('error', reject).on('close', (status) => resolve({ status, out, err }));
  child.stdin.end(input);
  return promise;
}

/** Runs a command within this process, with a terminal that is no screen and speaks English. */
export async function inProcess(args: readonly string[], input = ''): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await run(args, {
    language: 'en',
    width: Infinity,
    out: (line) => void out.push(`${line}\n`),
    err: (line) => void err.push(`${line}\n`),
    paint: (_style, text) => text,
    input: () => Buffer.from(input),
  });
  return { status, out: out.join(''), err: err.join('') };
}
