import { fileProblem } from '../../library/problems.ts';
import { memberOf } from '../../schemas/pointer.ts';
import type { RawEvents } from './raw-event.ts';

const textOf = (value: unknown, name: string): string => {
  const found = memberOf(value, name);
  return typeof found === 'string' ? found : '';
};

/** Events of OCEL 2.0 JSON (ocel-standard.org): each belongs to the object that it is related to as "of", else to the first. */
export function readOcel(text: string, file: string): RawEvents {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { problem: fileProblem('log-not-well-formed', file, reason, 'JSON') };
  }
  const events = memberOf(document, 'events');
  if (!Array.isArray(events)) {
    const got = Object.keys(Object(document)).slice(0, 10).join(', ');
    return { problem: fileProblem('log-unknown', file, got, 'OCEL 2.0 with a list of events') };
  }
  return {
    events: events.map((event: unknown, at) => ({
      case: caseOf(memberOf(event, 'relationships')),
      activity: textOf(event, 'type'),
      time: textOf(event, 'time'),
      place: `/events/${at}`,
    })),
  };
}

function caseOf(relationships: unknown): string {
  if (!Array.isArray(relationships)) return '';
  const own = relationships.find((each: unknown) => textOf(each, 'qualifier') === 'of');
  return textOf(own ?? relationships[0], 'objectId');
}
