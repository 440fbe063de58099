import { parentPort, workerData } from 'node:worker_threads';
import { fromFilled, type FilledLibrary } from '../library/filled-library.ts';
import type { WorkerAnswer } from './pool.ts';
import { runOnce, type RunOrder } from './run.ts';

/* A thread that carries out one run after another; the library comes with its start, step tables and all. */

const library = fromFilled(workerData as FilledLibrary);

parentPort?.on('message', (order: RunOrder) => parentPort?.postMessage(answer(order)));

function answer(order: RunOrder): WorkerAnswer {
  try {
    return { result: runOnce(order, library) };
  } catch (error) {
    return { failure: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
