import type { Message } from '../formats/format.ts';
import { encode } from '../formats/registry.ts';
import { instantText } from '../rules/days.ts';
import { memberOf } from '../schemas/pointer.ts';
import { validateMessage } from '../schemas/validate.ts';
import type { Problem } from '../schemas/types.ts';
import type { LiveWorld } from '../world/live.ts';
import type { TraceEvent } from '../world/trace.ts';
import { receiptText } from './receipt-text.ts';

/** A message as a list shows it. */
export interface MessageSummary {
  readonly seq: number;
  readonly at: string;
  readonly direction: 'in' | 'out';
  readonly role: string;
  readonly entity: string;
  readonly type: string;
  readonly format?: string;
  readonly code?: string;
  readonly verdict?: string;
  readonly reference?: string;
  /** Whether nothing in the world called for it. */
  readonly injected?: true;
  readonly problems: readonly Problem[];
}

/** A message with its text and its canonical form. */
export interface MessageView extends MessageSummary {
  readonly text?: string;
  readonly fileName?: string;
  readonly message?: unknown;
}

/** Every message of a world in the order in which they came and went. */
export function messagesOf(live: LiveWorld): MessageSummary[] {
  return live.trace.filter(isMessage).map((event) => summaryOf(live, event));
}

/** The message that an event of the trace stands for, with its text; undefined where the event is none. */
export function messageAt(live: LiveWorld, seq: number): MessageView | undefined {
  const event = live.trace[seq - 1];
  if (!event || !isMessage(event)) return undefined;
  const summary = summaryOf(live, event);
  const original = live.world.register.original(seq);
  if (original) {
    const { text, messages, read } = original;
    const [message = read] = messages;
    return { ...summary, text, ...(message !== undefined && { message }) };
  }
  // Shipments of the traffic send no texts.
  if (summary.direction === 'in') return summary;
  const message = messageIn(event);
  const written =
    message.type === 'receipt'
      ? receiptText(message, directionOf(live, event))
      : { format: canonical, text: encode(message, canonical) };
  return { ...summary, ...written, message };
}

/** Notices to parties have no published format of their own. */
const canonical = 'canonical-json';

const isMessage = ({ kind }: TraceEvent): boolean => kind === 'message';

function summaryOf(live: LiveWorld, event: TraceEvent): MessageSummary {
  const { seq, at, role, entity, name: type } = event;
  const told = ['format', 'code', 'verdict', 'reference'] as const;
  return {
    seq,
    at: instantText(at),
    direction: memberOf(event.data, 'direction') === 'out' ? 'out' : 'in',
    role,
    entity,
    type,
    ...Object.fromEntries(
      told.flatMap((key) => {
        const value = memberOf(event.data, key);
        return typeof value === 'string' ? [[key, value]] : [];
      }),
    ),
    ...(memberOf(event.data, 'injected') === true && { injected: true }),
    problems: live.world.register.original(seq)?.problems ?? [],
  };
}

/** What the data of an outgoing message has beside the message itself. */
interface Sent {
  readonly direction?: unknown;
  readonly injected?: unknown;
}

/** The message in an event: its data is the message, the direction, and whether it was injected. */
function messageIn({ data }: TraceEvent): Message {
  const { direction: _direction, injected: _injected, ...message }: Sent = data;
  const checked = validateMessage(message);
  if ('value' in checked) return checked.value;
  throw new Error(`A message in the trace is not valid: ${JSON.stringify(checked.problems)}`);
}

/** Direction of the declaration that a receipt answers, if that could be read. */
function directionOf(
  live: LiveWorld,
  { cause, entity }: TraceEvent,
): 'import' | 'export' | undefined {
  const { register, entities } = live.world;
  const slot = entity === '' ? undefined : register.find(entities, entity);
  const dossier = slot === undefined ? undefined : register.dossier(slot);
  const [message] = register.original(cause)?.messages ?? [];
  const declared = message?.type === 'goods-declaration' ? message.direction : undefined;
  return dossier?.declaration?.direction ?? declared;
}
