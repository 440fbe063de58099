import { setTimeout as wait } from 'node:timers/promises';

/** One request of a client, which it repeats under the same key until it is answered. */
export interface Order {
  readonly key: string;
  readonly world: string;
  /** Path and query below the world. */
  readonly path: string;
  readonly body: string;
  /** How the world's file tells the input that it leads to. */
  readonly mark: string;
}

/** How long a client waits before it asks again, and for an answer, ms. */
const pause = 20;
const patience = 20_000;

/**
 * Clients that send orders as fast as they are answered. Where a server goes, they ask again as soon as there
 * is one, and the next one where several serve the same worlds.
 */
export class Load {
  readonly acknowledged: Order[] = [];
  /** Answers that no order should get. */
  readonly wrong: string[] = [];
  readonly #next: () => Order;
  #unanswered: { readonly order: Order; readonly tries: number }[] = [];
  #running: Promise<unknown> = Promise.resolve();
  #servers: readonly string[] = [];
  #ordering = false;
  #asking = false;

  constructor(next: () => Order) {
    this.#next = next;
  }

  /** Addresses of the API to send to from now on. */
  serve(servers: readonly string[]): void {
    this.#servers = servers;
  }

  /** Lets clients order. */
  begin(clients: number): void {
    this.#ordering = true;
    this.#asking = true;
    this.#running = Promise.all(Array.from({ length: clients }, () => this.#client()));
  }

  /** Orders no more; kept when everything ordered has been answered. */
  async finish(): Promise<void> {
    this.#ordering = false;
    await this.#running;
  }

  /** Asks no more, answered or not. */
  async pause(): Promise<void> {
    this.#asking = false;
    await this.finish();
  }

  async #client(): Promise<void> {
    while (this.#asking) {
      const again = this.#unanswered.shift();
      if (!again && !this.#ordering) return;
      const { order, tries } = again ?? { order: this.#next(), tries: 0 };
      if (await this.#isAnswered(order, tries)) this.acknowledged.push(order);
      else {
        this.#unanswered.push({ order, tries: tries + 1 });
        await wait(pause);
      }
    }
  }

  async #isAnswered({ key, world, path, body }: Order, tries: number): Promise<boolean> {
    const server = this.#servers[tries % this.#servers.length];
    if (server === undefined) return false;
    try {
      const answer = await fetch(`${server}/worlds/${world}${path}`, {
        method: 'POST',
        headers: { 'idempotency-key': key },
        body,
        signal: AbortSignal.timeout(patience),
      });
      const text = await answer.text();
      if (answer.status === 503) return false;
      if (answer.status !== 200 && answer.status !== 422) {
        this.wrong.push(`${answer.status} ${path} ${text}`);
      }
      return true;
    } catch {
      // The connection has ended, and nobody knows whether the order arrived.
      return false;
    }
  }
}
