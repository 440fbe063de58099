import type { Library } from '../../library/library.ts';
import { chinaDay, dayText, hour, parseInstant, startOfDay } from '../../rules/days.ts';
import type { Problem, Traffic } from '../../schemas/types.ts';
import { policyBookOf, portOf, trafficOf, type WorldScenario } from '../create.ts';
import { deskNames, serversUnder, type DeskName } from '../desks.ts';
import { hoursUnder } from '../opening-hours.ts';
import { worldProblem } from '../problems.ts';
import { volumeAt, volumesOf } from '../traffic/volumes.ts';
import { yearlyCapacity } from './desk-capacity.ts';
import { runPilot } from './pilot.ts';

const daysOfYear = 365;
/** Work of n services varies by about sqrt((1 + c²) / n), c the variation of a service, for which 1.25 is high. */
const serviceVariation = 1.6;
/** Standard errors by which a desk must be overloaded before it is said so. */
const confident = 2;

/** What comes to a desk and what it can do, in the year from a day on. */
export interface DeskLoad {
  readonly port: string;
  readonly desk: DeskName;
  /** First day of the period in which policy and volumes stay the same. */
  readonly from: string;
  readonly conveyancesPerDay: number;
  readonly servers: number;
  /** Hours of service a day that come to the desk. */
  readonly work: number;
  /** Hours of service a day that one server can do. */
  readonly capacity: number;
  /** Work over the capacity of all servers; the queue grows without end from 1 on. */
  readonly utilisation: number;
  /** Standard error of the utilisation, relative: few services were seen of a desk that is hardly ever needed. */
  readonly relativeError: number;
}

/** Loads of all desks of a scenario's port, for each period of it in which neither policy nor volumes change. */
export function deskLoads(scenario: WorldScenario, library: Library): DeskLoad[] {
  const traffic = trafficOf(scenario, library);
  return traffic
    ? periodsOf(scenario, library, traffic).flatMap((from) =>
        loadsFrom(scenario, library, { traffic, from }),
      )
    : [];
}

/** Desks that cannot keep up with their traffic, each with the figures and the servers it would need. */
export function checkStability(scenario: WorldScenario, library: Library): Problem[] {
  const overloaded = deskLoads(scenario, library).filter(
    ({ utilisation, relativeError }) => utilisation * (1 - confident * relativeError) >= 1,
  );
  return overloaded.map((load) => {
    const { port, desk, from, conveyancesPerDay, servers, work, capacity, utilisation } = load;
    const figures = `${servers} servers: ${work.toFixed(1)} h of work a day from ${from} on with ${conveyancesPerDay.toFixed(0)} conveyances a day, ${(servers * capacity).toFixed(1)} h can be done, utilisation ${utilisation.toFixed(2)}`;
    return worldProblem('desk-overloaded', {
      path: `ports/${port}.yaml#/desks/${desk}/servers`,
      got: figures,
      expected: `at least ${Math.floor(work / capacity) + 1} servers`,
    });
  });
}

/** Starts of the periods of a scenario in which neither policy nor volumes change, ms. */
function periodsOf(scenario: WorldScenario, library: Library, { streams }: Traffic): number[] {
  const start = parseInstant(scenario.start);
  const end = scenario.end === undefined ? start : parseInstant(scenario.end);
  const policies = policyBookOf(scenario, library);
  const volumes = streams.flatMap((stream) => volumesOf(stream).map(({ from }) => from));
  const changes = [...policies.changes.map(startOfDay), ...volumes];
  const within = changes.filter((change) => change > start && change < end);
  return [...new Set([start, ...within])].toSorted((a, b) => a - b);
}

function loadsFrom(
  scenario: WorldScenario,
  library: Library,
  { traffic, from }: { traffic: Traffic; from: number },
): DeskLoad[] {
  const port = portOf(scenario, library);
  const conveyancesPerDay = perYear(traffic, from) / daysOfYear;
  if (conveyancesPerDay === 0) return [];
  const policies = policyBookOf(scenario, library);
  const policy = policies.at(from);
  const billsPerConveyance = billsPerYear(traffic, from) / (conveyancesPerDay * daysOfYear);
  const pilot = runPilot(scenario, library, {
    port,
    traffic,
    policy,
    start: from,
    billsPerConveyance,
  });
  return deskNames.flatMap((desk) => {
    const spec = port.desks[desk];
    if (!spec) return [];
    const servers = serversUnder(policy, desk, spec.servers);
    const { work = 0, service = 0, services = 0 } = pilot[desk] ?? {};
    const perDay = (conveyancesPerDay * work) / hour;
    const hours = hoursUnder(policies, spec.calendar);
    const capacity = yearlyCapacity(hours, service, from) / daysOfYear / hour;
    return {
      port: port.id,
      desk,
      from: dayText(chinaDay(from)),
      conveyancesPerDay,
      servers,
      work: perDay,
      capacity,
      utilisation: perDay / (servers * capacity),
      relativeError: services === 0 ? 0 : serviceVariation / Math.sqrt(services),
    };
  });
}

const perYear = ({ streams }: Traffic, at: number): number =>
  streams.reduce((sum, stream) => sum + volumeAt(at, volumesOf(stream)), 0);

const billsPerYear = ({ streams }: Traffic, at: number): number =>
  streams.reduce((sum, stream) => {
    const { min, max } = stream.bills;
    return sum + (volumeAt(at, volumesOf(stream)) * (min + max)) / 2;
  }, 0);
