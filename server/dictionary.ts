import type { Library } from '../library/library.ts';
import { messageRules } from '../rules/check.ts';
import { parseInstant } from '../rules/days.ts';
import type { Rule } from '../rules/rule.ts';
import { hasMembers, walk } from '../schemas/pointer.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import type { Message } from '../schemas/schemas.ts';
import { messageFields, type MessageField } from './message-fields.ts';
import { pointersRead } from './rule-reading.ts';
import { samplesOf, type Sample } from './samples.ts';
import type { WireElement } from '../formats/elements.ts';
import { wireElements } from '../library/wire-elements.ts';

/** A field with everything that is known of it. */
export interface FieldView extends MessageField {
  readonly id: string;
  readonly elements: readonly WireElement[];
  /** Codes of the rules that look at it. */
  readonly rules: readonly string[];
  /** Values that it has in the samples. */
  readonly examples: readonly string[];
}

/** A sample in which a rule finds something, and where. */
export interface Bite {
  readonly sample: string;
  readonly pointer: string;
}

/** Where a rule looks and where it bites. */
export interface RuleUse {
  /** Ids of the fields it looks at. */
  readonly fields: readonly string[];
  readonly failing: readonly Bite[];
  /** Ids of samples in which it finds nothing. */
  readonly passing: readonly string[];
}

const mostExamples = 3;
const mostPassing = 3;

/** Fields, rules and samples of the project as a reference work; made when it is first asked for. */
export class Dictionary {
  readonly #library: Library;
  #samples: readonly Sample[] | undefined;
  #fields: readonly FieldView[] | undefined;

  constructor(library: Library) {
    this.#library = library;
  }

  /** The messages that the scenarios send. */
  get samples(): readonly Sample[] {
    this.#samples ??= samplesOf(this.#library);
    return this.#samples;
  }

  /** Every field of every canonical message. */
  get fields(): readonly FieldView[] {
    this.#fields ??= fieldViews(this.samples);
    return this.#fields;
  }

  /** Where a rule that checks messages looks and where it bites. */
  use(code: string): RuleUse {
    const tried = this.samples.filter(({ messages }) =>
      messages.some((message) => rulesFor(message).some((rule) => rule.code === code)),
    );
    const failing = tried.flatMap(({ id, problems }) =>
      problems
        .filter((problem) => problem.code === code)
        .map(({ path }) => ({ sample: id, pointer: path })),
    );
    const passing = tried
      .map(({ id }) => id)
      .filter((id) => failing.every(({ sample }) => sample !== id));
    return {
      fields: this.fields.filter(({ rules }) => rules.includes(code)).map(({ id }) => id),
      failing,
      passing: passing.slice(0, mostPassing),
    };
  }
}

/** Id of a field in addresses, e.g. `goods-declaration.goods.*.hsCode`. */
const idOf = (message: string, pointer: string): string => message + pointer.replaceAll('/', '.');

/** Key under which the parts of the dictionary meet. */
const keyOf = ({ message, pointer }: MessageField): string => message + pointer;

function fieldViews(samples: readonly Sample[]): FieldView[] {
  const fields = messageFields();
  const elements = wireElements(new Set(fields.map(keyOf)));
  const messages = samples.flatMap(({ messages: sent, at }) =>
    sent.map((message) => ({ message, at: parseInstant(at) })),
  );
  const rules = readersOf(messages);
  const examples = examplesOf(messages.map(({ message }) => message));
  return fields.map((field) => {
    const key = keyOf(field);
    return {
      id: idOf(field.message, field.pointer),
      ...field,
      elements: elementsAround(field, elements),
      rules: [...(rules.get(key) ?? [])],
      examples: [...(examples.get(key) ?? [])].slice(0, mostExamples),
    };
  });
}

/** Flags that share one element have no element of their own: theirs is that of the group. */
function elementsAround(
  { message, pointer }: Pick<MessageField, 'message' | 'pointer'>,
  elements: ReadonlyMap<string, readonly WireElement[]>,
): readonly WireElement[] {
  const own = elements.get(message + pointer);
  if (own || pointer === '') return own ?? [];
  const around = pointer.slice(0, pointer.lastIndexOf('/'));
  return elementsAround({ message, pointer: around }, elements);
}

/** The rules that read a field when they check the messages, by type and pointer. */
function readersOf(
  messages: readonly { readonly message: Message; readonly at: number }[],
): Map<string, Set<string>> {
  const readers = new Map<string, Set<string>>();
  for (const { message, at } of messages) {
    for (const rule of rulesFor(message)) {
      const read = pointersRead(message, (watched) =>
        rule.check(watched, { codes: standardCodes, at }),
      );
      for (const pointer of read) addTo(readers, message.type + pointer, rule.code);
    }
  }
  return readers;
}

function rulesFor(message: Message): readonly Rule<Message>[] {
  const lists: Readonly<Record<string, readonly Rule<Message>[]>> = messageRules;
  return lists[message.type] ?? [];
}

function examplesOf(messages: readonly Message[]): Map<string, Set<string>> {
  const examples = new Map<string, Set<string>>();
  for (const message of messages) {
    for (const { pointer, value } of walk(message)) {
      if (hasMembers(value)) continue;
      const general = pointer.replaceAll(/\/\d+(?=\/|$)/g, '/*');
      addTo(examples, message.type + general.replace(/\/\*$/, ''), shownValue(value));
    }
  }
  return examples;
}

const shownValue = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const values = map.get(key) ?? new Set();
  map.set(key, values.add(value));
}
