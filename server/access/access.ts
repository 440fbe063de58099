import type { Clock } from '../clock.ts';
import { HttpProblem } from '../http-problem.ts';
import type { Store } from '../store/store.ts';
import { principalOf, readKey, type StoredKey } from './key.ts';
import { localUser, may, type Principal, type Scope } from './principal.ts';
import { RateLimits } from './rate.ts';
import { matches } from './secret.ts';
import { readSession, tokenIn } from './session.ts';

/** What access is decided with. */
export interface AccessParts {
  readonly store: Store;
  readonly clock: Clock;
  /** Whether everybody who reaches the server is its one user. */
  readonly open: boolean;
}

/** What a request shows of who makes it. */
export interface Credentials {
  readonly authorization: string | undefined;
  readonly cookie: string | undefined;
}

const second = 1000; // ms

/** `tg_`, id of the key, `_`, secret. */
const keyPattern = /^tg_([0-9a-f]{12})_([\w-]{43})$/;

/** Who may do what: keys, sessions, rates. */
export class Access {
  readonly open: boolean;
  readonly #store: Store;
  readonly #clock: Clock;
  readonly #rates = new RateLimits();

  constructor({ store, clock, open }: AccessParts) {
    this.#store = store;
    this.#clock = clock;
    this.open = open;
  }

  /** Who makes a request. Rejects with an {@link HttpProblem} where that cannot be told, or asks too often. */
  async identify(credentials: Credentials): Promise<Principal> {
    if (this.open) return localUser;
    const key = await this.keyOf(credentials);
    if (!key) {
      const shown = credentials.authorization ?? tokenIn(credentials.cookie);
      const headers = { 'www-authenticate': 'Bearer' };
      const code = shown === undefined ? 'access-key-missing' : 'access-key-unknown';
      throw new HttpProblem(code, { headers });
    }
    const who = principalOf(key);
    const wait = who.rate > 0 ? this.#rates.take(who.key, who.rate, this.#clock.now()) : 0;
    if (wait === 0) return who;
    throw new HttpProblem('rate-exceeded', {
      got: `${who.rate}/s`,
      headers: { 'retry-after': String(Math.ceil(wait / second)) },
    });
  }

  /** The key that a request shows, by itself or by a session; undefined where it shows none that holds. */
  async keyOf({ authorization, cookie }: Credentials): Promise<StoredKey | undefined> {
    const now = this.#clock.now();
    if (authorization !== undefined) return this.#keyIn(authorization, now);
    const token = tokenIn(cookie);
    const id = token === undefined ? undefined : await readSession(this.#store, token, now);
    const key = id === undefined ? undefined : await readKey(this.#store, id);
    return key?.revoked === undefined ? key : undefined;
  }

  async #keyIn(authorization: string, now: number): Promise<StoredKey | undefined> {
    const [, text = ''] = /^Bearer (\S+)$/i.exec(authorization) ?? [];
    const [, id, secret] = keyPattern.exec(text) ?? [];
    if (id === undefined || secret === undefined) return undefined;
    const key = await readKey(this.#store, id);
    return key && holds(key, secret, now) ? key : undefined;
  }
}

/** Whether a secret is that of a key at a real instant (ms), or was until the latest rotation. */
function holds(
  { revoked, hash, earlier, until = 0 }: StoredKey,
  secret: string,
  now: number,
): boolean {
  if (revoked !== undefined) return false;
  return (
    matches(secret, hash) || (earlier !== undefined && now < until && matches(secret, earlier))
  );
}

/** Throws an {@link HttpProblem} where somebody may not do something. */
export function demand(who: Principal, scope: Scope): void {
  if (!may(who, scope))
    throw new HttpProblem('scope-missing', { got: who.scopes.join(' '), expected: scope });
}
