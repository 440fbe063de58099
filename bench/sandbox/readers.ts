import { Agent, get, type IncomingMessage } from 'node:http';
import { startServer, type ServerProcess } from '../server-process.ts';
import { openWorlds, send } from './api.ts';

const readers = 1000;

/** What many live readers of one world's events came to. */
export interface ReadersResult {
  /** Readers that were told of a change. */
  readonly readers: number;
  /** Real time from the change until the last of them knew it, ms. */
  readonly fanOut: number;
}

/** Lets a thousand clients read one world's event stream, changes the world, and waits until all know. */
export async function manyReaders(data: string): Promise<ReadersResult> {
  await using server = await startServer({ options: ['--data', data] });
  const [world = ''] = await openWorlds(server, 1);
  const agent = new Agent({ maxSockets: readers, keepAlive: true });
  const streams = await Promise.all(
    Array.from({ length: readers }, () => reader(server, world, agent)),
  );
  const told = streams.map(nextEvent);
  const begun = performance.now();
  await send(server, `/worlds/${world}/clock`, { advance: 'PT1H' });
  await Promise.all(told);
  const fanOut = performance.now() - begun;
  for (const stream of streams) stream.destroy();
  agent.destroy();
  return { readers: told.length, fanOut };
}

/** Opens a stream; kept when its first event, the clock, has come. */
async function reader(
  { api }: ServerProcess,
  world: string,
  agent: Agent,
): Promise<IncomingMessage> {
  const { promise, resolve, reject } = Promise.withResolvers<IncomingMessage>();
  get(`${api}/worlds/${world}/events`, { agent }, resolve).on('error', reject);
  const stream = await promise;
  stream.on('error', () => undefined);
  await nextEvent(stream);
  return stream;
}

function nextEvent(stream: IncomingMessage): Promise<unknown> {
  return new Promise((resolve) => {
    stream.once('data', resolve);
  });
}
