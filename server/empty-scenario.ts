import { instantText } from '../rules/days.ts';
import type { Port, Scenario } from '../schemas/types.ts';
import { roles, type Role } from '../workflows/roles.ts';
import type { Drivers } from '../world/input.ts';

/** What is known of a world without a script. */
export interface EmptyOptions {
  readonly id: string;
  readonly title: Scenario['title'];
  readonly port: Port;
  /** Virtual start, ms since 1970 UTC. */
  readonly at: number;
  /** Role of its one party, which is of no known credit. */
  readonly by: Role;
  readonly direction?: Scenario['direction'];
  readonly procedure?: Scenario['procedure'];
}

const everybodyByPolicy: Drivers = Object.fromEntries(roles.map((role) => [role, 'policy']));

/** A scenario without script and expectations, in which policies play all roles. */
export function emptyScenario(options: EmptyOptions): Scenario {
  const { id, title, port, at, by, direction = 'import', procedure = 'one-step' } = options;
  return {
    id,
    title,
    summary: title,
    teaches: [title],
    difficulty: 1,
    port: port.id,
    transport: port.transport,
    direction,
    procedure,
    outcome: 'released',
    seed: 0,
    start: instantText(at),
    drivers: everybodyByPolicy,
    parties: [{ id: 'sender', role: by, name: title }],
    steps: [],
    expect: [],
  };
}
