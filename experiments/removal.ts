import type { Port, Settings } from '../schemas/types.ts';
import { parametersOfCause, type Cause } from './stages.ts';

/** The most servers that a desk may have (schemas/port.json): nobody waits for one. */
const plenty = 1000;
const nothing = { kind: 'constant', value: 0 } as const;

const ofDesks = ({ desks }: Port, part: string, value: number | string): Settings =>
  Object.fromEntries(Object.keys(desks).map((desk) => [`port.desks.${desk}.${part}`, value]));

const extra: Readonly<Partial<Record<Cause, (port: Port) => Settings>>> = {
  queue: (port) => ofDesks(port, 'servers', plenty),
  closed: (port) => ofDesks(port, 'calendar', 'always'),
};

/**
 * The settings of a world at a port without a cause: its durations are zero, queues have servers for everybody, desks never close.
 * Empty for a cause that nothing in the world can be rid of.
 */
export function withoutCause(cause: Cause, port: Port): Settings {
  const durations = parametersOfCause(cause).map((name) => [`parameters.${name}`, nothing]);
  return { ...(Object.fromEntries(durations) as Settings), ...extra[cause]?.(port) };
}
