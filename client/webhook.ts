/** A delivery as it came: the body as it was sent, not as it reads after parsing. */
export interface Delivery {
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string | Uint8Array;
}

/** What to hold a delivery to. */
export interface Verification {
  /** Signing key of the channel, `whsec_...`; after a rotation both, until the old one is out of use. */
  readonly secret: string | readonly string[];
  /** Most seconds between the time that was signed and now, either way: five minutes unless given. */
  readonly tolerance?: number;
  /** Real time now, ms since 1970 UTC; the clock of the machine unless given. */
  readonly now?: number;
}

/** Signed by the channel a moment ago; not signed by it; signed by it, but too long ago, or ahead of the clock. */
export type Verdict = 'genuine' | 'forged' | 'stale';

/** Signatures of one delivery that are looked at: a channel signs with two keys at most. */
const mostSignatures = 8;

const usualTolerance = 300; // s, as in the libraries of Standard Webhooks

/**
 * Whether a delivery is what it says it is (Standard Webhooks 1.0: HMAC-SHA256 over id, time and body). A genuine one may
 * still be a repetition, of the channel or of somebody who listens: see {@link Inbox}. Rejects where a secret is no key.
 */
export async function verify(delivery: Delivery, verification: Verification): Promise<Verdict> {
  const { secret, tolerance = usualTolerance, now = Date.now() } = verification;
  const { id, timestamp, signatures } = signedIn(delivery);
  if (id === '' || !/^\d{1,12}$/.test(timestamp)) return 'forged';
  const body = typeof delivery.body === 'string' ? encoded(delivery.body) : delivery.body;
  const signed = new Uint8Array([...encoded(`${id}.${timestamp}.`), ...body]);
  const keys = await Promise.all([secret].flat().map(keyOf));
  for (const each of signatures) {
    for (const key of keys) {
      if (!(await crypto.subtle.verify('HMAC', key, each, signed))) continue;
      return Math.abs(now / 1000 - Number(timestamp)) <= tolerance ? 'genuine' : 'stale';
    }
  }
  return 'forged';
}

/**
 * Takes each notification once. It remembers ids for as long as a captured delivery could be sent again, twice the
 * tolerance; a channel that tries again after days is met by whoever keeps ids with what was done about them.
 */
export class Inbox {
  readonly #verification: Omit<Verification, 'now'>;
  readonly #clock: () => number;
  /** When each id may be forgotten, ms; in the order in which they came. */
  readonly #taken = new Map<string, number>();

  constructor(verification: Omit<Verification, 'now'>, clock: () => number = Date.now) {
    this.#verification = verification;
    this.#clock = clock;
  }

  /**
   * Processes a delivery that is genuine and new. Answer 2xx to `taken` and to `repeated`, 401 to the others. Where
   * processing fails, the id is forgotten, so that the next attempt is taken, and the promise rejects.
   */
  async take(
    delivery: Delivery,
    process: () => Promise<void> | void,
  ): Promise<'taken' | 'repeated' | 'forged' | 'stale'> {
    const now = this.#clock();
    const verdict = await verify(delivery, { ...this.#verification, now });
    if (verdict !== 'genuine') return verdict;
    const { id } = signedIn(delivery);
    this.#forget(now);
    if (this.#taken.has(id)) return 'repeated';
    const { tolerance = usualTolerance } = this.#verification;
    this.#taken.set(id, now + 2 * tolerance * 1000);
    try {
      await process();
    } catch (error) {
      this.#taken.delete(id);
      throw error;
    }
    return 'taken';
  }

  #forget(now: number): void {
    for (const [id, until] of this.#taken) {
      if (until > now) return;
      this.#taken.delete(id);
    }
  }
}

interface SignedHeaders {
  readonly id: string;
  readonly timestamp: string;
  readonly signatures: readonly Uint8Array<ArrayBuffer>[];
}

/** What the headers say; a header that is there twice is none. */
function signedIn({ headers }: Delivery): SignedHeaders {
  const one = (name: string): string => {
    const value = headers[name];
    return typeof value === 'string' ? value : '';
  };
  const signatures = one('webhook-signature').split(' ').slice(0, mostSignatures);
  return {
    id: one('webhook-id'),
    timestamp: one('webhook-timestamp'),
    signatures: signatures.flatMap((each) => bytesOf(/^v1,([\w+/=]+)$/.exec(each)?.[1]) ?? []),
  };
}

async function keyOf(secret: string): Promise<CryptoKey> {
  const bytes = bytesOf(/^whsec_([\w+/=]+)$/.exec(secret)?.[1]);
  if (!bytes) throw new TypeError('A signing key is "whsec_" and base64; the one given is not.');
  return crypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, [
    'verify',
  ]);
}

function bytesOf(base64: string | undefined): Uint8Array<ArrayBuffer> | undefined {
  try {
    return base64 === undefined ? undefined : Uint8Array.fromBase64(base64);
  } catch {
    return undefined;
  }
}

const encoded = (text: string): Uint8Array => new TextEncoder().encode(text);
