import { heldAt, type PolicyBook } from '../rules/policy-book.ts';
import type { Library } from '../library/library.ts';
import { parseDay, parseInstant } from '../rules/days.ts';
import type { Port, Scenario, SelectionPolicy, Traffic as TrafficSpec } from '../schemas/types.ts';
import { roles, type Role } from '../workflows/roles.ts';
import { actorRuntime, tableRuntime, type RuntimeName } from '../workflows/runtime.ts';
import { Agencies, type Connectors } from './agencies/agencies.ts';
import { accessBehaviour } from './behaviours/access.ts';
import { afterReleaseTimers } from './behaviours/after-release.ts';
import { conveyanceBehaviour, conveyanceTasks, conveyanceTimers } from './behaviours/conveyance.ts';
import { declarationBehaviour, declarationTimers } from './behaviours/declaration.ts';
import { reviewTasks } from './behaviours/document-review.ts';
import { inspectionBehaviour, inspectionTasks, inspectionTimers } from './behaviours/inspection.ts';
import { manifestBehaviour, manifestTasks, manifestTimers } from './behaviours/manifest.ts';
import { revisionBehaviour, revisionTimers } from './behaviours/revision.ts';
import { transitBehaviour, transitTimers } from './behaviours/transit.ts';
import { twoStepBehaviour, twoStepTimers } from './behaviours/two-step.ts';
import { customsOfficeOf } from '../library/customs-office.ts';
import { policiesOf } from '../library/policies.ts';
import { arrangeTasks, DeskService } from './desk-service.ts';
import type { Drivers } from './input.ts';
import { LogSample } from './log-sample.ts';
import { Office } from './office/office.ts';
import { timerNames, type TimerName } from './timers.ts';
import type { TraceSink } from './trace.ts';
import { Traffic } from './traffic/traffic.ts';
import type { Driver, Effect, Observer } from './parts.ts';
import { World } from './world.ts';

/** What of a scenario a world is made of. */
export type WorldScenario = Pick<
  Scenario,
  | 'id'
  | 'port'
  | 'seed'
  | 'start'
  | 'policyDate'
  | 'end'
  | 'parameters'
  | 'reforms'
  | 'traffic'
  | 'drivers'
  | 'office'
  | 'selection'
>;

/** How to make a world. */
export interface WorldOrder {
  readonly scenario: WorldScenario;
  readonly library: Library;
  readonly runtime: RuntimeName;
  readonly drivers?: Drivers;
  readonly sink?: TraceSink;
  /** Writes down one shipment of the traffic in so many; all unless given. */
  readonly logOneIn?: number;
  /** Sees every shipment of the traffic that ends; needs `keep: false`. */
  readonly observe?: Observer;
  /** Handler of scripted inputs; without a script there are none. */
  readonly onInput?: Effect;
  /** Agencies that are asked outside; what they answer comes as inputs. */
  readonly agencies?: Connectors | undefined;
  /** Keeps ended entities, so that they can be looked at. */
  readonly keep: boolean;
}

const behaviours = {
  declaration: declarationBehaviour,
  'two-step': twoStepBehaviour,
  manifest: manifestBehaviour,
  conveyance: conveyanceBehaviour,
  inspection: inspectionBehaviour,
  transit: transitBehaviour,
  access: accessBehaviour,
  revision: revisionBehaviour,
};

/** Timer handlers of all flows. */
const flowTimers: Readonly<Partial<Record<TimerName, Effect>>> = {
  ...declarationTimers,
  ...afterReleaseTimers,
  ...twoStepTimers,
  ...manifestTimers,
  ...conveyanceTimers,
  ...inspectionTimers,
  ...transitTimers,
  ...revisionTimers,
};

const tasks = [...reviewTasks, ...manifestTasks, ...conveyanceTasks, ...inspectionTasks];

/** Parties follow the script unless told otherwise; everybody else follows a policy. */
const scripted: readonly Role[] = ['declarant', 'carrier'];

/** Makes a world at the start of its scenario. Throws when the library does not hold what the scenario names. */
export function createWorld(order: WorldOrder): World {
  const { scenario, library } = order;
  const port = portOf(scenario, library);
  // Whatever is written down names the office; a port without one is found out now rather than at its first receipt.
  if (order.sink) customsOfficeOf(port);
  const service = new DeskService(arrangeTasks(tasks));
  const traffic = openTraffic(order);
  const drivers = driversOf(scenario, order.drivers);
  const office = needsOffice(order, drivers) ? new Office(scenario.office) : undefined;
  const agencies = order.agencies && new Agencies(order.agencies);
  const timers = timersOf(order, { service, traffic, office, agencies });
  const tables = library.tables();
  const world = new World({
    seed: scenario.seed,
    start: parseInstant(scenario.start),
    port,
    policies: policyBookOf(scenario, library),
    tables,
    runtime: order.runtime === 'table' ? tableRuntime(tables) : actorRuntime(tables),
    drivers,
    behaviours,
    timers: timerNames.map((name) => timers[name] ?? unhandled(name)),
    service,
    office,
    selection: selectionOf(scenario, library),
    traffic,
    commodities: [...library.commodities.values()],
    agencies,
    sink: order.sink,
    logSample: order.logOneIn === undefined ? undefined : new LogSample(order.logOneIn),
    observe: order.observe,
    keep: order.keep,
  });
  traffic?.begin(world);
  return world;
}

/** Whether somebody may decide for a role in place of its policy: by rules, in a seat now, or in one taken later. */
const needsOffice = ({ keep, scenario }: WorldOrder, drivers: Record<Role, Driver>): boolean =>
  keep || scenario.office !== undefined || Object.values(drivers).includes('seat');

interface Handling {
  readonly service: DeskService;
  readonly traffic: Traffic | undefined;
  readonly office: Office | undefined;
  readonly agencies: Agencies | undefined;
}

/** Handlers of all timers of a world. */
function timersOf(
  order: WorldOrder,
  { service, traffic, office, agencies }: Handling,
): Partial<Record<TimerName, Effect>> {
  const handlers: Partial<Record<TimerName, Effect>> = {
    ...flowTimers,
    ...service.handlers(),
    ...traffic?.handlers(),
    ...agencies?.handlers(),
    ...(order.onInput && { input: order.onInput }),
  };
  return office ? office.handlers(handlers) : handlers;
}

const usual = (role: Role): Driver => (scripted.includes(role) ? 'script' : 'policy');

/** Who drives each role, a scenario's wish before the usual, an order's before both. */
export function driversOf(
  scenario: Pick<Scenario, 'drivers'>,
  wished: Drivers = {},
): Record<Role, Driver> {
  const all = { ...scenario.drivers, ...wished };
  return Object.fromEntries(roles.map((role) => [role, all[role] ?? usual(role)])) as Record<
    Role,
    Driver
  >;
}

/** The port of a scenario. Throws when the library lacks it. */
export function portOf({ id, port }: WorldScenario, library: Library): Port {
  const found = library.ports.get(port);
  if (found) return found;
  throw new Error(`Scenario "${id}" names the port "${port}", which is not there.`);
}

/** The policies of a scenario over time. Throws when its own parameters or reforms are wrong. */
export function policyBookOf(scenario: WorldScenario, library: Library): PolicyBook {
  const { parameters: overrides = {}, reforms = {}, policyDate } = scenario;
  const policies = policiesOf(portOf(scenario, library), library, { overrides, reforms });
  if ('book' in policies) {
    const { book } = policies;
    return policyDate === undefined ? book : heldAt(book, parseDay(policyDate));
  }
  throw new Error(
    `The policy of scenario "${scenario.id}" is wrong: ${JSON.stringify(policies.problems)}`,
  );
}

/** The traffic file of a scenario, undefined for one without. Throws when the library lacks it. */
export function trafficOf(
  { id, traffic }: WorldScenario,
  library: Library,
): TrafficSpec | undefined {
  if (!traffic) return undefined;
  const found = library.traffic.get(traffic.file);
  if (found) return found;
  throw new Error(`Scenario "${id}" names the traffic "${traffic.file}", which is not there.`);
}

/** The selection policy of a scenario, undefined for one without. Throws when the library lacks it. */
function selectionOf(
  { id, selection }: WorldScenario,
  library: Library,
): SelectionPolicy | undefined {
  if (selection === undefined) return undefined;
  const found = library.selections.get(selection);
  if (found) return found;
  throw new Error(
    `Scenario "${id}" names the selection policy "${selection}", which is not there.`,
  );
}

function openTraffic({ scenario, library }: WorldOrder): Traffic | undefined {
  const spec = trafficOf(scenario, library);
  if (!spec) return undefined;
  const { count = Infinity } = scenario.traffic ?? {};
  const until = scenario.end === undefined ? Infinity : parseInstant(scenario.end);
  return new Traffic(spec, library.commodities, { count, until });
}

function unhandled(name: TimerName): Effect {
  return () => {
    throw new Error(`Timer "${name}" fired, but nothing handles it.`);
  };
}
