import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const main = join(import.meta.dirname, '..', 'cli', 'main.ts');

/** How a line of the log begins that tells of no failure. */
const informs = '{"level":30';

/** A server in a process of its own, as it is started from a shell. */
export interface ServerProcess extends AsyncDisposable {
  readonly url: string;
  /** Address below which the API answers. */
  readonly api: string;
  readonly pid: number;
  /** What it has said of failures, a line each. */
  readonly said: readonly string[];
  /** Status with which it ends; null where a signal ended it. */
  readonly ended: Promise<number | null>;
  /** Asks it to stop, or ends it at once with `SIGKILL`; kept when it is gone. */
  stop(signal?: NodeJS.Signals): Promise<number | null>;
  /** Sends a signal that does not end it. */
  signal(signal: NodeJS.Signals): void;
}

/** How to start one. */
export interface ServerOptions {
  /** Options of `serve` beside the port. */
  readonly options: readonly string[];
  /** Module that is loaded before all others. */
  readonly preload?: string;
  /** User as whom it runs; the one of the tests unless given. */
  readonly uid?: number;
  /** Variables of its environment beside those of the tests. */
  readonly environment?: Readonly<Record<string, string>>;
}

/** Starts `serve` on a free port; rejects with what it has said where it ends before it listens. */
export async function startServer({
  options,
  preload,
  uid,
  environment = {},
}: ServerOptions): Promise<ServerProcess> {
  const loaded = preload === undefined ? [] : ['--import', preload];
  const child = spawn(process.execPath, [...loaded, main, 'serve', '--port', '0', ...options], {
    env: { ...process.env, NODE_OPTIONS: '', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(uid !== undefined && { uid }),
  });
  const said: string[] = [];
  createInterface(child.stderr).on('line', (line) => {
    // Requests that it has answered are not of interest.
    if (!line.startsWith(informs)) said.push(line);
  });
  const ended = once(child, 'close').then(([status]): number | null => status);
  const first = await Promise.race([once(child.stdout, 'data'), ended]);
  if (!Array.isArray(first)) throw new Error(said.join('\n'));
  const url = String(first[0]).trim();
  const stop = (signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> => {
    child.kill(signal);
    return ended;
  };
  return {
    url,
    api: `${url}api/v1`,
    pid: Number(child.pid),
    said,
    ended,
    stop,
    [Symbol.asyncDispose]: async () => void (await stop()),
    signal: (signal) => void child.kill(signal),
  };
}
