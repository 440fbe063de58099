import { typeNames, type EventLog } from './event-log.ts';

/** An event log as OCEL 2.0 JSON (ocel-standard.org, specification 2.0, section 7). */
export function ocelJson({ objects, events }: EventLog): string {
  const document = {
    objectTypes: typeNames(objects).map((name) => ({ name, attributes: [] })),
    eventTypes: typeNames(events).map((name) => ({
      name,
      attributes: [{ name: 'role', type: 'string' }],
    })),
    objects: objects.map(({ id, type, related }) => ({
      id,
      type,
      attributes: [],
      relationships: related.map((objectId) => ({ objectId, qualifier: 'acts on' })),
    })),
    events: events.map(({ id, type, time, role, of, causedBy }) => ({
      id,
      type,
      time,
      attributes: [{ name: 'role', value: role }],
      relationships: [
        { objectId: of, qualifier: 'of' },
        ...(causedBy === undefined ? [] : [{ objectId: causedBy, qualifier: 'caused by' }]),
      ],
    })),
  };
  return `${JSON.stringify(document, undefined, 1)}\n`;
}
