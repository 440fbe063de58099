import type { Begin } from './tasks.ts';

/** A message of the single window as it is delivered. */
export interface Notification {
  readonly id: string;
  readonly world: string;
  readonly type: string;
  readonly code?: string;
  readonly text: string;
}

/** What the client knows of one declaration, from what the single window has told it. */
export class Case {
  readonly api: string;
  readonly world: string;
  readonly secret: string;
  /** Ids of what has been processed, in order. */
  readonly processed: string[] = [];
  /** Letters of the receipts so far. */
  readonly codes: string[] = [];
  /** What the duty bills so far demand, CNY. */
  billed = 0;

  constructor({ api, world, secret }: Begin) {
    this.api = api;
    this.world = world;
    this.secret = secret;
  }

  /** Processes a message; one that has been processed before changes nothing. */
  note({ id, type, code, text }: Notification): void {
    if (this.processed.includes(id)) return;
    this.processed.push(id);
    if (type === 'receipt' && code !== undefined) this.codes.push(code);
    if (type === 'duty-bill') this.billed = JSON.parse(text).total;
  }

  /** Sends a message to the single window as the declarant. */
  async send(text: string): Promise<void> {
    await this.#post('messages?by=declarant', text);
  }

  /** Does something about the declaration that is not a message. */
  async act(reference: string, event: string): Promise<void> {
    const act = { by: 'declarant', entity: `declaration:${reference}`, event };
    await this.#post('acts', JSON.stringify(act));
  }

  async #post(path: string, body: string): Promise<void> {
    const isMessage = path.startsWith('messages');
    await fetch(`${this.api}worlds/${this.world}/${path}`, {
      method: 'POST',
      headers: { 'content-type': isMessage ? 'application/octet-stream' : 'application/json' },
      body,
    });
  }
}
