import type { ScenarioFolder, Library } from '../../library/library.ts';
import { decode } from '../../formats/registry.ts';
import { day } from '../../rules/days.ts';
import { memberOf } from '../../schemas/pointer.ts';
import type { Port, Receipt } from '../../schemas/types.ts';
import type { Role } from '../../workflows/roles.ts';
import { LiveWorld } from '../../world/live.ts';
import { messagesIn } from './messages-in.ts';

/** What came of a file. */
export interface Answer {
  /** Whether the single window took all of its messages. */
  readonly accepted: boolean;
  /** Everything sent because of it, in the order of sending. */
  readonly receipts: readonly Receipt[];
}

/** Time in which nothing happens after which the world is left alone; terms of payment and declaration are longer. */
const quiet = 3 * day;

/** Who sends what; everything else comes from the declarant. */
const senders: Readonly<Record<string, Role>> = {
  manifest: 'carrier',
  'conveyance-declaration': 'carrier',
  'arrival-report': 'site',
};

const client = { zh: '导入客户端', en: 'Import client' };

/** Where, when and with which draws a world of files begins. */
export interface OfficeSpec {
  readonly port: string;
  readonly start: string;
  readonly seed: number;
}

/** The single window and the customs behind it: a live world whose only inputs are the files that were taken. */
export class Office {
  readonly #live: LiveWorld;
  #seen = 0;

  /** Opens an empty world at a port, in which all roles follow their policies. */
  constructor(spec: OfficeSpec, library: Library, port: Port) {
    this.#live = new LiveWorld({ ...emptyScenario(spec, port), library, runtime: 'table' });
    this.#settle();
  }

  /** Takes a file in and lets the world run until it rests. The same files in the same order get the same answers. */
  take(name: string, bytes: Uint8Array): Answer {
    const outcomes = messagesIn(name, bytes).map((text) => {
      const type = memberOf(decode(text).messages[0], 'type');
      const by = (typeof type === 'string' ? senders[type] : undefined) ?? 'declarant';
      return this.#live.apply({ kind: 'message', by, text, at: this.#live.now });
    });
    this.#settle();
    return {
      accepted: outcomes.every(({ receipt }) => receipt?.code === '0'),
      receipts: this.#newReceipts(),
    };
  }

  #settle(): void {
    for (;;) {
      const { nextAt, now } = this.#live;
      if (nextAt === undefined || nextAt > now + quiet) return;
      this.#live.step();
    }
  }

  #newReceipts(): Receipt[] {
    const events = this.#live.trace.slice(this.#seen);
    this.#seen = this.#live.trace.length;
    return events.flatMap(({ name, data }) => {
      if (name !== 'receipt') return [];
      const { direction: _direction, ...receipt } = data as Receipt & { direction: string };
      return [receipt];
    });
  }
}

function emptyScenario({ port: id, start, seed }: OfficeSpec, port: Port): ScenarioFolder {
  return {
    files: {},
    scenario: {
      id: 'drop',
      title: port.name,
      summary: port.name,
      teaches: [port.name],
      difficulty: 1,
      port: id,
      transport: port.transport,
      direction: 'import',
      procedure: 'one-step',
      outcome: 'released',
      seed,
      start,
      drivers: { declarant: 'policy', carrier: 'policy' },
      parties: [{ id: 'client', role: 'declarant', name: client }],
      steps: [],
      expect: [],
    },
  };
}
