import { streamKey } from '../engine/random.ts';
import { located } from '../formats/located.ts';
import { decode } from '../formats/registry.ts';
import type { Decoded, Message } from '../formats/format.ts';
import { checkMessage } from '../rules/check.ts';
import { instantText } from '../rules/days.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import { validateMessage } from '../schemas/validate.ts';
import type { Problem, Receipt, Scenario } from '../schemas/types.ts';
import type { Role } from '../workflows/roles.ts';
import { customsOfficeOf } from '../library/customs-office.ts';
import { none } from './entities.ts';
import type { MessageInput, Outcome } from './input.ts';
import { takeArrivalReport } from './intake-arrival.ts';
import { takeManifest } from './intake-manifest.ts';
import { takeConveyance } from './intake-conveyance.ts';
import { takeDeclaration } from './intake-declaration.ts';
import { takeLoadingRecord } from './intake-loading.ts';
import { takePayment } from './intake-payment.ts';
import { takeTallyReport } from './intake-tally.ts';
import { worldProblem } from './problems.ts';
import { unobserved, type Probe } from './probe.ts';
import { noteOf } from './receipts.ts';
import type { TakeContext, Taken, Taking } from './taking.ts';
import type { World } from './world.ts';

/** What an intake knows beside the world. */
export interface IntakeContext {
  readonly parties: Scenario['parties'];
  /** `seq` of the event that led to the message, 0 when it comes from outside. */
  readonly cause: number;
  /** Sees the stages. */
  readonly probe?: Probe;
}

/** Who sends a type of message, and how it is taken. */
interface Receiver<Type> {
  readonly from: Role;
  /** Another role that may send it. */
  readonly or?: Role;
  take(world: World, message: Type, context: TakeContext): Taking;
}

/** Messages that the single window takes from outside: to add one is to add an entry. */
const receivers: {
  readonly [Type in Message['type']]?: Receiver<Extract<Message, { type: Type }>>;
} = {
  'goods-declaration': { from: 'declarant', take: takeDeclaration },
  'duty-payment': { from: 'declarant', take: takePayment },
  manifest: { from: 'carrier', take: takeManifest },
  'conveyance-declaration': { from: 'carrier', take: takeConveyance },
  'arrival-report': { from: 'site', take: takeArrivalReport },
  'tally-report': { from: 'site', take: takeTallyReport },
  'loading-record': { from: 'carrier', or: 'site', take: takeLoadingRecord },
};

/** Who sends messages of a type to the single window; undefined for a type that it does not take. */
export function senderOf(type: unknown): Role | undefined {
  const senders: Readonly<Record<string, Receiver<never> | undefined>> = receivers;
  return typeof type === 'string' && Object.hasOwn(senders, type) ? senders[type]?.from : undefined;
}

/** What a role usually sends, for answers to messages of which nothing could be read. */
const usual: Readonly<Partial<Record<Role, Receipt['of']>>> = {
  carrier: 'manifest',
  site: 'arrival-report',
};

/**
 * Takes a message in: decodes it, validates it, checks it against the rules and the world, writes it down,
 * and applies it. A message that cannot be read, or that does not fit what is there, is written down and answered
 * and changes nothing; one that only breaks a rule of business is taken, and customs sends it back.
 */
export function takeMessage(world: World, input: MessageInput, context: IntakeContext): Outcome {
  const { probe = unobserved } = context;
  const options = input.format === undefined ? {} : { format: input.format };
  const decoded = probe('decode', () => decode(input.text, options));
  const read = probe('rules', () => readMessages(decoded, world.now));
  return probe('world', () => takeRead(world, { input, decoded, ...read }, context));
}

/** Checks what was read against the world, writes it down and applies it. */
function takeRead(
  world: World,
  { input, decoded, messages, structural, business }: ReadInput,
  context: IntakeContext,
): Outcome {
  const readable = structural.every(({ severity }) => severity !== 'error');
  const takings = readable
    ? messages.map((message) =>
        take(world, message, { by: input.by, parties: context.parties, problems: business }),
      )
    : [];
  const found = takings.flatMap(({ problems = [] }, index) => located(problems, decoded, index));
  const takers = takings.every((taking) => 'apply' in taking) ? takings : [];
  const problems = [...structural, ...business, ...found];
  const taken = { input, decoded, messages, problems, takers };

  const seq = writeDown(world, taken, context.cause);
  const [read] = decoded.messages;
  world.register.keep({ seq, text: input.text, read, messages, problems });
  // A warning is no reason for a refusal.
  const failures = takers.length > 0 ? [] : problems.filter(({ severity }) => severity === 'error');
  const receipt = answer(world, { by: input.by, seq, message: messages[0], problems: failures });
  for (const taker of takers) taker.apply(seq);
  return { seq, refused: false, problems, receipt };
}

/** A message input as far as it could be read. */
interface ReadInput extends ReadMessages {
  readonly input: MessageInput;
  readonly decoded: Decoded;
}

/** Messages of one text, with the problems of its structure and those that rules find, located. */
interface ReadMessages {
  readonly messages: readonly Message[];
  readonly structural: readonly Problem[];
  readonly business: readonly Problem[];
}

interface Received {
  readonly input: MessageInput;
  readonly decoded: Decoded;
  readonly messages: readonly Message[];
  readonly problems: readonly Problem[];
  readonly takers: readonly Taken[];
}

const hexadecimal = 16;

/** Writes the message down; its digest tells in the log whether two runs got the same text. */
function writeDown(world: World, received: Received, cause: number): number {
  const { input, decoded, messages, problems, takers } = received;
  const [first] = messages;
  return world.record({
    role: input.by,
    slot: none,
    entity: takers[0]?.entity ?? '',
    kind: 'message',
    name: first?.type ?? usual[input.by] ?? 'goods-declaration',
    cause,
    data: {
      direction: 'in',
      format: decoded.format ?? 'unknown',
      reference: first ? referenceOf(first) : '',
      digest: streamKey(input.text).toString(hexadecimal),
      verdict: takers.length > 0 ? 'accepted' : 'refused',
      problems: problems.map(({ code }) => code),
    },
  });
}

/** A decoded text as canonical messages, with the problems of its structure and those that rules find, located. */
export function readMessages(decoded: Decoded, at: number): ReadMessages {
  const messages: Message[] = [];
  const structural = [...decoded.problems];
  const business: Problem[] = [];
  for (const [index, candidate] of decoded.messages.entries()) {
    const result = validateMessage(candidate);
    if ('problems' in result) {
      structural.push(...located(result.problems, decoded, index));
      continue;
    }
    messages.push(result.value);
    const found = checkMessage(result.value, { codes: standardCodes, at });
    business.push(...located(found, decoded, index));
  }
  return { messages, structural, business };
}

function take(world: World, message: Message, context: TakeContext): Taking {
  // The entry under a type takes messages of that type; TypeScript cannot follow the look-up.
  const receiver: Receiver<Message> | undefined = receivers[message.type];
  if (!receiver) {
    return {
      problems: [worldProblem('message-not-expected', { path: '/type', got: message.type })],
    };
  }
  if (receiver.from !== context.by && receiver.or !== context.by) {
    const found = { path: '/type', got: context.by, expected: receiver.from };
    return { problems: [worldProblem('sender-not-entitled', found)] };
  }
  return receiver.take(world, message, context);
}

/** The sender's own number of a message. */
function referenceOf(message: Message): string {
  if ('messageId' in message) return message.messageId;
  if ('reference' in message) return message.reference;
  return '';
}

interface AnswerCase {
  readonly by: Role;
  readonly seq: number;
  readonly message: Message | undefined;
  readonly problems: readonly Problem[];
}

/** The technical answer of the single window, at once: 0 taken, 1 failed. */
function answer(world: World, { by, seq, message, problems }: AnswerCase): Receipt {
  const code = problems.length > 0 || message === undefined ? '1' : '0';
  const of =
    message && message.type in receivers
      ? (message.type as Receipt['of'])
      : (usual[by] ?? 'goods-declaration');
  const receipt: Receipt = {
    type: 'receipt',
    of,
    source: 'single-window',
    reference: (message && referenceOf(message)) || 'unknown',
    code,
    note: noteOf({ source: 'single-window', code }, problems),
    at: instantText(world.now),
    customsOffice: customsOfficeOf(world.parts.port),
  };
  world.record({
    role: 'single-window',
    slot: none,
    kind: 'message',
    name: 'receipt',
    cause: seq,
    data: { direction: 'out', ...receipt },
  });
  return receipt;
}
