import type { Problem } from '../../schemas/types.ts';
import type { DeskSummary, WorkItem } from '../../world/office/work.ts';
import { UsageError } from '../session.ts';
import type { Decided, Office } from './office.ts';

/** How long an answer of the server is waited for, ms. */
const patience = 30_000;

/** A world on a running server. */
export interface ServedWorld {
  /** Where the server is, such as http://127.0.0.1:8080/. */
  readonly server: string;
  readonly world: string;
  /** Access key, where the server asks for one. */
  readonly key?: string;
}

interface Answer {
  readonly status: number;
  readonly body: unknown;
}

/** The office of a world on a server. Its methods throw a {@link UsageError} where the server cannot be asked. */
export function serverOffice({ server, world, key }: ServedWorld): Office {
  const base = `/api/v1/worlds/${encodeURIComponent(world)}/desks`;
  const ask = (path: string, body?: object): Promise<Answer> =>
    exchange(addressOf(server, `${base}${path}`), { body, key });
  return {
    // The server answers by the schemas of schemas/answers.json, which its own tests check.
    desks: async () => wanted(await ask('')) as readonly DeskSummary[],
    work: async (desk) =>
      wanted(await ask(`/${encodeURIComponent(desk)}/work?limit=1000`)) as readonly WorkItem[],
    decide: async ({ desk, ...order }) =>
      decided(await ask(`/${encodeURIComponent(desk)}/decisions`, order)),
  };
}

function addressOf(server: string, path: string): URL {
  try {
    return new URL(path, server);
  } catch (error) {
    throw new UsageError(
      {
        zh: `“${server}”不是地址，应如 http://127.0.0.1:8080/。`,
        en: `"${server}" is no address; expected one like http://127.0.0.1:8080/.`,
      },
      { cause: error },
    );
  }
}

interface Question {
  readonly body: object | undefined;
  readonly key: string | undefined;
}

async function exchange(address: URL, { body, key }: Question): Promise<Answer> {
  const headers = {
    ...(body && { 'content-type': 'application/json' }),
    ...(key !== undefined && { authorization: `Bearer ${key}` }),
  };
  try {
    const answer = await fetch(address, {
      signal: AbortSignal.timeout(patience),
      redirect: 'error',
      headers,
      ...(body && { method: 'POST', body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: await answer.json() };
  } catch (error) {
    throw new UsageError(
      {
        zh: `位于 ${address.origin} 的服务器没有应答。`,
        en: `The server at ${address.origin} does not answer.`,
      },
      { cause: error },
    );
  }
}

const success = 200;

function wanted({ status, body }: Answer): unknown {
  if (status === success) return body;
  const said = refusalOf(body).map(({ message }) => message);
  throw new UsageError({
    zh: `服务器拒绝：${said.map(({ zh }) => zh).join('')}`,
    en: `The server refuses: ${said.map(({ en }) => en).join(' ')}`,
  });
}

function decided({ status, body }: Answer): Decided {
  if (status !== success) return { problems: refusalOf(body) };
  if (typeof body === 'object' && body !== null && 'seq' in body && typeof body.seq === 'number') {
    return { seq: body.seq };
  }
  throw new UsageError({
    zh: '服务器的应答不是决定。',
    en: 'The server answers with something that is no decision.',
  });
}

/** The problems of a problem document; the document itself where it lists none. */
function refusalOf(body: unknown): readonly Problem[] {
  // A problem document of the server has the code and message of a problem (schemas/answers.json, ProblemDocument).
  const document = body as Problem & { readonly problems?: readonly Problem[] };
  const { code, message } = document;
  return document.problems ?? [{ code, severity: 'error', path: '', message }];
}
