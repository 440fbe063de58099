import type { Library } from '../library/library.ts';
import type { Message } from '../schemas/schemas.ts';
import type { Problem, Text } from '../schemas/types.ts';
import type { Role } from '../workflows/roles.ts';
import { LiveWorld } from '../world/live.ts';
import { memberOf } from '../schemas/pointer.ts';
import { instantText } from '../rules/days.ts';

/** A message that a scenario of the library sends, with what was wrong with it when it was sent. */
export interface Sample {
  /** The scenario and the message's number in it, e.g. `erenhot-goes-wrong.2`. */
  readonly id: string;
  readonly scenario: string;
  /** Title of the scenario. */
  readonly title: Text;
  /** Name of its file; absent where the scenario holds the message itself. */
  readonly file?: string;
  readonly type: string;
  readonly format: string;
  readonly by: Role;
  /** Virtual time at which it was sent. */
  readonly at: string;
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly messages: readonly Message[];
}

/** Runs the scenarios that send messages, to find what they send and when. */
export function samplesOf(library: Library): Sample[] {
  return [...library.scenarios.values()].flatMap((folder) => {
    const { scenario, files } = folder;
    if (!scenario.steps.some(({ send }) => send)) return [];
    const live = new LiveWorld({ ...folder, library, runtime: 'table' });
    live.runToEnd();
    const sent = live.trace.flatMap((event) => {
      const original = live.world.register.original(event.seq);
      return original ? [{ event, original }] : [];
    });
    return sent.map(({ event, original }, index) => {
      const { text, messages, problems } = original;
      const file = Object.keys(files).find((name) => files[name] === text);
      return {
        id: `${scenario.id}.${index + 1}`,
        scenario: scenario.id,
        title: scenario.title,
        ...(file !== undefined && { file }),
        type: event.name,
        format: String(memberOf(event.data, 'format')),
        by: event.role,
        at: instantText(event.at),
        text,
        problems,
        messages,
      };
    });
  });
}
