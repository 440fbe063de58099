import type { ServerProcess } from '../server-process.ts';
import { place } from './orders.ts';

/** Sends JSON to a server. Rejects where the answer is no success. */
export async function send<T>(server: ServerProcess, path: string, body: object): Promise<T> {
  const answer = await fetch(`${server.api}${path}`, {
    method: 'POST',
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path} was answered ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** Opens empty worlds, some at a time, and returns their ids. */
export async function openWorlds(server: ServerProcess, number: number): Promise<string[]> {
  const ids: string[] = [];
  const together = 16;
  const opener = async (): Promise<void> => {
    for (;;) {
      const at = ids.push('') - 1;
      if (at >= number) return;
      ids[at] = (await send<{ readonly id: string }>(server, '/worlds/empty', place)).id;
    }
  };
  await Promise.all(Array.from({ length: together }, opener));
  return ids.slice(0, number);
}
