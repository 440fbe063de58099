import type { GoodsDeclaration, Text } from '../schemas/types.ts';
import { memberOf } from '../schemas/pointer.ts';
import { digestOf } from '../experiments/digest.ts';
import type { TaskName } from './course.ts';
import type { SentMessage, ShownAttempt } from './sandbox.ts';
import { isDecision, type Errand, type Walk } from './walk.ts';

/** One occasion on which a requirement could be met or broken. */
export interface Occasion {
  readonly ok: boolean;
  /** Number of the step, from 0, where it belongs to one. */
  readonly step?: number;
  /** Event of the log where it can be seen. */
  readonly seq?: number;
  /** What was seen instead. */
  readonly found: Text;
}

/** Looks at a walk for the occasions of a requirement. */
export type Judge = (walk: Walk) => readonly Occasion[];

/** The client causes these transitions when it is asked to. */
export const causes =
  (transitions: readonly string[]): Judge =>
  ({ errands, trace, entity }) =>
    errands
      .filter(({ task, transition }) => task !== 'save' && transitions.includes(transition))
      .map((errand) => {
        const { step, event, task, status, from: seq } = errand;
        const ok = within(trace, errand).some((each) => isDecision(each, entity, event));
        const zh = `收到任务“${task}”（应答 ${status}），但没有发生 ${event}。`;
        const en = `Asked to "${task}" it answered ${status}, and ${event} did not happen.`;
        return { ok, step, seq, found: { zh, en } };
      });

/** Formats that the single window takes declarations in; canonical JSON is none of them. */
const declarationFormats = new Set(['dec-message', 'wco-declaration', 'cusdec']);

/** Every declaration comes in a wire format. */
export const sendsInWireFormat: Judge = (walk) =>
  firstDeclarations(walk).map(({ step, message: { seq, format = '' } }) => ({
    ok: declarationFormats.has(format),
    step,
    seq,
    found: { zh: `格式为“${format}”。`, en: `The format is "${format}".` },
  }));

/** The single window accepts every declaration and finds no error in it. */
export const sendsValid: Judge = (walk) =>
  firstDeclarations(walk).map(({ step, message: { seq, verdict, problems } }) => {
    const errors = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
    const list = errors.join(', ');
    return {
      ok: verdict === 'accepted' && errors.length === 0,
      step,
      seq,
      found: { zh: `发现错误：${list}。`, en: `Errors were found: ${list}.` },
    };
  });

/** Parts of a declaration that the client writes itself. */
const clientsOwn: ReadonlySet<string> = new Set(['operation', 'signature']);

/** What is declared on these tasks is what was asked for. */
export const sendsWhatWasAsked =
  (names: readonly TaskName[]): Judge =>
  (walk) =>
    firstDeclarations(walk)
      .filter(({ task }) => names.includes(task))
      .map(({ step, asked, message: { seq, message } }) => {
        const wrong = differing(asked, message).join(', ');
        const zh = `与要求不同：${wrong}。`;
        return { ok: wrong === '', step, seq, found: { zh, en: `It differs in ${wrong}.` } };
      });

function differing(asked: GoodsDeclaration, sent: unknown): string[] {
  return Object.entries(asked)
    .filter(([key]) => !clientsOwn.has(key))
    .filter(([key, value]) => digestOf([value]) !== digestOf([memberOf(sent, key) ?? null]))
    .map(([key]) => key);
}

/** For each thing it is asked the client sends no more than one message. */
export const sendsOnce: Judge = (walk) =>
  walk.errands.flatMap((errand) => {
    const sent = within(clients(walk), errand);
    const [first] = sent;
    if (!first) return [];
    const found = {
      zh: `发送了 ${sent.length} 份报文。`,
      en: `It sent ${sent.length} messages.`,
    };
    return [{ ok: sent.length === 1, step: errand.step, seq: sent[1]?.seq ?? first.seq, found }];
  });

/** Whatever the client sends or does lies within an errand. */
export const asksNothingElse: Judge = (walk) => {
  const { trace, errands } = walk;
  // What follows from something else has a cause.
  const acts = trace.filter(
    ({ kind, role, cause }) => kind === 'decision' && role === 'declarant' && cause === 0,
  );
  const doings = [...clients(walk), ...acts];
  const stray = doings.filter(
    (each) => !errands.some((errand) => within([each], errand).length > 0),
  );
  const first = { zh: '在没有任务时有所动作。', en: 'It did something while it had no task.' };
  return stray.length === 0
    ? [{ ok: true, found: first }]
    : stray.map(({ seq }) => ({ ok: false, seq, found: first }));
};

/** Genuine deliveries are acknowledged, forged ones are not. */
export const takesDeliveries =
  (kind: 'genuine' | 'forged'): Judge =>
  ({ attempts }) =>
    attempts
      .filter(({ fault }) => (fault === 'badSignature') === (kind === 'forged'))
      .map(({ seq, outcome, response }) => {
        const status = response?.status ?? 0;
        const found = { zh: `应答为 ${status}。`, en: `It answered ${status}.` };
        return { ok: (outcome === 'acknowledged') === (kind === 'genuine'), seq, found };
      });

/** What was delivered more than once stands in the client's record once. */
export const processesOnce: Judge = ({ attempts, processed }) => {
  if (!processed) return [];
  const genuine = Map.groupBy(attempts.filter(isGenuine), ({ id }) => id);
  return [...genuine.values()].flatMap((own) => {
    const [first] = own;
    if (!first || own.length < 2) return [];
    const times = processed.filter((id) => id === first.id).length;
    const found = { zh: `处理了 ${times} 次。`, en: `It was processed ${times} times.` };
    return [{ ok: times <= 1, seq: first.seq, found }];
  });
};

/** What the client has acknowledged stands in its record, and nothing that was never sent. */
export const keepsRecord: Judge = ({ attempts, processed }) => {
  const acknowledged = attempts.filter(
    (each) => isGenuine(each) && each.outcome === 'acknowledged',
  );
  const found = { zh: '已确认，但没有处理。', en: 'It was acknowledged and not processed.' };
  const unknown = {
    zh: '处理了从未发送的报文。',
    en: 'Something was processed that was never sent.',
  };
  const sent = new Set(attempts.map(({ id }) => id));
  const strange = (processed ?? []).filter((id) => !sent.has(id));
  return [
    ...acknowledged.map(({ id, seq }) => ({ ok: processed?.includes(id) ?? false, seq, found })),
    ...strange.map(() => ({ ok: false, found: unknown })),
  ];
};

const isGenuine = ({ fault }: ShownAttempt): boolean => fault !== 'badSignature';

/** What lies within an errand. */
function within<T extends { readonly seq: number }>(all: readonly T[], { from, to }: Errand): T[] {
  return all.filter(({ seq }) => seq > from && seq <= to);
}

/** Messages that the client has sent. */
function clients({ messages }: Walk): SentMessage[] {
  return messages.filter(({ direction, role }) => direction === 'in' && role === 'declarant');
}

interface Declared {
  readonly step: number;
  readonly task: TaskName;
  readonly asked: GoodsDeclaration;
  readonly message: SentMessage;
}

/** The first declaration of each errand that asks for one. */
function firstDeclarations(walk: Walk): Declared[] {
  return walk.errands.flatMap((errand) => {
    const { step, task, asked } = errand;
    const sent = within(clients(walk), errand);
    const message = sent.find(({ type }) => type === 'goods-declaration');
    return asked && message ? [{ step, task, asked, message }] : [];
  });
}
