import { once } from 'node:events';
import { createServer } from 'node:http';

/** A client under test that takes every webhook. */
export interface Receiver {
  readonly url: string;
  /** How often each notification came, by its id. */
  readonly taken: ReadonlyMap<string, number>;
  stop(): void;
}

/** Listens on this machine. */
export async function startReceiver(): Promise<Receiver> {
  const taken = new Map<string, number>();
  const server = createServer((request, response) => {
    request.resume().on('end', () => {
      const id = String(request.headers['webhook-id']);
      taken.set(id, (taken.get(id) ?? 0) + 1);
      response.writeHead(204).end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  return {
    url: `http://127.0.0.1:${port}/`,
    taken,
    stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}
