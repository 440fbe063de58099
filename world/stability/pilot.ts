import type { Library } from '../../library/library.ts';
import type { Policy } from '../../rules/policy.ts';
import { instantText } from '../../rules/days.ts';
import type { Port, Traffic } from '../../schemas/types.ts';
import { createWorld, type WorldScenario } from '../create.ts';
import type { DeskName } from '../desks.ts';

/** Conveyances of a pilot; fewer where they carry many bills. */
const conveyances = 2000;
const fewestConveyances = 50;
/** More servers than a pilot has entities. */
const enough = 1_000_000;
const pilotSeed = 20_260_101;

/** Work that a traffic brings to a desk, times in ms. */
export interface DeskWork {
  /** Time of service a conveyance. */
  readonly work: number;
  /** Mean time of one service; 0 where there was none. */
  readonly service: number;
  /** Services that the figures rest on. */
  readonly services: number;
}

/** Work by desk, of the desks that the port has. */
export type Pilot = Readonly<Partial<Record<DeskName, DeskWork>>>;

/**
 * Measures the work of a traffic by letting some of it through its port under one policy, with servers for everybody at
 * all hours, so that nothing waits. So the measure knows every flow, rule and parameter that a run knows.
 */
export function runPilot(scenario: WorldScenario, library: Library, given: PilotGiven): Pilot {
  const { port, policy, start } = given;
  const count = Math.max(fewestConveyances, Math.round(conveyances / given.billsPerConveyance));
  const { end: _end, ...rest } = scenario;
  const file = scenario.traffic?.file ?? '';
  const world = createWorld({
    scenario: {
      ...rest,
      seed: pilotSeed,
      start: instantText(start),
      parameters: frozen(policy),
      traffic: { file, count },
    },
    library: {
      ...library,
      ports: new Map([[port.id, unlimited(port)]]),
      traffic: new Map([[given.traffic.id, withoutFleets(given.traffic)]]),
    },
    runtime: 'table',
    keep: false,
  });
  world.kernel.run(world.handle);
  const entries = world.desks.flatMap((desk) => {
    if (!desk) return [];
    const { busyTime, started } = desk.resource.usage(world.now);
    const service = started === 0 ? 0 : busyTime / started;
    return [[desk.name, { work: busyTime / count, service, services: started }] as const];
  });
  return Object.fromEntries(entries);
}

/** Port, traffic, policy and instant of a pilot, and how many bills a conveyance carries in the mean. */
export interface PilotGiven {
  readonly port: Port;
  readonly traffic: Traffic;
  readonly policy: Policy;
  readonly start: number;
  readonly billsPerConveyance: number;
}

/** The parameters of one policy, holding whatever the date. */
const frozen = (policy: Policy): NonNullable<WorldScenario['parameters']> =>
  Object.fromEntries(policy.names.map((name) => [name, policy.explain(name).value]));

/** A fleet never has more in a queue than its vehicles, and would come again as fast as nothing waits. */
function withoutFleets(traffic: Traffic): Traffic {
  const [first, ...rest] = traffic.streams.filter(({ fleet }) => !fleet);
  return first ? { ...traffic, streams: [first, ...rest] } : traffic;
}

function unlimited(port: Port): Port {
  const desks = Object.entries(port.desks).map(([name, desk]) => [
    name,
    { ...desk, servers: enough, calendar: 'always' },
  ]);
  return { ...port, desks: Object.fromEntries(desks) as Port['desks'] };
}
