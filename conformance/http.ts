import { post } from '../server/delivery/post.ts';
import { memberOf } from '../schemas/pointer.ts';

const usual = { allowPrivate: true, slow: 0 } as const;
/** How long a client may take for a task, ms of real time. */
const patience = 15_000;

/** What became of a request to the client: its answer, or why there is none. */
export interface ClientAnswer {
  /** 0 where no answer came. */
  readonly status: number;
  readonly body: unknown;
}

/** Asks the client for something. Whatever goes wrong is an answer; of a long one only the beginning is read. */
export async function askClient(client: URL, body: object): Promise<ClientAnswer> {
  const url = new URL('tasks', client);
  const headers = { 'content-type': 'application/json' };
  try {
    const answer = await post({ ...usual, url, headers, body: JSON.stringify(body), patience });
    return { status: answer.status, body: jsonOf(answer.body) };
  } catch {
    return { status: 0, body: undefined };
  }
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The sandbox has refused a request. */
export class SandboxRefusal extends Error {}

/** Calls the sandbox itself. Rejects with {@link SandboxRefusal} where it refuses. */
export async function callSandbox(url: URL, body?: object): Promise<unknown> {
  const init = body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  };
  const answer = await fetch(url, init);
  const got: unknown = await answer.json();
  if (answer.ok) return got;
  const said = JSON.stringify(memberOf(got, 'detail'));
  throw new SandboxRefusal(`The sandbox answers ${answer.status} to ${url.pathname}: ${said}`);
}
