import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type ChangeEvent,
  type MouseEvent,
  type SyntheticEvent,
} from 'react';
import type { Problem } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { EditorGround, EditorNumbers, Hint, lineHeight, type Marks } from './editor-line.tsx';
import { lineAt, lineStarts, spanOf, type Span } from './places.ts';

/** Lines drawn above and below what is seen. */
const margin = 12;

interface EditorProps {
  readonly text: string;
  readonly problems: readonly Problem[];
  /** What to show and select; a new object goes there again. */
  readonly target: Span | undefined;
  readonly onWrite: (text: string) => void;
  readonly onLine: (line: number) => void;
  readonly onProblem: (problem: Problem) => void;
}

/** The text of a message to read and write: line numbers, problems underlined; only the lines seen are drawn. */
export function Editor({ text, problems, target, onWrite, onLine, onProblem }: EditorProps) {
  const { t } = useSpeech();
  const input = useRef<HTMLTextAreaElement>(null);
  const view = useView(input, text);
  const starts = useMemo(() => lineStarts(text), [text]);
  const marks = useMemo(() => marksOf(problems, text, starts), [problems, text, starts]);
  const [hovered, setHovered] = useState<number>();
  useTarget(input, view.scroller, { target, starts });
  const lines = visibleLines(view, starts.length);
  const hover = (event: MouseEvent<HTMLTextAreaElement>): void => {
    const top = event.currentTarget.getBoundingClientRect().top;
    setHovered(Math.floor((event.clientY - top) / lineHeight) + 1);
  };
  const write = {
    value: text,
    placeholder: t('console.hint'),
    onChange: (event: ChangeEvent<HTMLTextAreaElement>) => onWrite(event.target.value),
    onSelect: (event: SyntheticEvent<HTMLTextAreaElement>) =>
      onLine(lineAt(starts, event.currentTarget.selectionStart)),
    onMouseMove: hover,
    onMouseLeave: () => setHovered(undefined),
  };
  return (
    <div className="editor" ref={view.scroller} onScroll={view.onScroll}>
      <div className="editor-sheet" style={{ height: starts.length * lineHeight }}>
        <EditorNumbers lines={lines} marks={marks} onProblem={onProblem} onHover={setHovered} />
        <div className="editor-text">
          <EditorGround lines={lines} marks={marks} text={text} starts={starts} />
          <textarea
            ref={input}
            aria-label={t('console.text')}
            wrap="off"
            spellCheck={false}
            {...write}
          />
          {hovered !== undefined && (
            <Hint marks={marks.get(hovered) ?? []} top={hovered * lineHeight} />
          )}
        </div>
      </div>
    </div>
  );
}

/** Marks by line; a problem of more lines is marked on the first. */
function marksOf(problems: readonly Problem[], text: string, starts: readonly number[]): Marks {
  const marks = problems.flatMap((problem) => {
    const span = spanOf(problem, text, starts);
    return span ? [{ ...span, problem }] : [];
  });
  return Map.groupBy(marks, ({ problem }) => problem.location?.line ?? 0);
}

interface View {
  readonly scroller: React.RefObject<HTMLDivElement | null>;
  readonly top: number;
  readonly height: number;
  readonly onScroll: () => void;
}

/** What is seen of the text; the input is made as wide as its longest line, so that one thing scrolls both. */
function useView(input: React.RefObject<HTMLTextAreaElement | null>, text: string): View {
  const scroller = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState({ top: 0, height: 0 });
  const look = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {};
    setSeen({ top: scrollTop, height: clientHeight });
  }, []);
  useLayoutEffect(() => {
    const area = input.current;
    if (area) {
      area.style.width = '100%';
      area.style.width = `${area.scrollWidth}px`;
    }
    look();
  }, [input, text, look]);
  useEffect(() => {
    const observer = new ResizeObserver(look);
    if (scroller.current) observer.observe(scroller.current);
    return () => observer.disconnect();
  }, [look]);
  return { scroller, ...seen, onScroll: look };
}

function visibleLines({ top, height }: View, count: number): readonly number[] {
  const first = Math.max(1, Math.floor(top / lineHeight) + 1 - margin);
  const last = Math.min(count, Math.ceil((top + height) / lineHeight) + margin);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}

interface Aim {
  readonly target: Span | undefined;
  readonly starts: readonly number[];
}

/** Selects the target and brings its line into the middle, whenever a new target is set. */
function useTarget(
  input: React.RefObject<HTMLTextAreaElement | null>,
  scroller: React.RefObject<HTMLDivElement | null>,
  { target, starts }: Aim,
): void {
  const lines = useRef(starts);
  useEffect(() => {
    lines.current = starts;
  }, [starts]);
  useEffect(() => {
    const frame = scroller.current;
    if (!target || !frame || !input.current) return;
    input.current.focus({ preventScroll: true });
    input.current.setSelectionRange(target.from, target.to);
    const top = (lineAt(lines.current, target.from) - 1) * lineHeight;
    frame.scrollTo({ top: top - frame.clientHeight / 2, left: 0 });
  }, [target, input, scroller]);
}
