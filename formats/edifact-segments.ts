/** A text that a data element cuts into components of equal size. */
export interface CutText {
  /** Largest number of characters in a component. */
  readonly size: number;
  /** Largest number of components. */
  readonly count: number;
  /** More text continues in another segment of the same kind. */
  readonly continues?: true;
}

/** What the directory says about a segment, as far as reading it by name needs it. */
interface SegmentShape {
  /** Components that tell segments of one tag apart; they are part of the segment's name. */
  readonly qualifiers?: readonly string[];
  /** Data elements that are one text. */
  readonly texts?: Readonly<Record<string, CutText>>;
  /** Component that says how another is meant: unit, currency or code list; its attribute `unit`. */
  readonly units?: Readonly<Record<string, string>>;
  /** A component that cannot be read without the next one, joined with a colon. */
  readonly joined?: Readonly<Record<string, string>>;
  /** Components that are always written so, and read over. */
  readonly fixed?: Readonly<Record<string, string>>;
  /** Components that must not be empty: written so where nothing else stands there. */
  readonly filled?: Readonly<Record<string, string>>;
}

/** Code list of codes that sender and receiver agree on (UN/EDIFACT 1131), and such a code. */
export const MUTUAL = 'ZZZ';

/**
 * Shapes of segments, the same in D.95B to D.99B where they are used here. Positions are data element
 * and component, from 1.
 */
const SHAPES: Readonly<Record<string, SegmentShape>> = {
  CNT: { qualifiers: ['1.1'], units: { '1.2': '1.3' } },
  CTA: { qualifiers: ['1.1'] },
  DTM: { qualifiers: ['1.1'], joined: { '1.2': '1.3' } },
  EQD: { qualifiers: ['1.1'], units: { '3.1': '3.2' } },
  // 4440 has 70 characters up to D.99B; 512 came later.
  FTX: { qualifiers: ['1.1', '3.1'], texts: { 4: { size: 70, count: 5, continues: true } } },
  GIS: { qualifiers: ['1.2'], filled: { '1.1': MUTUAL } },
  LOC: { qualifiers: ['1.1'] },
  MEA: { qualifiers: ['2.1'], units: { '3.2': '3.1' }, fixed: { '1.1': 'AAE' } },
  MOA: { qualifiers: ['1.1'], units: { '1.2': '1.3' } },
  NAD: { qualifiers: ['1.1'], texts: { 4: { size: 35, count: 5 }, 5: { size: 35, count: 3 } } },
  PCI: { texts: { 2: { size: 35, count: 10 } } },
  QTY: { qualifiers: ['1.1'] },
  RFF: { qualifiers: ['1.1'] },
  TDT: { qualifiers: ['1.1'] },
  UNS: { qualifiers: ['1.1'] },
};

const NO_SHAPE: SegmentShape = {};

/** The shape of a segment; one that is not listed has nothing particular. */
export const shapeOf = (tag: string): SegmentShape =>
  (Object.hasOwn(SHAPES, tag) ? SHAPES[tag] : undefined) ?? NO_SHAPE;

/** Cuts a text: a line feed ends a component early, so that a full one continues in the next. */
export function cut(text: string, { size }: CutText): string[] {
  const lines = text.split('\n').map((line) => Array.from(line));
  return lines.flatMap((line, at) => {
    const pieces: string[] = [];
    for (let from = 0; from === 0 || from < line.length; from += size) {
      pieces.push(line.slice(from, from + size).join(''));
    }
    const full = line.length > 0 && line.length % size === 0;
    return full && at < lines.length - 1 ? [...pieces, ''] : pieces;
  });
}

/** Joins what `cut` made: after a full component the text goes on, after a shorter one a line ends. */
export function joinCut(pieces: readonly string[], { size }: CutText): string {
  return pieces
    .map((piece, at) => {
      const previous = pieces[at - 1];
      const goesOn = previous === undefined || Array.from(previous).length === size;
      return goesOn ? piece : `\n${piece}`;
    })
    .join('');
}
