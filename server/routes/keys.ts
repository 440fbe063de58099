import { instantText } from '../../rules/days.ts';
import { readAudit } from '../access/audit.ts';
import { putKey, readKey, readKeys, type StoredKey } from '../access/key.ts';
import { newKey, withSecret, type UnsignedKey } from '../access/new-key.ts';
import { mostListed, rotationGrace, usuallyListed } from '../limits.ts';
import { json, nothing, type Reply } from '../reply.ts';
import { jsonBody } from '../request-body.ts';
import {
  integerQuery,
  known,
  param,
  type Call,
  type Context,
  type Prepared,
  type Route,
} from '../route.ts';

const view = { $ref: 'answers.json#/$defs/keyView' };
const made = {
  description: 'The key with its text, which is shown this once.',
  schema: { $ref: 'answers.json#/$defs/newKeyView' },
};

/** Access keys and the audit log. */
export const keyRoutes: readonly Route[] = [
  {
    id: 'listKeys',
    method: 'get',
    path: '/keys',
    summary: 'All access keys, without their secrets.',
    scope: 'admin',
    answers: { 200: { description: 'The keys.', schema: { type: 'array', items: view } } },
    handle: async ({ store }) => json((await readKeys(store)).map(viewOf)),
  },
  {
    id: 'makeKey',
    method: 'post',
    path: '/keys',
    summary: 'Makes an access key.',
    scope: 'admin',
    body: 'newKey',
    answers: { 201: made },
    changes: true,
    audited: true,
    secret: true,
    handle: makeKey,
  },
  {
    id: 'rotateKey',
    method: 'post',
    path: '/keys/{key}/rotate',
    summary: 'Gives a key a new secret; the one before holds for another hour.',
    scope: 'admin',
    answers: { 200: made },
    changes: true,
    audited: true,
    secret: true,
    prepare: readHolding,
    handle: (context, { prepared }) => {
      const { hash, ...key } = keyIn(prepared);
      const until = context.clock.now() + rotationGrace;
      return secretReply(context, { ...key, earlier: hash, until }, 200);
    },
  },
  {
    id: 'revokeKey',
    method: 'delete',
    path: '/keys/{key}',
    summary: 'Ends a key for good, with its sessions.',
    scope: 'admin',
    answers: { 204: { description: 'It holds no longer.' } },
    changes: true,
    audited: true,
    prepare: readHolding,
    handle: ({ worlds, clock }, { prepared }) => {
      worlds.keep(putKey({ ...keyIn(prepared), revoked: clock.now() }));
      return nothing;
    },
  },
  {
    id: 'listAudit',
    method: 'get',
    path: '/audit',
    summary: 'Who opened, removed, imported or managed what, latest first.',
    scope: 'admin',
    query: [
      {
        name: 'limit',
        description: 'Most entries to list.',
        schema: { type: 'integer', minimum: 1, maximum: mostListed, default: usuallyListed },
      },
    ],
    answers: {
      200: {
        description: 'The entries.',
        schema: { type: 'array', items: { $ref: 'answers.json#/$defs/auditEntry' } },
      },
    },
    handle: async ({ store }, call) => {
      const entries = await readAudit(store, integerQuery(call, 'limit') ?? usuallyListed);
      return json(entries.map((entry) => ({ ...entry, at: instantText(entry.at) })));
    },
  },
];

/** Reads the key that the path names and that still holds. */
async function readHolding({ store }: Context, call: Call): Promise<Prepared> {
  const id = param(call, 'key');
  const key = await readKey(store, id);
  return { key: known(key?.revoked === undefined ? key : undefined, 'unknown-key', id) };
}

function keyIn({ key }: Prepared): StoredKey {
  if (!key) throw new Error('The key has not been read.');
  return key;
}

function makeKey(context: Context, call: Call): Reply {
  const wanted = jsonBody(call.body, 'newKey');
  return secretReply(context, newKey(wanted, context.clock.now()), 201);
}

/** Gives a key a new secret and shows it. */
function secretReply({ worlds }: Context, key: UnsignedKey, status: number): Reply {
  const { stored, text } = withSecret(key);
  worlds.keep(putKey(stored));
  return json({ ...viewOf(stored), text }, { status });
}

function viewOf({ id, owner, name, scopes, rate, worlds, created, revoked }: StoredKey): object {
  return {
    id,
    owner,
    name,
    scopes,
    rate,
    worlds,
    created: instantText(created),
    ...(revoked !== undefined && { revoked: instantText(revoked) }),
  };
}
