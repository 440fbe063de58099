import { chinaDay, day as dayLength, hour, startOfDay } from '../rules/days.ts';
import type { ResourceUsage } from '../engine/resource.ts';
import { deskNames, type DeskName } from '../world/desks.ts';
import type { World } from '../world/world.ts';

/** How a desk was used over a window. */
export interface DeskFigures {
  /** Share of the open servers' time in which they were busy; above 1 where work goes on after closing. */
  readonly utilisation: number;
  /** Mean wait of those who were served, hours, closed hours included. */
  readonly wait: number;
  /** Mean number of those who waited. */
  readonly queue: number;
  /** Services that began, a day. */
  readonly served: number;
}

/** Usage of all desks at each midnight in China. */
export class UsageLog {
  readonly #days: number[] = [];
  readonly #usages: (readonly (ResourceUsage | undefined)[])[] = [];

  /** Runs a world to its end, day by day, and notes the usage at each midnight. */
  run(world: World): void {
    for (let day = chinaDay(world.now); world.kernel.size > 0; day += 1) {
      const midnight = startOfDay(day);
      if (midnight < world.now) continue;
      world.kernel.advance(midnight, world.handle);
      this.#days.push(day);
      this.#usages.push(world.desks.map((desk) => desk?.resource.usage(midnight)));
    }
  }

  /**
   * Figures of each desk from the midnight before an instant to the last one before another, at least one day; NaN where
   * nothing was open or served, and for a desk that the port lacks.
   */
  between(from: number, to: number): Readonly<Record<DeskName, DeskFigures>> {
    const first = this.#at(chinaDay(from));
    const last = this.#at(Math.max(chinaDay(to), chinaDay(from) + 1));
    const span = startOfDay(this.#days[last] ?? NaN) - startOfDay(this.#days[first] ?? NaN);
    const figures = deskNames.map((name, desk) => {
      const change = (field: keyof ResourceUsage): number =>
        (this.#usages[last]?.[desk]?.[field] ?? NaN) -
        (this.#usages[first]?.[desk]?.[field] ?? NaN);
      return [
        name,
        {
          utilisation: change('busyTime') / change('serverTime'),
          wait: change('waitTime') / change('started') / hour,
          queue: change('queueTime') / span,
          served: (change('started') * dayLength) / span,
        },
      ] as const;
    });
    return Object.fromEntries(figures) as Record<DeskName, DeskFigures>;
  }

  /** Position of a day, or of the nearest one noted. */
  #at(day: number): number {
    const position = day - (this.#days[0] ?? 0);
    return Math.min(Math.max(position, 0), this.#days.length - 1);
  }
}
