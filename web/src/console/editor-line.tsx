import type { Problem } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Mark } from '../parts/mark.tsx';
import type { Span } from './places.ts';

/** A stretch of the text that a problem is about. */
export interface MarkedSpan extends Span {
  readonly problem: Problem;
}

/** What problems are about, by line. */
export type Marks = ReadonlyMap<number, readonly MarkedSpan[]>;

/** Height of a line, px; the style sheet says the same. */
export const lineHeight = 18;

interface EditorGroundProps {
  readonly lines: readonly number[];
  readonly marks: Marks;
  readonly text: string;
  readonly starts: readonly number[];
}

/** What lies under the text: the underlines of the lines that are seen. */
export function EditorGround({ lines, marks, text, starts }: EditorGroundProps) {
  return (
    <div aria-hidden="true">
      {lines.map((line) => (
        <EditorLine
          key={line}
          text={text}
          {...extentOf(line, text, starts)}
          top={(line - 1) * lineHeight}
          marks={marks.get(line) ?? []}
        />
      ))}
    </div>
  );
}

/** A line without its break. */
function extentOf(line: number, text: string, starts: readonly number[]): Span {
  const next = starts[line];
  return { from: starts[line - 1] ?? 0, to: next === undefined ? text.length : next - 1 };
}

interface EditorLineProps extends Span {
  readonly text: string;
  readonly top: number;
  readonly marks: readonly MarkedSpan[];
}

/** The ground of a line: invisible text, of which what problems are about is underlined. */
function EditorLine({ text, from, to, top, marks }: EditorLineProps) {
  if (marks.length === 0) return null;
  const ordered = marks.toSorted((a, b) => a.from - b.from);
  let at = from;
  const parts = ordered.map(({ from: start, to: end, problem }) => {
    const before = text.slice(at, Math.max(at, start));
    const inside = text.slice(Math.max(at, start), Math.min(end, to));
    at = Math.max(at, Math.min(end, to));
    return { before, inside, problem };
  });
  return (
    <div className="editor-line" style={{ top }}>
      {parts.map(({ before, inside, problem }) => (
        <span key={problem.code + problem.path}>
          {before}
          <mark className={problem.severity}>{inside}</mark>
        </span>
      ))}
    </div>
  );
}

interface EditorNumbersProps {
  readonly lines: readonly number[];
  readonly marks: Marks;
  readonly onProblem: (problem: Problem) => void;
  readonly onHover: (line: number | undefined) => void;
}

/** The numbers of the lines that are seen. */
export function EditorNumbers({ lines, marks, onProblem, onHover }: EditorNumbersProps) {
  return (
    <ol className="editor-numbers">
      {lines.map((line) => (
        <EditorNumber
          key={line}
          line={line}
          top={(line - 1) * lineHeight}
          marks={marks.get(line) ?? []}
          onProblem={onProblem}
          onHover={onHover}
        />
      ))}
    </ol>
  );
}

interface EditorNumberProps {
  readonly line: number;
  readonly top: number;
  readonly marks: readonly MarkedSpan[];
  readonly onProblem: (problem: Problem) => void;
  readonly onHover: (line: number | undefined) => void;
}

/** The number of a line; where a problem lies, a button that tells it. */
function EditorNumber({ line, top, marks, onProblem, onHover }: EditorNumberProps) {
  const { t, say } = useSpeech();
  const [first] = marks;
  if (!first) {
    return (
      <li style={{ top }} aria-hidden="true">
        {line}
      </li>
    );
  }
  const isWrong = marks.some(({ problem }) => problem.severity === 'error');
  const told = marks.map(({ problem }) => say(problem.message)).join(' ');
  return (
    <li style={{ top }}>
      <button
        type="button"
        className="link"
        aria-label={`${t('console.line', { n: line })} ${told}`}
        onClick={() => onProblem(first.problem)}
        onFocus={() => onHover(line)}
        onBlur={() => onHover(undefined)}
        onMouseEnter={() => onHover(line)}
        onMouseLeave={() => onHover(undefined)}
      >
        <Mark tone={isWrong ? 'stopped' : 'person'} size={11} /> {line}
      </button>
    </li>
  );
}

interface HintProps {
  readonly marks: readonly MarkedSpan[];
  readonly top: number;
}

/** What is wrong in a line, under it. */
export function Hint({ marks, top }: HintProps) {
  const { say } = useSpeech();
  if (marks.length === 0) return null;
  return (
    <div className="editor-hint" role="tooltip" style={{ top }}>
      {marks.map(({ problem }) => (
        <p key={problem.code + problem.path}>{say(problem.message)}</p>
      ))}
    </div>
  );
}
