/** One thing that happened to one case. */
export interface LoggedEvent {
  readonly activity: string;
  /** Instant, ms since 1970 UTC. */
  readonly at: number;
}

/** Events of every case, in the order in which the log has them. */
export type EventLogCases = ReadonlyMap<string, readonly LoggedEvent[]>;

/** From one activity straight to the next: how often, and how long it took. */
export interface Route {
  readonly from: string;
  readonly to: string;
  /** How often, of all that went on from there. */
  readonly share: number;
  /** Milliseconds, in order of size. */
  readonly durations: Float64Array;
}

/**
 * What follows what in a log (directly-follows relation; van der Aalst 2016, section 5.2), by name of the activities. Events
 * of one instant keep the order of the log.
 */
export function routesOf(cases: EventLogCases): Route[] {
  const found = new Map<string, Map<string, number[]>>();
  for (const events of cases.values()) {
    const ordered = events.toSorted((a, b) => a.at - b.at);
    for (const [at, { activity, at: left }] of ordered.entries()) {
      const next = ordered[at + 1];
      if (!next) continue;
      const following = found.get(activity) ?? new Map<string, number[]>();
      found.set(activity, following);
      const durations = following.get(next.activity) ?? [];
      following.set(next.activity, durations);
      durations.push(next.at - left);
    }
  }
  return sortedByName(found).flatMap(([from, following]) => {
    const all = [...following.values()].reduce((sum, { length }) => sum + length, 0);
    return sortedByName(following).map(([to, durations]) => ({
      from,
      to,
      share: durations.length / all,
      durations: Float64Array.from(durations).toSorted(),
    }));
  });
}

const sortedByName = <T>(map: ReadonlyMap<string, T>): [string, T][] =>
  [...map].toSorted(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
