import type { CodecName } from './codecs.ts';
import { cut, shapeOf } from './edifact-segments.ts';
import { bareName } from './qualified-name.ts';
import { list, part, type Field, type Group, type Row, type Table } from './table.ts';
import { fields } from './table-text.ts';

/** Names of a segment in both languages. */
interface Names {
  readonly zh: string;
  readonly en: string;
}

/** What a segment holds: lines of `fields`, other segments of its group, or both. */
interface Content {
  /** Lines as `fields` reads them, component places without the tag: `2.1 | path | type | …`. */
  readonly lines?: string;
  /** Rows written out, for what lines cannot say. */
  readonly rows?: readonly Row[];
}

/** A segment whose content belongs to the level above. */
export function segment(name: string, { zh, en }: Names, content: Content): Group {
  return part(name, rowsOf(name, content), { zh, en });
}

/** A segment that repeats; each one is an item of the array at `path`. */
export function segments(name: string, path: string, names: Names, content: Content): Group {
  return list(name, path, rowsOf(name, content), names);
}

/** A segment with one value: `2.1 | path | type | length | 中文 | English`. */
export function single(name: string, line: string): Group {
  const [row] = linesOf(name, line);
  if (row === undefined) throw new Error(`"${name}" needs a line.`);
  return part(name, [row], { zh: row.zh, en: row.en });
}

/** A value with its unit, currency or code list in another component, read into its own property. */
export function measured(
  tag: string,
  line: string,
  unit: Names & { readonly path: string; readonly type?: CodecName },
): Field {
  const [row] = linesOf(tag, line);
  if (row === undefined) throw new Error(`"${tag}" needs a line.`);
  return { ...row, attributes: [{ name: 'unit', ...unit }] };
}

function rowsOf(name: string, { lines, rows = [] }: Content): readonly Row[] {
  return [...(lines === undefined ? [] : linesOf(name, lines)), ...rows];
}

function linesOf(name: string, text: string): readonly Field[] {
  const lines = text
    .trim()
    .split('\n')
    .map((line) => `${bareName(name)}.${line.trim()}`);
  return fields(lines.join('\n'));
}

/** Whether a text fits its component, or the components it is cut into. */
export const fitsEdifact: NonNullable<Table['fits']> = ({ element, length }, text) => {
  const [tag = '', position = '', component] = element.split('.');
  if (length !== undefined && Array.from(text).length > length) return false;
  if (component !== undefined) return !/[\r\n]/.test(text);
  const shape = shapeOf(tag).texts?.[position];
  return shape === undefined || shape.continues || cut(text, shape).length <= shape.count;
};

/** What every table of an EDIFACT message has in common. */
export const edifactTable = (
  type: string,
  names: Names,
  { rows, fixed }: { readonly rows: readonly Row[]; readonly fixed: Table['fixed'] },
): Table => ({
  root: part(type, rows, names),
  namespaces: [''],
  fixed,
  open: true,
  fits: fitsEdifact,
});

/** Sender and receiver, where the message has a place for them. */
export const envelopeParties = (): Group =>
  segment(
    'UNB',
    { zh: '交换头', en: 'interchange header' },
    {
      lines: `
      2.1 | sender | text | 35 | 发送方代码 | sender
      3.1 | receiver | text | 35 | 接收方代码 | receiver
    `,
    },
  );
