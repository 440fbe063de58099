import { fenPerYuan } from '../rules/money.ts';
import { instantText } from '../rules/days.ts';
import type { Text } from '../schemas/types.ts';
import type { Role } from '../workflows/roles.ts';
import { flowOf, isDeclaration, possibleEvents } from './acts.ts';
import { owedNow, securityOf } from './billing.ts';
import { clocksOf, type Clocks } from './clocks.ts';
import { deskRoles, type Desk, type DeskName } from './desks.ts';
import type { ControlCounts } from './control-tally.ts';
import { agencyViews, type AgencyView } from './agencies/view.ts';
import { calendarOf } from './opening-hours.ts';
import { none } from './entities.ts';
import type { ExpectationResult } from './expect.ts';
import type { LiveWorld } from './live.ts';
import { entryNo, unifiedNo } from './receipts.ts';
import { tiers } from './tiers.ts';
import type { Driver } from './parts.ts';
import type { World } from './world.ts';

/** An event that may happen to an entity now, and who may cause it. */
export interface PossibleEvent {
  readonly event: string;
  readonly by: Role;
  readonly also?: Role;
  readonly text: Text;
}

/** An entity as it stands. */
export interface EntityView {
  readonly entity: string;
  readonly flow: string;
  readonly states: readonly string[];
  readonly done: boolean;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly links: Readonly<Record<string, string>>;
  readonly clocks?: Clocks;
  readonly possible: readonly PossibleEvent[];
}

/** A desk as it stands. */
export interface DeskView {
  readonly name: DeskName;
  readonly role: Role;
  readonly servers: number;
  readonly busy: number;
  readonly waiting: number;
  readonly open: boolean;
  readonly nextOpening?: string;
}

/** A live world as it stands. */
export interface WorldView {
  readonly scenario: string;
  readonly title: Text;
  readonly port: { readonly id: string; readonly name: Text };
  readonly start: string;
  readonly policyDate?: string;
  readonly now: string;
  readonly end?: string;
  readonly nextAt?: string;
  readonly seq: number;
  readonly ended: boolean;
  readonly drivers: Readonly<Record<Role, Driver>>;
  readonly portOpen: boolean;
  readonly desks: readonly DeskView[];
  readonly entities: readonly EntityView[];
  readonly expectations: readonly ExpectationResult[];
  /** What control did and what it cost. */
  readonly control: ControlCounts;
  /** Agencies that are asked outside, where there are any. */
  readonly agencies?: readonly AgencyView[];
}

/** Shows a live world. */
export function viewOf(live: LiveWorld): WorldView {
  const { world, spec, nextAt } = live;
  const { scenario } = spec;
  const { port } = world.parts;
  return {
    scenario: scenario.id,
    title: scenario.title,
    port: { id: port.id, name: port.name },
    start: scenario.start,
    ...(scenario.policyDate !== undefined && { policyDate: scenario.policyDate }),
    now: instantText(live.now),
    ...(scenario.end !== undefined && { end: scenario.end }),
    ...(nextAt !== undefined && { nextAt: instantText(nextAt) }),
    seq: live.seq,
    ended: live.ended,
    drivers: world.drivers,
    portOpen: calendarOf(port.calendar).isOpen(live.now),
    desks: world.desks.flatMap((desk) => (desk ? [deskView(world, desk)] : [])),
    entities: entitySlots(world).map((slot) => entityView(world, slot)),
    expectations: live.check(),
    control: world.control.counts,
    ...(world.parts.agencies && { agencies: agencyViews(world.parts.agencies) }),
  };
}

/** Slots of all entities that are there, in the order in which they came. */
export function entitySlots(world: World): number[] {
  return Array.from({ length: world.entities.size }, (_, slot) => slot).filter(
    (slot) => (world.entities.flow[slot] as number) >= 0,
  );
}

function deskView(world: World, { name, resource }: Desk): DeskView {
  const opening = resource.nextOpening(world.now);
  const open = opening <= world.now;
  return {
    name,
    role: deskRoles[name],
    servers: resource.servers,
    busy: resource.busy,
    waiting: resource.queueLength,
    open,
    ...(!open && opening < Infinity && { nextOpening: instantText(opening) }),
  };
}

function entityView(world: World, slot: number): EntityView {
  const { entities, register } = world;
  const flow = flowOf(world, slot);
  const table = world.tableOf(slot);
  const declares = isDeclaration(world, slot);
  return {
    entity: register.nameOf(entities, slot),
    flow,
    states: world.leavesOf(slot),
    done: table.configurations[entities.configuration[slot] as number]?.done ?? false,
    facts: { ...instants(world, slot), ...(declares && declarationFacts(world, slot)) },
    links: links(world, slot),
    ...(declares && { clocks: clocksOf(world, slot) }),
    possible: possibleEvents(world, slot).flatMap((event) => {
      const spec = table.flow.events[event];
      return spec
        ? [{ event, by: spec.by, ...(spec.also && { also: spec.also }), text: spec.text }]
        : [];
    }),
  };
}

function instants(world: World, slot: number): Record<string, string> {
  const { entities } = world;
  const columns = {
    declaredAt: entities.declaredAt,
    acceptedAt: entities.acceptedAt,
    arrivedAt: entities.arrivedAt,
    releasedAt: entities.releasedAt,
    removedAt: entities.removedAt,
    dueAt: entities.dueAt,
  };
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => {
      const at = column[slot] as number;
      return Number.isNaN(at) ? [] : [[name, instantText(at)]];
    }),
  );
}

function declarationFacts(world: World, slot: number): Record<string, string | number> {
  const { entities } = world;
  const entry = entryNo(world, slot);
  return {
    ...(entities.unified[slot] !== 0 && { unifiedNo: unifiedNo(world, slot) }),
    ...(entry !== undefined && { entryNo: entry }),
    duty: (entities.duty[slot] as number) / fenPerYuan,
    owed: owedNow(world, slot),
    security: securityOf(world, slot) ?? '',
    weight: entities.weight[slot] as number,
    tier: tiers[entities.tier[slot] as number] ?? '',
  };
}

function links(world: World, slot: number): Record<string, string> {
  const { entities, register } = world;
  const columns = {
    conveyance: entities.conveyance,
    manifest: entities.bill,
    declaration: entities.declaration,
    inspection: entities.inspection,
    transit: entities.transit,
    access: entities.access,
  };
  return Object.fromEntries(
    Object.entries(columns).flatMap(([name, column]) => {
      const other = column[slot] as number;
      return other === none ? [] : [[name, register.nameOf(entities, other)]];
    }),
  );
}
