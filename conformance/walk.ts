import { memberOf } from '../schemas/pointer.ts';
import type { GoodsDeclaration, Text, TraceEvent } from '../schemas/types.ts';
import { flows } from '../workflows/flows.ts';
import type { Step, TaskName } from './course.ts';
import { amended } from './exercise.ts';
import { askClient, SandboxRefusal } from './http.ts';
import type { Path } from './paths.ts';
import { Sandbox, type SentMessage, type ShownAttempt } from './sandbox.ts';

/** What a client was asked to do, and between which events of the log it did it. */
export interface Errand {
  /** Number of the step, from 0; the transition that it is to cause. */
  readonly step: number;
  readonly transition: string;
  readonly event: string;
  readonly task: TaskName;
  /** Declaration that was to be sent. */
  readonly asked?: GoodsDeclaration;
  /** Status that the client answered; 0 where none. */
  readonly status: number;
  /** Events after `from`, up to `to`, happened meanwhile. */
  readonly from: number;
  readonly to: number;
}

/** A path with everything that happened on it. */
export interface Walk {
  readonly path: Path;
  /** How many of its steps came about. */
  readonly walked: number;
  readonly entity: string;
  readonly errands: readonly Errand[];
  /** The log from where the client began. */
  readonly trace: readonly TraceEvent[];
  readonly messages: readonly SentMessage[];
  readonly attempts: readonly ShownAttempt[];
  /** Ids of the notifications that the client says it has processed, in its order; undefined where it does not say. */
  readonly processed: readonly string[] | undefined;
}

/** Where a path is walked, with what, and by whom. */
export interface WalkParts {
  readonly api: URL;
  readonly client: URL;
  readonly path: Path;
  readonly declaration: GoodsDeclaration;
  /** Number from which the faults of deliveries are drawn. */
  readonly seed: number;
}

/** Steps of the clock after which an event that should follow by itself is given up. */
const mostSteps = 60;

/** Statuses with which a client takes a task. */
const ok = { least: 200, most: 299 } as const;

/** The client does not even take the task with which a path begins. */
export class ClientAway extends Error {
  readonly words: Text;

  constructor({ href }: URL, status: number) {
    const answered =
      status === 0
        ? { zh: '没有应答', en: 'gives no answer' }
        : { zh: `应答 ${status}`, en: `answers ${status}` };
    const words = {
      zh: `位于“${href}”的客户端对任务“begin”${answered.zh}，应为 2xx。`,
      en: `The client at "${href}" ${answered.en} to task "begin"; expected 2xx.`,
    };
    super(words.en);
    this.words = words;
  }
}

/** How late the client is asked to pay. The surcharge of a day or two stays under fifty yuan, which nobody collects. */
const lateness = 'P5D';

/** Leads the client along a path, until a step does not come about. */
export async function walkPath(parts: WalkParts): Promise<Walk> {
  const { api, client, path, declaration, seed } = parts;
  const sandbox = await Sandbox.open(api, path.course, { client, seed });
  const { secret, id: world } = sandbox;
  const begin = { task: 'begin', path: path.id, api: api.href, world, secret };
  const { status } = await askClient(client, begin);
  if (status < ok.least || status > ok.most) throw new ClientAway(client, status);
  await sandbox.arrive(path.course);
  const trip = new Trip(parts, sandbox, await lastSeq(sandbox));
  const walked = await trip.walk(path.steps);
  const report = await askClient(client, { task: 'report', world });
  const processed = memberOf(report.body, 'processed');
  return {
    path,
    walked,
    entity: `declaration:${declaration.reference}`,
    errands: trip.errands,
    trace: await sandbox.eventsAfter(trip.begun),
    messages: await sandbox.messages(),
    attempts: await sandbox.attempts(),
    processed: isTexts(processed) ? processed : undefined,
  };
}

function unlessRefused(error: unknown): void {
  if (!(error instanceof SandboxRefusal)) throw error;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

async function lastSeq(sandbox: Sandbox): Promise<number> {
  return Number(memberOf(await sandbox.call(''), 'seq'));
}

/** One walk as it goes on: what has been asked, and from where the log is still to be looked at. */
class Trip {
  readonly #parts: WalkParts;
  readonly #sandbox: Sandbox;
  readonly #entity: string;
  readonly errands: Errand[] = [];
  /** Latest event before the client began. */
  readonly begun: number;
  /** Latest event before what was last caused. */
  #since: number;
  #asked: GoodsDeclaration;
  #rounds = 0;

  constructor(parts: WalkParts, sandbox: Sandbox, begun: number) {
    this.#parts = parts;
    this.#sandbox = sandbox;
    this.#entity = `declaration:${parts.declaration.reference}`;
    this.#asked = parts.declaration;
    this.begun = begun;
    this.#since = begun;
  }

  /** Takes the steps in turn; returns how many of them came about. */
  async walk(steps: readonly Step[]): Promise<number> {
    const [first] = steps;
    // A declaration that is not submitted at once has to be saved first.
    if (first?.manner === 'task' && first.event !== 'SUBMIT') await this.#ask('save', first, 0);
    for (const [number, step] of steps.entries()) {
      if (!(await this.#take(step, number))) return number;
    }
    return steps.length;
  }

  async #take(step: Step, number: number): Promise<boolean> {
    const { manner, event } = step;
    if (manner === 'following') return this.#await(event);
    if (manner === 'lapsing') return this.#lapse(event);
    this.#since = await lastSeq(this.#sandbox);
    if (manner === 'task') {
      const task = this.#parts.path.course.tasks[event];
      if (task) await this.#ask(task, step, number);
    } else await this.#decide(event);
    return this.#happened(event);
  }

  async #decide(event: string): Promise<void> {
    const by = flows.declaration.events[event]?.by;
    const data = event === 'ORDER_INSPECTION' ? { methods: ['manual'] } : {};
    const act = { by, entity: this.#entity, event, data };
    // What a client has done unasked can make a decision impossible; the path ends there.
    await this.#sandbox.call('acts', act).catch(unlessRefused);
    await this.#sandbox.settle();
  }

  async #ask(task: TaskName, { name: transition, event }: Step, step: number): Promise<void> {
    if (task === 'amend') this.#asked = amended(this.#asked, ++this.#rounds);
    const isSending = task === 'save' || task === 'declare' || task === 'amend';
    const asked = isSending ? { asked: this.#asked } : {};
    const from = await lastSeq(this.#sandbox);
    const { status } = await askClient(this.#parts.client, {
      task,
      world: this.#sandbox.id,
      reference: this.#asked.reference,
      ...(isSending && { declaration: this.#asked }),
      ...(task === 'pay' && (await this.#surcharge())),
    });
    await this.#sandbox.settle();
    const to = await lastSeq(this.#sandbox);
    this.errands.push({ step, transition, event, task, ...asked, status, from, to });
  }

  /** What a late payment bears beyond the bill, CNY, as the bank tells whoever pays. */
  async #surcharge(): Promise<object> {
    const world = await this.#sandbox.call('');
    const entities = memberOf(world, 'entities');
    const own = Array.isArray(entities)
      ? entities.find((each) => memberOf(each, 'entity') === this.#entity)
      : undefined;
    const facts = memberOf(own, 'facts');
    const fen = Math.round(
      100 * (Number(memberOf(facts, 'owed')) - Number(memberOf(facts, 'duty'))),
    );
    return { surcharge: fen / 100 };
  }

  /** Lets time pass until an event has happened by itself. */
  async #await(event: string): Promise<boolean> {
    for (let steps = 0; steps < mostSteps; steps++) {
      if (await this.#happened(event)) return true;
      await this.#sandbox.passTime();
    }
    return false;
  }

  /** Lets a term pass, and some days more. */
  async #lapse(event: string): Promise<boolean> {
    const passed = await this.#await(event);
    if (passed) await this.#sandbox.call('clock', { advance: lateness });
    return passed;
  }

  async #happened(event: string): Promise<boolean> {
    const events = await this.#sandbox.eventsAfter(this.#since);
    return events.some((each) => isDecision(each, this.#entity, event));
  }
}

/** Whether an event of the log is a decision on an entity. */
export function isDecision({ kind, entity, name }: TraceEvent, wanted: string, event: string) {
  return kind === 'decision' && entity === wanted && name === event;
}
