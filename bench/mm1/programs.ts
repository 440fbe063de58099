import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { queue, type QueueRun } from './queue.ts';

const compilers = ['c++', 'g++', 'clang++'];
/** Debian's packages belong to the second, whichever the first is. */
const pythons = ['python3', '/usr/bin/python3'];

/** The queue on a program of another language; with its version. */
export interface Program {
  readonly version: string;
  run(seed: number): QueueRun;
}

/** SimPy on the machine's Python; undefined where there is none. */
export function simpy(): Program | undefined {
  const script = join(import.meta.dirname, 'simpy_queue.py');
  const python = pythons.find((each) => spawnSync(each, [script, '1', '1', '1', '1']).status === 0);
  return python === undefined ? undefined : programOf(python, [script]);
}

/** A C++ loop over `std::priority_queue`, compiled with -O3 into a folder; undefined where no compiler is. */
export function cpp(folder: string): Program | undefined {
  const program = join(folder, 'heap');
  const source = join(import.meta.dirname, 'heap.cpp');
  const options = ['-O3', '-std=c++17', source, '-o', program];
  const isCompiled = compilers.some((each) => spawnSync(each, options).status === 0);
  return isCompiled ? programOf(program, []) : undefined;
}

function programOf(command: string, first: readonly string[]): Program {
  const ask = (customers: number, seed: number): string[] =>
    output(command, [...first, ...[customers, queue.meanGap, queue.meanService, seed].map(String)]);
  const [version = ''] = ask(1, 1);
  return {
    version,
    run: (seed) => {
      const [, seconds, meanWait] = ask(queue.customers, seed);
      return { seconds: Number(seconds), meanWait: Number(meanWait) };
    },
  };
}

function output(command: string, args: readonly string[]): string[] {
  const { status, stdout, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (status === 0) return stdout.trimEnd().split('\n');
  throw new Error(`"${command}" ended with status "${status}": ${stderr}`);
}
