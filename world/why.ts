import { decisions, type DecisionId } from '../rules/decisions.ts';
import { instantText } from '../rules/days.ts';
import type { Problem, Text } from '../schemas/types.ts';
import { roleNames, type Role } from '../workflows/roles.ts';
import type { StateNode } from '../workflows/step-table.ts';
import type { DeskName } from './desks.ts';
import { deadlineAt } from './deadline.ts';
import { none } from './entities.ts';
import type { World } from './world.ts';

/** A rule that governs a wait, as people read it. */
export interface RuleText {
  readonly id: string;
  readonly title: Text;
  readonly citation: Text;
}

/** One thing an entity waits for. */
export interface WaitView {
  /** Region that is not final yet, e.g. `clearance.duty`. */
  readonly region: string;
  readonly state: string;
  readonly text: Text;
  readonly by: Role;
  readonly byText: Text;
  readonly for: Text;
  readonly rule?: RuleText;
  /** When a deadline passes here. */
  readonly due?: string;
  /** What stands in the way, with the smallest change that would mend it. */
  readonly problems: readonly Problem[];
  /** Events that would end the wait. */
  readonly possible: readonly string[];
  /** The entity to look at next, where the wait is for another. */
  readonly see?: string;
  /** Port or desk hours, where those are what it waits for. */
  readonly opens?: string;
}

/** Why an entity is not at its end: what it waits for, who must act, and which rule says so. */
export interface Why {
  readonly entity: string;
  readonly at: string;
  readonly states: readonly string[];
  readonly done: boolean;
  readonly waits: readonly WaitView[];
}

/** Answers why for an entity by its full name; undefined when there is no such entity. */
export function whyOf(world: World, entity: string): Why | undefined {
  const { entities, register } = world;
  const slot = register.find(entities, entity);
  if (slot === undefined) return undefined;
  return {
    entity,
    at: instantText(world.now),
    states: world.leavesOf(slot),
    done: world.hasEnded(slot),
    waits: waitsOf(world, slot),
  };
}

/** What an entity waits for, in the order of its flow. */
export function waitsOf(world: World, slot: number): WaitView[] {
  const { configurations, states } = world.tableOf(slot);
  const active = configurations[world.entities.configuration[slot] as number]?.active ?? [];
  const nodes = active.flatMap((state) => states[state] ?? []);
  return nodes.flatMap((node) => waitOf(world, slot, node));
}

function waitOf(world: World, slot: number, node: StateNode): WaitView[] {
  const { path, meta } = node;
  const { waits } = meta;
  if (!waits) return [];
  const table = world.tableOf(slot);
  const local = eventsOf(world, slot, node);
  const rule = waits.rule === undefined ? undefined : ruleText(waits.rule);
  const due = meta.deadline === undefined ? undefined : deadlineAt(world, slot, meta.deadline);
  const see = seeAlso(world, slot, path);
  const opens = opening(world, waits.by);
  return [
    {
      region: path.includes('.') ? path.slice(0, path.lastIndexOf('.')) : table.flow.id,
      state: path,
      text: meta.text,
      by: waits.by,
      byText: roleNames[waits.by],
      for: waits.for,
      ...(rule && { rule }),
      ...(due !== undefined && { due: instantText(due) }),
      problems: isHeld(path) ? (world.register.dossier(slot)?.problems ?? []) : [],
      possible: local,
      ...(see !== undefined && { see }),
      ...(opens !== undefined && { opens }),
    },
  ];
}

const isHeld = (path: string): boolean =>
  /(returned|rejected|refused|Returned|duty\.unassessed)$/.test(path);

/** Events of this very state that are possible now. */
function eventsOf(world: World, slot: number, { events }: StateNode): string[] {
  const { eventByName } = world.tableOf(slot);
  return events.filter((name) => world.can(slot, eventByName.get(name) as number));
}

/** Text of a decision rule. */
export function ruleText(id: string): RuleText | undefined {
  if (!Object.hasOwn(decisions, id)) return undefined;
  const { title, citation } = decisions[id as DecisionId];
  return { id, title, citation };
}

/** The other entity on which a wait hangs. */
function seeAlso(world: World, slot: number, path: string): string | undefined {
  const { entities, register } = world;
  const links: readonly (readonly [suffix: string, column: Int32Array])[] = [
    ['control.ordered', entities.inspection],
    ['control.abnormal', entities.inspection],
    ['cargo.expected', entities.transit[slot] === none ? entities.bill : entities.transit],
    ['lodgement.lodged', entities.bill],
    ['removal.awaited', entities.bill],
    ['testing.open', entities.inspection],
    ['release.held', entities.declaration],
  ];
  const column = links.find(([suffix]) => path.endsWith(suffix))?.[1];
  const other = column?.[slot] ?? none;
  return other === none ? undefined : register.nameOf(entities, other);
}

/** The desk at which the cases of a role wait, where one of several is the usual one. */
const mainDesk: Readonly<Partial<Record<Role, DeskName>>> = {
  review: 'review',
  gate: 'gate',
  inspection: 'inspection',
  disposal: 'disposal',
  laboratory: 'laboratory',
  'border-police': 'police',
  neighbour: 'counterpart',
};

/** When the desk of a role opens, if it is closed now. */
function opening(world: World, role: Role): string | undefined {
  const desk = world.desks.find((each) => each?.name === mainDesk[role]);
  const next = desk?.resource.nextOpening(world.now) ?? world.now;
  return next > world.now && next < Infinity ? instantText(next) : undefined;
}
