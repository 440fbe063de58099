import { Worker } from 'node:worker_threads';
import { fillTables, type FilledLibrary } from '../library/filled-library.ts';
import type { Library } from '../library/library.ts';
import { runOnce, type RunOrder, type RunResult } from './run.ts';

/** Something that carries out runs, several at a time. */
export interface RunPool {
  /** How many runs go on at once. */
  readonly width: number;
  run(order: RunOrder): Promise<RunResult>;
  close(): Promise<void>;
}

/** What a worker answers. */
export type WorkerAnswer = { readonly result: RunResult } | { readonly failure: string };

/** Runs in this thread, one after another. */
export function ownThread(library: Library): RunPool {
  return {
    width: 1,
    run: (order) => Promise.resolve(runOnce(order, library)),
    close: () => Promise.resolve(),
  };
}

/** Runs in threads of their own. A run that fails, or a thread that dies, rejects with its reason. */
export function workerThreads(library: Library, workers: number): RunPool {
  const sent = fillTables(library);
  const idle = Array.from({ length: workers }, () => startWorker(sent));
  const all = [...idle];
  return {
    width: workers,
    run: async (order) => {
      const worker = idle.pop();
      if (!worker) throw new Error(`All "${workers}" workers are busy; wait for one to finish.`);
      try {
        const answer = await ask(worker, order);
        if ('failure' in answer) throw new Error(answer.failure);
        return answer.result;
      } finally {
        idle.push(worker);
      }
    },
    close: async () => {
      await Promise.all(all.map((worker) => worker.terminate()));
    },
  };
}

function startWorker(workerData: FilledLibrary): Worker {
  return new Worker(new URL('./run-worker.ts', import.meta.url), { workerData });
}

function ask(worker: Worker, order: RunOrder): Promise<WorkerAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<WorkerAnswer>();
  const ended = (code: number): void =>
    reject(new Error(`A worker ended with status "${code}" during a run.`));
  worker.once('message', resolve);
  worker.once('error', reject);
  worker.once('exit', ended);
  worker.postMessage(order);
  return promise.finally(() => {
    worker.off('message', resolve);
    worker.off('error', reject);
    worker.off('exit', ended);
  });
}
