import { memberOf } from '../schemas/pointer.ts';
import type { TraceEvent } from '../schemas/types.ts';
import type { Course } from './course.ts';
import { callSandbox } from './http.ts';

/** Shares of the deliveries that the laboratory doubles and forges on every path. Mark: assumed. */
const faults = { duplicate: 0.2, badSignature: 0.2 } as const;

/** Waits for the next attempts of a refused delivery, from the schedule of Standard Webhooks, each a second longer. */
const retryWaits = ['PT6S', 'PT5M1S', 'PT30M1S'] as const;

/** Roles that decide only what a path says, once the goods are there. */
const seated = { 'single-window': 'seat', review: 'seat', risk: 'seat' } as const;

/** Inspections find what was declared, whatever the draws say. */
const findsClean = {
  id: 'find-clean',
  desk: 'inspection',
  when: { weight: 0 },
  decide: 'FIND_CLEAN',
};

const pollEvery = 4; // ms of real time
const patience = 60_000; // ms of real time until a delivery that is under way counts as lost

/** A message to or from a world, as the sandbox shows it. */
export interface SentMessage {
  readonly seq: number;
  readonly direction: 'in' | 'out';
  readonly role: string;
  readonly type: string;
  readonly format?: string;
  readonly code?: string;
  readonly verdict?: string;
  readonly problems: readonly { readonly code: string; readonly severity: string }[];
  readonly message?: unknown;
}

/** An attempt to deliver, as the sandbox shows it. */
export interface ShownAttempt {
  readonly id: string;
  readonly seq: number;
  readonly outcome: string;
  readonly fault?: string;
  readonly response?: { readonly status: number };
}

/** A world on a sandbox server in which the goods of a course have arrived, with a channel to the client under test. */
export class Sandbox {
  readonly api: URL;
  readonly id: string;
  /** Key of the channel's signatures. */
  readonly secret: string;
  readonly #channel: string;
  /** Deliveries that the client has refused to the end of the waits. */
  #stuck = 0;

  private constructor(api: URL, made: { id: string; channel: string; secret: string }) {
    this.api = api;
    this.id = made.id;
    this.secret = made.secret;
    this.#channel = `channels/${made.channel}`;
  }

  /** Opens a world for a course, whose draws of the laboratory begin from `seed`; nothing has happened in it yet. */
  static async open(api: URL, course: Course, to: { client: URL; seed: number }): Promise<Sandbox> {
    const wanted = { scenario: course.scenario, drivers: { declarant: 'seat' } };
    const id = String(memberOf(await callSandbox(new URL('worlds', api), wanted), 'id'));
    const url = new URL('notifications', to.client).href;
    const made = await callSandbox(new URL(`worlds/${id}/channels`, api), {
      kind: 'push',
      url,
      seed: to.seed,
      faults,
    });
    const [channel, secret] = ['id', 'secret'].map((key) => String(memberOf(made, key)));
    return new Sandbox(api, { id, channel: channel ?? '', secret: secret ?? '' });
  }

  /** Lets the goods come; from then on the office decides only what it is told. */
  async arrive({ from }: Course): Promise<void> {
    await this.call('clock', { to: from });
    await this.call('drivers', seated);
    await this.call('office', { rules: [findsClean] });
    await this.settle();
  }

  /** Asks this world for something, or with a body tells it. */
  call(path: string, body?: object): Promise<unknown> {
    return callSandbox(new URL(`worlds/${this.id}/${path}`, this.api), body);
  }

  /** Events of the log after one of them. */
  async eventsAfter(seq: number): Promise<TraceEvent[]> {
    return (await this.call(`trace?from=${seq + 1}`)) as TraceEvent[];
  }

  /** All messages; those of the declarant with their content. */
  async messages(): Promise<SentMessage[]> {
    const listed = (await this.call('messages')) as SentMessage[];
    return Promise.all(
      listed.map(async (each) => {
        const isClients = each.direction === 'in' && each.role === 'declarant';
        return isClients ? ((await this.call(`messages/${each.seq}`)) as SentMessage) : each;
      }),
    );
  }

  /** Every attempt to deliver, in order. */
  async attempts(): Promise<ShownAttempt[]> {
    const latestFirst = (await this.call(`${this.#channel}/attempts?limit=1000`)) as ShownAttempt[];
    return latestFirst.toReversed();
  }

  /** Lets the clock go to the next thing that happens, or a day where nothing does. */
  async passTime(): Promise<void> {
    const world = await this.call('clock', { step: true });
    if (memberOf(world, 'nextAt') === undefined) await this.call('clock', { advance: 'P1D' });
    await this.settle();
  }

  /** Waits until every delivery has been tried; what the client refuses is tried again up to three times. */
  async settle(): Promise<void> {
    for (const wait of [...retryWaits, undefined]) {
      const pending = await this.#quiet();
      if (pending <= this.#stuck || wait === undefined) {
        this.#stuck = pending;
        return;
      }
      await this.call('clock', { advance: wait });
    }
  }

  /** Waits until nothing is on its way, and says how many deliveries are not acknowledged. */
  async #quiet(): Promise<number> {
    for (let waited = 0; waited < patience; waited += pollEvery) {
      const view = memberOf(await this.call('channels'), '0');
      if (memberOf(view, 'sending') === false) return Number(memberOf(view, 'pending'));
      await new Promise((resolve) => setTimeout(resolve, pollEvery));
    }
    throw new Error('The sandbox does not come to rest; see its log.');
  }
}
