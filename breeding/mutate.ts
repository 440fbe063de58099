import type { Message } from '../schemas/schemas.ts';
import type { Problem } from '../schemas/types.ts';
import { candidateEdits } from './candidates.ts';
import { edited, sizeOf, type Edit } from './edit.ts';
import { exampleEdits, type Example } from './example-edits.ts';
import {
  addedCodes,
  problemsOf,
  ruleCodes,
  structuralCodes,
  type Checking,
} from './problems-of.ts';
import { compoundEdits } from './rule-edits.ts';

/** A message with one fault, and the one problem that it adds to those of the original. */
export interface Mutant {
  readonly code: string;
  readonly problem: Problem;
  readonly edits: readonly Edit[];
  readonly message: unknown;
}

/** Mutants in the order of their codes' registries, and the codes for which there is none. */
export interface Mutation {
  readonly mutants: readonly Mutant[];
  readonly without: readonly string[];
  /** How many changed messages were checked. */
  readonly checked: number;
}

/** Changes with further faults that are tried again together with a second change, for each code. */
const mostRepaired = 12;
/** Second changes tried for one code, so that a search ends. */
const mostSecond = 1500;

interface Trial {
  readonly edits: readonly Edit[];
  readonly size: number;
  readonly added: readonly string[];
  readonly problems: readonly Problem[];
}

/**
 * One mutant for every rule of the message's type and every problem of structure that some change raises alone; of
 * several the smallest change, of equal ones the first in document order. Examples of faults are tried on the message too.
 */
export function mutate(
  message: Message,
  checking: Checking,
  examples: readonly Example[] = [],
): Mutation {
  const original = problemsOf(message, checking);
  const wanted = [...new Set([...structuralCodes, ...ruleCodes(message.type)])];
  const search = new Search(message, original, checking);
  const singles = candidateEdits(message, checking.codes).map((edit) => [edit]);
  const compounds = [...compoundEdits(message, checking), ...exampleEdits(message, examples)];
  for (const edits of [...singles, ...compounds]) search.attempt(edits);
  for (const code of wanted) search.repair(code);
  const mutants = wanted.flatMap((code) => search.mutant(code) ?? []);
  const found = new Set(mutants.map(({ code }) => code));
  const without = wanted.filter((code) => !found.has(code));
  return { mutants, without, checked: search.checked };
}

/** What was tried so far: the best change for each code, and changes that raise more than the code. */
class Search {
  readonly #message: Message;
  readonly #original: readonly Problem[];
  readonly #checking: Checking;
  readonly #best = new Map<string, Trial>();
  readonly #mixed = new Map<string, Trial[]>();
  #checked = 0;

  constructor(message: Message, original: readonly Problem[], checking: Checking) {
    this.#message = message;
    this.#original = original;
    this.#checking = checking;
  }

  get checked(): number {
    return this.#checked;
  }

  /** Makes a change and notes what it raises. */
  attempt(edits: readonly Edit[]): void {
    const size = sizeOf(this.#message, edits);
    const problems = problemsOf(edited(this.#message, edits), this.#checking);
    this.#checked += 1;
    const added = addedCodes(problems, this.#original);
    const trial = { edits, size, added, problems };
    const [code] = added;
    if (code === undefined) return;
    if (added.length === 1) this.#keep(code, trial);
    else for (const one of new Set(added)) this.#mixed.set(one, this.#ranked(one, trial));
  }

  /** Tries changes that raise more than the wanted code together with a second change where the rest lies. */
  repair(code: string): void {
    if (this.#best.has(code)) return;
    const last = this.#checked + mostSecond;
    for (const { edits, problems } of this.#mixed.get(code) ?? []) {
      const paths = problems.filter((found) => found.code !== code).map(({ path }) => path);
      const changed = edited(this.#message, edits);
      if (!isMessage(changed, this.#message.type)) continue;
      for (const second of candidateEdits(changed, this.#checking.codes)) {
        if (this.#checked >= last) return;
        if (paths.some((path) => isNear(second.path, path))) this.attempt([...edits, second]);
      }
      if (this.#best.has(code)) return;
    }
  }

  mutant(code: string): Mutant | undefined {
    const trial = this.#best.get(code);
    if (!trial) return undefined;
    const { edits, problems } = trial;
    const problem = problems.findLast((found) => found.code === code);
    if (!problem) throw new Error(`The trial for "${code}" lost its problem.`);
    return { code, problem, edits, message: edited(this.#message, edits) };
  }

  #keep(code: string, trial: Trial): void {
    const best = this.#best.get(code);
    if (!best || trial.size < best.size) this.#best.set(code, trial);
  }

  #ranked(code: string, trial: Trial): Trial[] {
    return [...(this.#mixed.get(code) ?? []), trial]
      .toSorted((a, b) => a.added.length - b.added.length || a.size - b.size)
      .slice(0, mostRepaired);
  }
}

/** A changed message can be changed further as long as it says what it is. */
function isMessage(value: unknown, type: Message['type']): value is Message {
  return typeof value === 'object' && value !== null && 'type' in value && value.type === type;
}

/** Whether a change is at the place of a problem, in it, or beside it. */
function isNear(changed: string, path: string): boolean {
  return changed.startsWith(path) || parentOf(changed) === parentOf(path);
}

const parentOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));
