import { nearest } from '../schemas/nearest.ts';
import type { Problem, Region, Traffic } from '../schemas/types.ts';
import type { Library } from './library.ts';
import { fileProblem } from './problems.ts';

/** Checks that the traffic of a region exists, is of different ports, and sums to what is known of it. */
export function checkRegion(region: Region, { traffic }: Pick<Library, 'traffic'>): Problem[] {
  const file = `${region.id}.yaml#`;
  const ports = new Set<string>();
  const problems = region.traffic.flatMap((id, index) => {
    const place = `${file}/traffic/${index}`;
    const found = traffic.get(id);
    if (!found) return [fileProblem('unknown-traffic', place, id, nearest(id, traffic.keys()))];
    if (ports.has(found.port)) return [fileProblem('two-traffics-of-port', place, found.port)];
    ports.add(found.port);
    return [];
  });
  const members = region.traffic.flatMap((id) => traffic.get(id) ?? []);
  for (const [index, { on, value }] of region.total.entries()) {
    const sum = conveyancesAYear(members, on);
    if (sum !== value)
      problems.push(
        fileProblem('total-differs', `${file}/total/${index}/value`, String(value), String(sum)),
      );
  }
  return problems;
}

/** Conveyances a year by the volumes in force on a day; what fleets make of theirs is a result. */
export function conveyancesAYear(traffic: readonly Traffic[], day: string): number {
  const volumes = traffic.flatMap(({ streams }) => streams.map(({ volume }) => volume));
  return volumes.reduce(
    (sum, volume) => sum + (volume?.findLast(({ from }) => from <= day)?.value ?? 0),
    0,
  );
}
