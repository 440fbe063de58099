import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { run } from '../../cli/program.ts';
import { openLibrary } from '../../cli/scenario.ts';
import type { Style } from '../../cli/terminal.ts';
import { once } from '../../library/once.ts';

const root = join(import.meta.dirname, '..', '..');
/** One for all commands of a test file: they leave it as it is. */
const library = once(openLibrary);

/** What a command wrote, and how it ended. */
export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the real command in a process of its own, in the root of the project, as one in an English locale would. */
export function tongguan(
  args: readonly string[],
  input = '',
  others: Readonly<Record<string, string>> = {},
): Promise<Ran> {
  const { promise, resolve, reject } = Promise.withResolvers<Ran>();
  const env = {
    ...process.env,
    LANG: 'en_US.UTF-8',
    LC_ALL: '',
    LC_MESSAGES: '',
    NODE_OPTIONS: '',
    ...others,
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
  const terminal = {
    language: 'en' as const,
    width: Infinity,
    out: (line: string) => void out.push(`${line}\n`),
    err: (line: string) => void err.push(`${line}\n`),
    paint: (_style: Style, text: string) => text,
    input: () => Buffer.from(input),
  };
  const status = await run(args, terminal, library);
  return { status, out: out.join(''), err: err.join('') };
}
