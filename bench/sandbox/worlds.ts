import { startServer, type ServerProcess } from '../server-process.ts';
import { openWorlds, send } from './api.ts';
import { declarations } from './orders.ts';

const stored = 1000;
const worlds = 5000;
/** One world in so many is at work. */
const activeOf = 50;
const perWorld = 10;
const megabyte = 1e6;

/** What many worlds in one process came to. */
export interface WorldsResult {
  /** Time from the start of the process until it is ready, with 1,000 stored worlds, s. */
  readonly startSeconds: number;
  readonly worlds: number;
  /** Memory of the process with 5,000 worlds, one in fifty of them at work, MB. */
  readonly megabytes: number;
}

/** Starts over stored worlds, and puts some of many to work. */
export async function manyWorlds(data: string): Promise<WorldsResult> {
  const options = ['--data', data];
  const first = await startServer({ options });
  const ids = await openWorlds(first, stored);
  await first.stop();
  const begun = performance.now();
  await using server = await startServer({ options });
  await fetch(`${server.api}/ready`);
  const startSeconds = (performance.now() - begun) / 1000;
  ids.push(...(await openWorlds(server, worlds - stored)));
  const active = ids.filter((_, at) => at % activeOf === 0);
  for (const id of active) await putToWork(server, id);
  const text = await (await fetch(`${server.api}/metrics`)).text();
  const bytes = Number(/^process_resident_memory_bytes (\d+)/m.exec(text)?.[1]);
  return { startSeconds, worlds, megabytes: bytes / megabyte };
}

/** A world whose time runs and which has declarations under way. */
async function putToWork(server: ServerProcess, id: string): Promise<void> {
  await send(server, `/worlds/${id}/clock`, { speed: 60 });
  for (const body of declarations(perWorld)) {
    await fetch(`${server.api}/worlds/${id}/messages?by=declarant`, { method: 'POST', body });
  }
}
