import type { Library, ScenarioFolder } from '../library/library.ts';
import { LiveWorld } from '../world/live.ts';
import { viewOf } from '../world/view.ts';
import { mostRehearsed } from './limits.ts';
import { wireEvent } from './wire-event.ts';

/** Plays a scenario to its end in a world that exists only for that, and is not stored. */
export function record({ scenario, files }: ScenarioFolder, library: Library): object {
  const live = new LiveWorld({ scenario, files, library, runtime: 'table' });
  while (live.seq < mostRehearsed && live.step());
  const { title, port, ended, entities } = viewOf(live);
  return { title, port, ended, entities, events: live.trace.map(wireEvent) };
}
