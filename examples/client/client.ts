import { createServer, type IncomingMessage, type Server } from 'node:http';
import { verify, type Delivery } from '../../client/client.ts';
import { Case, type Notification } from './case.ts';
import { tasks, type Task } from './tasks.ts';

/*
 * A declarant's system, as small as it can be: it takes tasks from its user on /tasks and messages of the single window on
 * /notifications. Everything it knows of a declaration is in `case.ts`, everything it can do is in `tasks.ts`.
 */

/** What the client is made of, so that a test can put a faulty part in its place. */
export interface ClientParts {
  readonly tasks: Readonly<Record<string, (file: Case, task: Task) => Promise<unknown>>>;
  /** Whether a delivery was signed with the key of the channel. */
  readonly isGenuine: (delivery: Delivery, secret: string) => Promise<boolean>;
  /** Notes a notification; the status that is answered. */
  readonly note: (file: Case, notification: Notification) => number;
}

/** The client as it should be. */
export const goodClient: ClientParts = {
  tasks,
  isGenuine: async (delivery, secret) => (await verify(delivery, { secret })) === 'genuine',
  note: (file, notification) => {
    file.note(notification);
    return 204;
  },
};

const mostRead = 4_000_000; // bytes of a request

/** A server that is this client; the caller lets it listen and closes it. */
export function createClient(parts: ClientParts = goodClient): Server {
  const cases = new Map<string, Case>();
  return createServer((request, response) => {
    answer(parts, cases, request).then(
      ({ status, body }) => response.writeHead(status).end(body && JSON.stringify(body)),
      () => response.writeHead(500).end(),
    );
  });
}

interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

async function answer(
  parts: ClientParts,
  cases: Map<string, Case>,
  request: IncomingMessage,
): Promise<Answer> {
  const text = await read(request);
  if (request.method !== 'POST') return { status: 405 };
  if (request.url === '/notifications') return notified(parts, cases, { text, request });
  if (request.url !== '/tasks') return { status: 404 };
  const task: Task = JSON.parse(text);
  if ('secret' in task) cases.set(task.world, new Case(task));
  const file = cases.get(task.world);
  const work = Object.hasOwn(parts.tasks, task.task) ? parts.tasks[task.task] : undefined;
  if (!file || !work) return { status: 501 };
  return { status: 200, body: (await work(file, task)) ?? {} };
}

/** A message of the single window: refused unless its signature is good, acknowledged once it is noted. */
async function notified(
  parts: ClientParts,
  cases: Map<string, Case>,
  { text, request }: { text: string; request: IncomingMessage },
): Promise<Answer> {
  const notification: Notification = JSON.parse(text);
  const file = cases.get(notification.world);
  if (!file) return { status: 404 };
  const { headers } = request;
  if (!(await parts.isGenuine({ headers, body: text }, file.secret))) return { status: 401 };
  return { status: parts.note(file, notification) };
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.byteLength;
    if (size > mostRead) throw new RangeError(`A request has more than ${mostRead} bytes.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}
