import { setTimeout as wait } from 'node:timers/promises';
import type { Library } from '../../library/library.ts';
import type { ServerProcess } from '../../bench/server-process.ts';
import { KeptWorlds } from './kept-worlds.ts';
import { Load } from './load.ts';
import { orders } from './orders.ts';
import { startReceiver } from './receiver.ts';
import { count, type Tally } from './tally.ts';

const killsPerWorlds = 10;
const clients = 8;
const worlds = 3;
const longestLife = 600; // ms

/** Several servers over the same database; with SQLite there can be one. */
export interface Fleet {
  readonly library: Library;
  readonly size: number;
  /** How many of them are to be killed, one after another. */
  readonly kills: number;
  readonly start: () => Promise<ServerProcess>;
}

/**
 * Ends servers by SIGKILL at random moments while clients send, and returns everything that is amiss afterwards.
 * Clients repeat what was not answered, under its idempotency key, as a client in service does.
 */
export async function survive(
  { library, size, kills, start }: Fleet,
  tally: Tally,
): Promise<string[]> {
  const receiver = await startReceiver();
  const load: Load = new Load(orders(library, () => kept.ids));
  const kept = new KeptWorlds({ library, load, receiver, tally });
  const fleet = await Promise.all(Array.from({ length: size }, start));
  const found: string[] = [];
  const servers = (): string[] => fleet.map(({ api }) => api);
  try {
    for (let done = 0; done < kills; done += killsPerWorlds) {
      load.serve(servers());
      await kept.open(servers(), worlds);
      load.begin(clients);
      for (let life = 0; life < Math.min(killsPerWorlds, kills - done); life++) {
        await wait(Math.random() * longestLife);
        for (const id of kept.ids) await kept.look(servers(), id);
        const victim = life % size;
        await fleet[victim]?.stop('SIGKILL');
        count(tally, 'kills survived');
        fleet[victim] = await start();
        load.serve(servers());
      }
      await load.finish();
      found.push(...(await kept.faults(servers())));
    }
  } finally {
    await load.pause();
    await Promise.all(fleet.map((server) => server.stop()));
    receiver.stop();
  }
  return found;
}

/** Clients send to a server while something happens to it; returns what is amiss afterwards. */
export async function during(
  library: Library,
  server: ServerProcess,
  trouble: () => Promise<void>,
): Promise<string[]> {
  const receiver = await startReceiver();
  const load: Load = new Load(orders(library, () => kept.ids));
  const kept = new KeptWorlds({ library, load, receiver, tally: {} });
  try {
    load.serve([server.api]);
    await kept.open([server.api], 2);
    load.begin(4);
    await wait(200);
    await trouble();
    await wait(200);
    await load.finish();
    return await kept.faults([server.api]);
  } finally {
    await load.pause();
    receiver.stop();
  }
}
