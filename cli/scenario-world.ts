import type { Library } from '../library/library.ts';
import { parseInstant } from '../rules/days.ts';
import { LiveWorld } from '../world/live.ts';
import { findScenario } from './scenario.ts';
import { UsageError } from './session.ts';

/** The world of a scenario at an instant, or at its end. Throws a {@link UsageError} for an instant before its start. */
export function scenarioWorld(name: string, library: Library, at: string | undefined): LiveWorld {
  const { scenario, files } = findScenario(name, library);
  const live = new LiveWorld({ scenario, files, library, runtime: 'table' });
  if (at === undefined) live.runToEnd();
  else if (live.advance(parseInstant(at)).refused) {
    throw new UsageError({
      zh: `情景“${name}”于 ${scenario.start} 开始，晚于 ${at}。`,
      en: `Scenario "${name}" begins at ${scenario.start}, after ${at}.`,
    });
  }
  return live;
}
