import type { Segment } from './edifact.ts';

/** A segment of a message definition, or a group of them that its first one begins. */
export interface GrammarNode {
  readonly tag: string;
  /** Name of the group in tables, where two of one parent begin with the same tag. */
  readonly label?: string;
  /** True where it may stand only once. */
  readonly once: boolean;
  /** What may follow inside the group; absent for a single segment. */
  readonly members?: readonly GrammarNode[];
}

/** A segment in its place, with the segments of the group it begins. */
export interface PlacedSegment {
  readonly segment: Segment;
  readonly label?: string;
  readonly inside: readonly PlacedSegment[];
}

/**
 * Reads a message structure: tags in order, groups in brackets, `!` for what stands only once, `@` for
 * the name of a group. Throws for a text that is not one.
 */
export function grammar(text: string): readonly GrammarNode[] {
  const words = text.match(/[()]|[^\s()]+/g) ?? [];
  const stack: GrammarNode[][] = [[]];
  for (const word of words) {
    const current = stack.at(-1);
    if (current === undefined) throw new Error(`Structure "${text}" closes more than it opens.`);
    if (word === '(') stack.push([]);
    else if (word === ')') closeGroup(stack, text);
    else current.push(nodeOf(word));
  }
  const [root] = stack;
  if (root === undefined || stack.length !== 1) {
    throw new Error(`Structure "${text}" opens more than it closes.`);
  }
  return root;
}

function nodeOf(word: string): GrammarNode {
  const [, tag = '', label, once] = /^([A-Z]{3})(?:@(\w+))?(!)?$/.exec(word) ?? [];
  if (tag === '') throw new Error(`"${word}" is no part of a message structure.`);
  return { tag, once: once !== undefined, ...(label !== undefined && { label }) };
}

function closeGroup(stack: GrammarNode[][], text: string): void {
  const [trigger, ...members] = stack.pop() ?? [];
  const outer = stack.at(-1);
  if (trigger === undefined || outer === undefined) {
    throw new Error(`Structure "${text}" closes more than it opens.`);
  }
  outer.push({ ...trigger, members });
}

/** Places segments by a structure, top down as ISO 9735 §8 asks; `refuse` is told of the others. */
export function place(
  segments: readonly Segment[],
  structure: readonly GrammarNode[],
  refuse: (segment: Segment) => void,
): readonly PlacedSegment[] {
  let at = 0;
  const into = (members: readonly GrammarNode[], root: boolean): PlacedSegment[] => {
    const placed: PlacedSegment[] = [];
    let from = 0;
    while (at < segments.length) {
      const segment = segments[at];
      if (segment === undefined) break;
      const found = members.findIndex((node, index) => index >= from && node.tag === segment.tag);
      const node = members[found];
      if (node === undefined) {
        if (!root) break;
        refuse(segment);
        at += 1;
        continue;
      }
      at += 1;
      from = node.once ? found + 1 : found;
      const inside = node.members === undefined ? [] : into(node.members, false);
      placed.push({ segment, ...(node.label !== undefined && { label: node.label }), inside });
    }
    return placed;
  };
  return into(structure, true);
}
