import type { OfficeRule } from '../../schemas/types.ts';
import { desksFor, officeDesks, type DeskId } from '../../workflows/desks.ts';
import type { Role } from '../../workflows/roles.ts';
import { durationOf } from '../../rules/days.ts';
import { none } from '../entities.ts';
import type { Effect } from '../parts.ts';
import { Timer, type TimerName } from '../timers.ts';
import type { World } from '../world.ts';
import { applyDecisionData } from './decision-data.ts';
import { fitsCase } from './fits.ts';
import { waitsAtDesk } from './waits.ts';

/** A rule that has taken a case: what its desk will decide, and the event of the log that brought the case to it. */
interface Taken {
  readonly rule: OfficeRule;
  readonly cause: number;
}

/** What is done by the electronic desk at set times; a rule of that desk takes it over. */
const electronicTimers: readonly TimerName[] = [
  'lodge',
  'examine',
  'completion',
  'certificate-check',
  'manifest-check',
  'conveyance-check',
];

/**
 * The scripts of the desks: rules by which a desk decides about cases of a kind, in place of its policy. A rule takes a
 * case once, when the case moves and the desk can decide; where a person has the seat, the person decides.
 */
export class Office {
  #rules: readonly OfficeRule[];
  /** Rules that have taken an entity, by its slot, and have not decided yet. */
  readonly #taken = new Map<number, readonly Taken[]>();
  /** Which rules have decided about an entity, by its slot. */
  readonly #spent = new Map<number, ReadonlySet<OfficeRule['id']>>();

  constructor(rules: readonly OfficeRule[] = []) {
    this.#rules = rules;
  }

  /** The rules in force. */
  get rules(): readonly OfficeRule[] {
    return this.#rules;
  }

  /** Puts other rules in place, which then look at every case that waits; what was taken before is still decided. */
  replace(world: World, rules: readonly OfficeRule[]): void {
    this.#rules = rules;
    const { entities } = world;
    for (let slot = 0; slot < entities.size; slot++) {
      if (entities.flow[slot] !== none) this.observe(world, slot, entities.moved[slot] as number);
    }
  }

  /** Forgets an entity whose slot is used again. */
  forget(slot: number): void {
    this.#taken.delete(slot);
    this.#spent.delete(slot);
  }

  /** Whether a rule has taken an entity from the policy of a role. */
  holds(role: Role, slot: number): boolean {
    const taken = this.#taken.get(slot);
    return taken?.some(({ rule }) => roleOf(rule) === role) ?? false;
  }

  /** Looks whether a rule takes an entity that has moved, by the event `cause`. */
  observe(world: World, slot: number, cause: number): void {
    const before = this.#taken.get(slot) ?? [];
    const taken = before.filter((each) => isOpen(world, slot, each));
    for (const rule of this.#rules) {
      if (taken.some((each) => roleOf(each.rule) === roleOf(rule))) continue;
      if (!this.#takes(world, slot, rule)) continue;
      taken.push({ rule, cause });
      if (rule.decide === undefined) continue;
      world.after(durationOf(rule.after ?? 'PT0S'), Timer['office-decision'], slot, cause);
    }
    if (taken.length > 0) this.#taken.set(slot, taken);
    else if (before.length > 0) this.#taken.delete(slot);
  }

  /** Handlers of the world's timers, with what rules of the electronic desk take over left out, and their decisions. */
  handlers(
    others: Readonly<Partial<Record<TimerName, Effect>>>,
  ): Partial<Record<TimerName, Effect>> {
    const yielding = electronicTimers.map((name) => {
      const effect = others[name];
      const unlessTaken: Effect = (world, slot, cause) => {
        if (world.byPolicy('single-window', slot)) effect?.(world, slot, cause);
      };
      return [name, unlessTaken] as const;
    });
    const decided: Effect = (world, slot, cause) => this.#decide(world, slot, cause);
    return { ...others, ...Object.fromEntries(yielding), 'office-decision': decided };
  }

  #takes(world: World, slot: number, rule: OfficeRule): boolean {
    return (
      !this.#spent.get(slot)?.has(rule.id) &&
      world.drivers[roleOf(rule)] !== 'seat' &&
      isItsTurn(world, slot, rule) &&
      fitsCase(rule.when, world, slot)
    );
  }

  #decide(world: World, slot: number, cause: number): void {
    const taken = this.#taken.get(slot) ?? [];
    const due = taken.find((each) => each.cause === cause && each.rule.decide !== undefined);
    if (!due) return;
    this.#taken.set(
      slot,
      taken.filter((each) => each !== due),
    );
    const { rule } = due;
    const { decide = '', data = {} } = rule;
    const role = roleOf(rule);
    const event = world.tableOf(slot).eventByName.get(decide);
    if (event === undefined || !isOpen(world, slot, due) || !world.can(slot, event)) {
      world.resume(role, slot);
      return;
    }
    this.#spent.set(slot, new Set(this.#spent.get(slot)).add(rule.id));
    const fired = world.fire('office-decision', slot, cause);
    applyDecisionData(world, slot, decide, data);
    world.decide(slot, event, fired, { by: role, data: { ...data, script: rule.id } });
  }
}

const roleOf = ({ desk }: OfficeRule): Role => officeDesks[desk].role;

/** Whether a case is still in the life in which a rule took it, and the desk still waited for. */
function isOpen(world: World, slot: number, { rule, cause }: Taken): boolean {
  return !world.isStale(slot, cause) && canDecide(world, slot, rule);
}

/** Whether a desk can take the decision of a rule now; without one, whether the case waits there. */
function canDecide(world: World, slot: number, { desk, decide }: OfficeRule): boolean {
  if (decide === undefined) return waitsAtDesk(world, slot, desk);
  const { flow, eventByName } = world.tableOf(slot);
  const event = eventByName.get(decide);
  return event !== undefined && world.can(slot, event) && desksFor(flow, decide).includes(desk);
}

function isItsTurn(world: World, slot: number, rule: OfficeRule): boolean {
  return canDecide(world, slot, rule) && !isBefore(world, slot, rule.desk);
}

/** Whether a desk has to wait for the earlier desks of a declaration. */
function isBefore(world: World, slot: number, desk: DeskId): boolean {
  const { notDuring = [] }: { notDuring?: readonly string[] } = officeDesks[desk];
  return world.leavesOf(slot).some((leaf) => notDuring.some((state) => leaf.endsWith(state)));
}
