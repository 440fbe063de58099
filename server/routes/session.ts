import { principalOf } from '../access/key.ts';
import { localUser, type Principal } from '../access/principal.ts';
import { newSecret } from '../access/secret.ts';
import { addSession, removeSession, sessionCookie, tokenIn } from '../access/session.ts';
import { HttpProblem } from '../http-problem.ts';
import { sessionLifetime } from '../limits.ts';
import { json, nothing, type Reply } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import type { Call, Context, Prepared, Route } from '../route.ts';

const view = { $ref: 'answers.json#/$defs/sessionView' };

/** Sessions of pages: a key once shown is kept as a cookie that no script can read. */
export const sessionRoutes: readonly Route[] = [
  {
    id: 'getSession',
    method: 'get',
    path: '/session',
    summary: 'Who asks, and what they may do.',
    scope: 'anyone',
    answers: {
      200: { description: 'The session; without an owner where there is none.', schema: view },
    },
    handle: async ({ access }, { credentials }) => {
      if (access.open) return json(viewOf(localUser, true));
      const key = await access.keyOf(credentials);
      return json(key ? viewOf(principalOf(key), false) : { open: false, scopes: [] });
    },
  },
  {
    id: 'openSession',
    method: 'post',
    path: '/session',
    summary: 'Opens a session with an access key; the answer sets a cookie.',
    scope: 'anyone',
    body: 'sessionRequest',
    answers: { 200: { description: 'The session.', schema: view } },
    changes: true,
    audited: true,
    secret: true,
    prepare: readShown,
    handle: openSession,
  },
  {
    id: 'closeSession',
    method: 'delete',
    path: '/session',
    summary: 'Ends the session.',
    scope: 'anyone',
    answers: { 204: { description: 'It is over.' } },
    changes: true,
    handle: ({ worlds }, call) => {
      const token = tokenIn(call.credentials.cookie);
      if (token !== undefined) worlds.keep([removeSession(token)]);
      return { ...nothing, headers: { 'set-cookie': cookie('', 0, call) } };
    },
  },
];

async function readShown({ access }: Context, call: Call): Promise<Prepared> {
  const { key: text } = jsonBody(call.body, 'sessionRequest');
  const key = await access.keyOf({ authorization: `Bearer ${text}`, cookie: undefined });
  if (!key) throw new HttpProblem('access-key-unknown');
  return { key };
}

function openSession({ worlds, clock }: Context, call: Call): Reply {
  const { key } = call.prepared;
  if (!key) throw new Error('The key has not been read.');
  const token = newSecret();
  const now = clock.now();
  worlds.keep(addSession(token, { key: key.id, now, until: now + sessionLifetime }));
  const headers = { 'set-cookie': cookie(token, sessionLifetime / 1000, call) };
  return json(viewOf(principalOf(key), false), { headers });
}

/**
 * Behind a proxy that speaks TLS, the browser is told to send it over TLS alone. Whoever makes the header up makes only
 * their own cookie stricter.
 */
function cookie(token: string, seconds: number, call: Call): string {
  const secure = call.header('x-forwarded-proto') === 'https' ? '; Secure' : '';
  return `${sessionCookie}=${token}; Path=/; Max-Age=${seconds}; HttpOnly; SameSite=Strict${secure}`;
}

function viewOf({ key, owner, scopes }: Principal, open: boolean): object {
  return { open, owner, scopes, ...(key !== '' && { key }) };
}
