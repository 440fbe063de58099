import { escaped } from '../report/html.ts';
import type { EventLog, LogEvent } from './event-log.ts';

const extensions = [
  ['Concept', 'concept', 'http://www.xes-standard.org/concept.xesext'],
  ['Time', 'time', 'http://www.xes-standard.org/time.xesext'],
  ['Organizational', 'org', 'http://www.xes-standard.org/org.xesext'],
] as const;

/**
 * An event log as XES (IEEE 1849-2016), a trace for each entity of one type. What XES cannot say, that an event concerns
 * several entities, is in OCEL only.
 */
export function xes({ objects, events }: EventLog, type: string): string {
  const byObject = Map.groupBy(events, ({ of }) => of);
  const traces = objects
    .filter((object) => object.type === type)
    .map(({ id }) => trace(id, byObject.get(id) ?? []));
  const used = extensions.map(
    ([name, prefix, uri]) => `  <extension name="${name}" prefix="${prefix}" uri="${uri}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<log xes.version="1849-2016" xes.features="" xmlns="http://www.xes-standard.org/">',
    ...used,
    '  <classifier name="activity" keys="concept:name"/>',
    ...traces,
    '</log>',
    '',
  ].join('\n');
}

function trace(id: string, events: readonly LogEvent[]): string {
  const inside = events.map(
    ({ type, time, role }) =>
      `    <event>${text('concept:name', type)}<date key="time:timestamp" value="${escaped(time)}"/>${text('org:role', role)}</event>`,
  );
  return [`  <trace>${text('concept:name', id)}`, ...inside, '  </trace>'].join('\n');
}

const text = (key: string, value: string): string =>
  `<string key="${key}" value="${escaped(value)}"/>`;
