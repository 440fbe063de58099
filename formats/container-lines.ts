import { objectsIn, type Mapping } from './mapping.ts';
import type { Origins } from './origins.ts';

type Properties = Record<string, unknown>;

/** Containers named by a line of goods, where the wire has it the other way round. */
const NAMED = 'containerNos';

/**
 * A Chinese declaration lists at each container the lines of goods inside; CUSDEC and the WCO name at
 * each line its containers. A line number that no line has cannot be said.
 */
export const containerLines: Mapping = {
  lower: (message) => {
    const containers = objectsIn(message, 'containers');
    if (containers.length === 0) return { ...message };
    const goods = objectsIn(message, 'goods').map((line) => {
      const inside = containers.filter((container) => linesOf(container).includes(line['line']));
      const names = inside.map((container) => container['number']);
      return names.length === 0 ? line : { ...line, [NAMED]: names };
    });
    const known = new Set(goods.map((line) => line['line']));
    return {
      ...message,
      containers: containers.map((container) => withoutKnown(container, known)),
      ...(goods.length > 0 && { goods }),
    };
  },
  lift: (message, origins) => {
    const containers = objectsIn(message, 'containers');
    for (const line of objectsIn(message, 'goods')) {
      const names: unknown = line[NAMED];
      for (const name of Array.isArray(names) ? names : []) {
        for (const container of containers.filter(({ number }) => number === name)) {
          addLine(container, line, origins);
        }
      }
      delete line[NAMED];
    }
  },
};

const linesOf = (container: Properties): unknown[] =>
  Array.isArray(container['lines']) ? container['lines'] : [];

/** Lines that exist are said at the goods; others stay, to be reported as lost. */
function withoutKnown(container: Properties, known: ReadonlySet<unknown>): Properties {
  const { lines: _lines, ...rest } = container;
  const unknown = linesOf(container).filter((line) => !known.has(line));
  return unknown.length === 0 ? rest : { ...rest, lines: unknown };
}

function addLine(container: Properties, line: Properties, origins: Origins): void {
  const lines = [...linesOf(container), line['line']];
  container['lines'] = lines;
  const origin = origins.find(line, NAMED);
  if (origin !== undefined) origins.record(container, 'lines', origin);
}
