import type { ScenarioFolder, Library } from '../library/library.ts';
import { checkSelection } from '../library/check-selection.ts';
import { checkOfficeRules } from '../library/check-office.ts';
import { parseInstant } from '../rules/days.ts';
import type { OfficeRule, SelectionPolicy } from '../schemas/types.ts';
import type { RuntimeName } from '../workflows/runtime.ts';
import type { Connectors } from './agencies/agencies.ts';
import { act, refuse } from './acts.ts';
import { createWorld } from './create.ts';
import { demandCharge } from './demand.ts';
import { none } from './entities.ts';
import { checkExpectations, type ExpectationResult } from './expect.ts';
import type {
  ActInput,
  ChargeInput,
  AgencyInput,
  Drivers,
  Input,
  MessageInput,
  Outcome,
} from './input.ts';
import { takeMessage } from './intake.ts';
import { injectReceipt } from './office/inject.ts';
import type { Probe } from './probe.ts';
import { worldProblem } from './problems.ts';
import { Script } from './script.ts';
import type { TraceEvent } from './trace.ts';
import type { World } from './world.ts';

/** What a live world is made of, apart from its inputs. */
export interface WorldSpec extends ScenarioFolder {
  readonly library: Library;
  readonly runtime: RuntimeName;
  readonly drivers?: Drivers;
  readonly agencies?: Connectors;
}

/** An input with the log events it led to: those after `from`, up to `to`. */
interface Entry {
  readonly input: Input;
  readonly from: number;
  readonly to: number;
}

/**
 * A world that people and programs act upon. It is the replay of its inputs: restart, undo and fork are the same
 * operation with fewer inputs. Everything that happens is in `trace`.
 */
export class LiveWorld {
  readonly spec: WorldSpec;
  readonly world: World;
  readonly #trace: TraceEvent[] = [];
  readonly #entries: Entry[] = [];
  readonly #script: Script;
  readonly #end: number;

  /** Makes the world and replays the inputs, which must be in the order in which they came. */
  constructor(spec: WorldSpec, inputs: readonly Input[] = []) {
    this.spec = spec;
    this.#script = new Script(spec.scenario.steps, spec.files);
    this.#end = spec.scenario.end === undefined ? Infinity : parseInstant(spec.scenario.end);
    this.world = createWorld({
      ...spec,
      keep: true,
      sink: (event) => {
        this.#trace.push(event);
        this.#script.observe(this.world, event);
      },
      onInput: (world, step, cause) =>
        this.#script.run(world, step, cause, (input, origin) => this.#take(input, origin)),
    });
    this.#script.begin(this.world);
    for (const input of inputs) {
      const outcome = this.apply(input);
      if (outcome.refused)
        throw new Error(`A stored input is refused now: ${JSON.stringify(outcome.problems)}`);
    }
  }

  /** Inputs so far. */
  get inputs(): readonly Input[] {
    return this.inputsFrom(0);
  }

  /** Inputs from a position on, counted from 0. */
  inputsFrom(position: number): readonly Input[] {
    return this.#entries.slice(position).map(({ input }) => input);
  }

  /** Virtual now, ms since 1970 UTC. */
  get now(): number {
    return this.world.now;
  }

  /** Sequence number of the latest event. */
  get seq(): number {
    return this.world.seq;
  }

  /** The log so far. */
  get trace(): readonly TraceEvent[] {
    return this.#trace;
  }

  /** Whether an agency outside has been asked and has not answered; the clock stands meanwhile. */
  get waiting(): boolean {
    return this.world.parts.agencies?.waiting ?? false;
  }

  /** Instant of the next thing to happen by itself, if there is one before the end of the scenario. */
  get nextAt(): number | undefined {
    const next = this.world.kernel.nextTime;
    return next <= this.#end && next < Infinity ? next : undefined;
  }

  /** Whether nothing is left to happen by itself. */
  get ended(): boolean {
    return this.nextAt === undefined && !this.waiting;
  }

  /**
   * Takes an input at the instant it names; a probe sees the stages of a message. A refused input is not kept and has
   * changed nothing.
   */
  apply(input: Input, probe?: Probe): Outcome {
    if (input.at < this.world.now || (input.kind === 'advance' && input.to < input.at)) {
      return refuse(
        worldProblem('time-in-the-past', { path: input.kind === 'advance' ? '/to' : '/at' }),
      );
    }
    const from = this.seq;
    if (input.at > this.world.now) this.world.kernel.advance(input.at, this.world.handle);
    const outcome = this.#dispatch(input, probe);
    if (outcome.refused) return outcome;
    const taken = input.kind === 'advance' ? { ...input, to: this.now } : input;
    this.#entries.push({ input: taken, from, to: this.seq });
    return outcome;
  }

  /** Moves the clock forward, passing everything on the way; where an agency outside is asked, only up to there. */
  advance(to: number): Outcome {
    return this.apply({ kind: 'advance', at: this.now, to });
  }

  /** Moves the clock to the next instant at which something happens; false when there is none, or the clock stands. */
  step(): boolean {
    const next = this.nextAt;
    if (next === undefined || this.waiting) return false;
    this.advance(next);
    return true;
  }

  /** Lets everything happen that is still to come, up to the end of the scenario. */
  runToEnd(): void {
    while (this.step());
    if (!this.waiting && this.#end < Infinity && this.#end > this.now) this.advance(this.#end);
  }

  /** The world as it was right after an event of the log, free to go another way. */
  fork(seq: number): LiveWorld {
    const event = this.#trace[seq - 1];
    if (seq !== 0 && !event)
      throw new RangeError(`Event "${seq}" is not in the log, which has ${this.seq}.`);
    const kept: Input[] = [];
    for (const { input, from, to } of this.#entries) {
      if (from >= seq) break;
      const cut = input.kind === 'advance' && to > seq && event !== undefined;
      kept.push(cut ? { ...input, to: event.at } : input);
    }
    return new LiveWorld(this.spec, kept);
  }

  /** The world as it was before the last message or decision; the same world when there was none. */
  undo(): LiveWorld {
    const last = this.#entries.findLastIndex(
      ({ input }) => input.kind === 'message' || input.kind === 'act',
    );
    return last < 0 ? this : new LiveWorld(this.spec, this.inputs.slice(0, last));
  }

  /** The scenario's expectations against what has happened. */
  check(): ExpectationResult[] {
    return checkExpectations(this.world, this.spec.scenario);
  }

  #dispatch(input: Input, probe?: Probe): Outcome {
    const { world } = this;
    if (input.kind === 'message' || input.kind === 'act' || input.kind === 'charge') {
      return this.#take(input, 0, probe);
    }
    if (input.kind === 'receipt') return injectReceipt(world, input);
    if (input.kind === 'selection') return this.#select(input.policy);
    if (input.kind === 'office') return this.#direct(input.rules);
    if (input.kind === 'agency') return this.#hear(input);
    if (input.kind === 'advance') this.#pass(input.to);
    else world.seat(input.drivers);
    return { seq: this.seq, refused: false, problems: [] };
  }

  /** Lets time pass, up to an instant or to the end of that at which an agency outside is asked. */
  #pass(to: number): void {
    const { kernel, handle } = this.world;
    while (!this.waiting && kernel.nextTime <= to) kernel.advance(kernel.nextTime, handle);
    if (!this.waiting) kernel.advance(to, handle);
  }

  /** Takes what became of an enquiry. */
  #hear(input: AgencyInput): Outcome {
    const { world } = this;
    const { agencies } = world.parts;
    if (agencies) return agencies.take(world, input);
    return refuse(worldProblem('agency-not-asked', { path: '/number', got: `${input.number}` }));
  }

  /** Gives the office other rules, if all of them are sound. */
  #direct(rules: readonly OfficeRule[]): Outcome {
    const problems = checkOfficeRules(rules, '/rules');
    if (problems.length > 0) return refuse(...problems);
    this.world.parts.office?.replace(this.world, rules);
    return { seq: this.seq, refused: false, problems };
  }

  /** Selects by another policy, if it is sound. */
  #select(policy: SelectionPolicy | undefined): Outcome {
    const problems = policy ? checkSelection(policy, this.spec.library, '') : [];
    if (problems.length > 0) return refuse(...problems);
    this.world.selection = policy;
    const data = { policy: policy?.id ?? null };
    const happening = { role: 'risk', kind: 'note', name: 'selection-policy' } as const;
    const seq = this.world.record({ ...happening, slot: none, cause: 0, data });
    return { seq, refused: false, problems };
  }

  #take(input: MessageInput | ActInput | ChargeInput, cause: number, probe?: Probe): Outcome {
    if (input.kind === 'charge') return demandCharge(this.world, input, cause);
    if (input.kind === 'act') return act(this.world, input, cause);
    const { parties } = this.spec.scenario;
    return takeMessage(this.world, input, { parties, cause, ...(probe && { probe }) });
  }
}
