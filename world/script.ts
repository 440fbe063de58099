import { Rank } from '../engine/kernel.ts';
import { durationOf, parseInstant } from '../rules/days.ts';
import type { Scenario } from '../schemas/types.ts';
import { none } from './entities.ts';
import type { ActInput, ChargeInput, MessageInput, Outcome } from './input.ts';
import { Timer } from './timers.ts';
import type { TraceEvent } from './trace.ts';
import type { World } from './world.ts';

type Step = Scenario['steps'][number];

/** Takes an input into the world. */
export type Take = (input: MessageInput | ActInput | ChargeInput, cause: number) => Outcome;

/** The script of a scenario: steps at set times, and steps that wait for something to happen first. */
export class Script {
  readonly #steps: readonly Step[];
  readonly #files: Readonly<Record<string, string>>;
  /** Numbers of the steps that still wait for their trigger. */
  readonly #waiting = new Set<number>();

  constructor(steps: readonly Step[], files: Readonly<Record<string, string>>) {
    this.#steps = steps;
    this.#files = files;
  }

  /** Schedules the steps at set times; they come after everything that the world itself does at that instant. */
  begin(world: World): void {
    for (const [number, { at }] of this.#steps.entries()) {
      if (at === undefined) this.#waiting.add(number);
      else this.#schedule(world, parseInstant(at), number, 0);
    }
  }

  /** Looks whether an event of the log is what a step waits for. */
  observe(world: World, event: TraceEvent): void {
    for (const number of this.#waiting) {
      const step = this.#steps[number] as Step;
      if (!isTrigger(step, event)) continue;
      this.#waiting.delete(number);
      const delay = step.delay === undefined ? 0 : durationOf(step.delay);
      this.#schedule(world, event.at + delay, number, event.seq);
    }
  }

  /**
   * Does a step, unless its role has been left to a person. A step that is left or refused is noted in the log, so
   * that it cannot be overlooked.
   */
  run(world: World, number: number, cause: number, take: Take): void {
    const step = this.#steps[number] as Step;
    if (world.drivers[step.by] === 'seat') {
      const data = { step: step.id };
      world.record({ role: step.by, slot: none, kind: 'note', name: 'step-left', cause, data });
      return;
    }
    const outcome = take(this.#inputOf(step), cause);
    if (!outcome.refused) return;
    const problems = outcome.problems.map(({ code }) => code);
    world.record({
      role: step.by,
      slot: none,
      kind: 'note',
      name: 'step-refused',
      cause,
      data: { step: step.id, problems },
    });
  }

  #schedule(world: World, at: number, number: number, cause: number): void {
    world.kernel.schedule(at, { code: Timer.input, entity: number, cause, rank: Rank.external });
  }

  #inputOf({ by, send, act, charge }: Step): MessageInput | ActInput | ChargeInput {
    if (act) return { kind: 'act', by, ...act };
    if (charge) return { kind: 'charge', ...charge };
    if (!send) throw new Error('A step does nothing at all; the schema of scenarios excludes it.');
    const text = 'file' in send ? this.#files[send.file] : JSON.stringify(send.message);
    if (text === undefined)
      throw new Error('A step sends a file that is not there; load the scenario with its check.');
    return { kind: 'message', by, text };
  }
}

function isTrigger({ after }: Step, event: TraceEvent): boolean {
  if (!after || after.name !== event.name) return false;
  return (
    (after.entity === undefined || after.entity === event.entity) &&
    (after.kind === undefined || after.kind === event.kind) &&
    (after.code === undefined || ('code' in event.data && event.data.code === after.code))
  );
}
