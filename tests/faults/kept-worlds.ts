import { createHash } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { Library } from '../../library/library.ts';
import type { WorldFile } from '../../schemas/types.ts';
import { worldOfFile } from '../../server/world-file.ts';
import { LiveWorld } from '../../world/live.ts';
import { traceLine } from '../../world/trace.ts';
import { get, post } from './http.ts';
import type { Load } from './load.ts';
import { emptyWorld, marksOf } from './orders.ts';
import type { Receiver } from './receiver.ts';
import { count, type Tally } from './tally.ts';

/** A world as it was told at some moment: its first inputs, and the digest of the trace they led to. */
interface Told {
  readonly inputs: number;
  readonly digest: string;
}

/** What it takes to find that nothing was lost. */
export interface Keeping {
  readonly library: Library;
  readonly load: Load;
  readonly receiver: Receiver;
  readonly tally: Tally;
}

const patience = 30_000; // ms until everything must have been delivered

/** Worlds under load, what was told of them, and the comparison in the end. */
export class KeptWorlds {
  readonly #parts: Keeping;
  readonly #told = new Map<string, Told[]>();

  constructor(parts: Keeping) {
    this.#parts = parts;
  }

  get ids(): readonly string[] {
    return [...this.#told.keys()];
  }

  /** Opens worlds in place of those there are, each delivering to the receiver. */
  async open([api = '']: readonly string[], number: number): Promise<void> {
    this.#told.clear();
    for (let made = 0; made < number; made++) {
      const { id } = await post<{ id: string }>(`${api}/worlds/empty`, emptyWorld);
      const channel = { kind: 'push', url: this.#parts.receiver.url };
      await post(`${api}/worlds/${id}/channels`, channel);
      this.#told.set(id, []);
    }
  }

  /** Notes what a server tells of a world now: it must still be so in the end. */
  async look([api = '']: readonly string[], id: string): Promise<void> {
    const file = await get<WorldFile>(`${api}/worlds/${id}/export`);
    this.#told.get(id)?.push({ inputs: file.inputs.length, digest: file.digest });
    count(this.#parts.tally, 'traces compared');
  }

  /**
   * What is wrong with the worlds once every order was answered: an order that is there twice or not at all, a
   * trace that is another after a restart or by replay, a notification that never came.
   */
  async faults([api = '']: readonly string[]): Promise<string[]> {
    const found: string[] = [...this.#parts.load.wrong];
    for (const [id, told] of this.#told) {
      const file = await get<WorldFile>(`${api}/worlds/${id}/export`);
      found.push(...this.#ordersAmiss(id, file), ...replayAmiss(file, told, this.#parts.library));
      found.push(...(await this.#deliveriesAmiss(api, id)));
    }
    return found;
  }

  #ordersAmiss(id: string, file: WorldFile): string[] {
    const { load, tally } = this.#parts;
    const ordered = load.acknowledged.filter(({ world }) => world === id).map(({ mark }) => mark);
    const times = Map.groupBy(marksOf(file), (mark) => mark);
    count(tally, 'acknowledged orders found once', ordered.length);
    const amiss = ordered.filter((mark) => times.get(mark)?.length !== 1);
    const more = file.inputs.length - ordered.length;
    return [
      ...amiss.map((mark) => `${times.get(mark)?.length ?? 0} times: ${mark.slice(0, 80)}`),
      ...(more === 0 ? [] : [`${more} inputs that nobody was told of`]),
    ];
  }

  async #deliveriesAmiss(api: string, id: string): Promise<string[]> {
    const { receiver, tally } = this.#parts;
    const messages = await get<{ seq: number; direction: string }[]>(
      `${api}/worlds/${id}/messages`,
    );
    const wanted = messages
      .filter(({ direction }) => direction === 'out')
      .map(({ seq }) => `msg_${id}_${seq}`);
    const missing = (): string[] => wanted.filter((each) => !receiver.taken.has(each));
    const until = Date.now() + patience;
    while (missing().length > 0 && Date.now() < until) await wait(50);
    const again = wanted.filter((each) => (receiver.taken.get(each) ?? 0) > 1);
    count(tally, 'notifications delivered', wanted.length);
    count(tally, 'of them more than once', again.length);
    return missing().map((each) => `${each} was never delivered`);
  }
}

/** Applies the inputs one by one and compares with what was told after some of them. */
function replayAmiss(file: WorldFile, told: readonly Told[], library: Library): string[] {
  // Rejects an input that is refused now, and another digest in the end.
  const whole = worldOfFile(file, library);
  const live = new LiveWorld({ ...whole.spec });
  const hash = createHash('sha256');
  const digests: string[] = [];
  let hashed = 0;
  const note = (): void => {
    for (; hashed < live.trace.length; hashed++) {
      const event = live.trace[hashed];
      if (event) hash.update(`${traceLine(event)}\n`);
    }
    digests.push(`sha256:${hash.copy().digest('hex')}`);
  };
  note();
  for (const input of whole.inputs) {
    live.apply(input);
    note();
  }
  return told
    .filter(({ inputs, digest }) => digests[inputs] !== digest)
    .map(({ inputs }) => `the trace after ${inputs} inputs has changed`);
}
