import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

/** What a round of requests came to. */
export interface Round {
  /** Requests answered in a second. */
  readonly rate: number;
  /** Time to each answer, ms. */
  readonly times: readonly number[];
  /** Answers by status. */
  readonly statuses: Readonly<Record<string, number>>;
}

/** What to send where, and for how long. */
export interface RoundOrder {
  readonly url: string;
  /** A request by its number. */
  readonly request: (number: number) => { readonly path: string; readonly body: Buffer };
  readonly connections: number;
  readonly seconds: number;
  /** Requests a second; as many as are answered unless given. */
  readonly pace?: number;
}

const second = 1000; // ms

/**
 * Sends requests over connections that stay open and counts the answers. With a pace, a request is due at its instant
 * whether or not those before it were answered, and its time counts from there.
 */
export async function round({
  url,
  request,
  connections,
  seconds,
  pace,
}: RoundOrder): Promise<Round> {
  const times: number[] = [];
  const statuses: Record<string, number> = {};
  const begun = performance.now();
  let made = 0;
  const client = async (): Promise<void> => {
    const wire = await Wire.open(new URL(url));
    for (;;) {
      const number = made++;
      const due = pace === undefined ? performance.now() : begun + (number * second) / pace;
      if (due - begun > seconds * second) break;
      const early = due - performance.now();
      if (early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      const { path, body } = request(number);
      const status = await wire.post(path, body);
      times.push(performance.now() - due);
      statuses[status] = (statuses[status] ?? 0) + 1;
    }
    wire.close();
  };
  await Promise.all(Array.from({ length: connections }, client));
  return { rate: (times.length * second) / (performance.now() - begun), times, statuses };
}

const headEnd = Buffer.from('\r\n\r\n');

/** A connection that carries one request at a time: a client so small that servers are what is measured. */
class Wire {
  readonly #socket: Socket;
  readonly #host: string;
  #received: Buffer = Buffer.alloc(0);
  #answered: ((status: number) => void) | undefined;
  #failed: ((error: Error) => void) | undefined;

  static async open(url: URL): Promise<Wire> {
    const socket = connect(Number(url.port), url.hostname).setNoDelay(true);
    await once(socket, 'connect');
    return new Wire(socket, url.host);
  }

  private constructor(socket: Socket, host: string) {
    this.#socket = socket;
    this.#host = host;
    socket.on('data', (part: Buffer) => this.#take(part));
    socket.on('error', (error) => this.#failed?.(error));
  }

  /** Sends a body and returns the status of the answer. */
  post(path: string, body: Buffer): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.#answered = resolve;
    this.#failed = reject;
    const head = `POST ${path} HTTP/1.1\r\nhost: ${this.#host}\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
    this.#socket.cork();
    this.#socket.write(head);
    this.#socket.write(body);
    this.#socket.uncork();
    return promise;
  }

  close(): void {
    this.#socket.destroy();
  }

  #take(part: Buffer): void {
    this.#received = this.#received.length === 0 ? part : Buffer.concat([this.#received, part]);
    const end = this.#received.indexOf(headEnd);
    if (end < 0) return;
    const head = this.#received.toString('latin1', 0, end);
    const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
    if (this.#received.length < end + headEnd.length + length) return;
    this.#received = Buffer.alloc(0);
    this.#answered?.(Number(head.slice('HTTP/1.1 '.length, 'HTTP/1.1 200'.length)));
  }
}
