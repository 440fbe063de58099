import { useState, type KeyboardEvent } from 'react';
import type { WireFormat } from '../../../schemas/types.ts';
import type { Problem, Validation } from '../api/types.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { Failure, ProblemWords } from '../parts/notice.tsx';
import { Editor } from './editor.tsx';
import type { Draft } from './files.ts';
import { Findings } from './findings.tsx';
import { mended, offsetOf, spanOf, type Fix, type Span } from './places.ts';
import { ProblemBar } from './problem-bar.tsx';
import { PrintedReport, Report } from './report.tsx';
import type { Checked } from './use-drafts.ts';

interface WorkbenchProps {
  readonly draft: Draft;
  readonly checked: Checked | undefined;
  readonly query: string;
  readonly formats: readonly WireFormat[];
  readonly onWrite: (text: string) => void;
}

const nothing: readonly Problem[] = [];

/** A draft with everything that is found in it, side by side. */
export function Workbench({ draft, checked, query, formats, onWrite }: WorkbenchProps) {
  const { t } = useSpeech();
  const { text } = draft;
  // Findings about a text that has changed since would point beside it.
  const answer = checked?.text === text ? checked.answer : undefined;
  const problems = answer?.problems ?? nothing;
  const { current, target, go, goToField, keys } = useWay(text, answer);
  const { fix, undo } = useFixes(text, onWrite);
  const [line, setLine] = useState<number>();
  return (
    <section aria-label={t('console.result')} onKeyDown={keys}>
      <Head draft={draft} query={query} checked={checked} answer={answer} />
      <div className="workbench">
        <div className="workbench-text">
          {(problems.length > 0 || undo) && (
            <ProblemBar
              text={text}
              problems={problems}
              current={current}
              onGo={go}
              onFix={fix}
              onUndo={undo}
            />
          )}
          <Editor
            text={text}
            problems={problems}
            target={target}
            onWrite={onWrite}
            onLine={setLine}
            onProblem={go}
          />
        </div>
        {answer && (
          <Findings
            text={text}
            query={query}
            answer={answer}
            formats={formats}
            pointer={pointerIn(answer, line)}
            onGo={(pointer) => {
              goToField(pointer);
              setLine(answer.places[pointer]?.line);
            }}
          />
        )}
      </div>
    </section>
  );
}

interface Way {
  readonly current: Problem | undefined;
  readonly target: Span | undefined;
  readonly go: (problem: Problem) => void;
  readonly goToField: (pointer: string) => void;
  readonly keys: (event: KeyboardEvent) => void;
}

/** The way through the text: from problem to problem, and to the place of a value. */
function useWay(text: string, answer: Validation | undefined): Way {
  const [chosen, setChosen] = useState<Problem>();
  const [target, setTarget] = useState<Span>();
  const problems = answer?.problems ?? nothing;
  const current = problems.find((problem) => problem === chosen);
  const go = (problem: Problem): void => {
    setChosen(problem);
    setTarget(spanOf(problem, text));
  };
  const goToField = (pointer: string): void => {
    const place = answer?.places[pointer];
    if (!place) return;
    const from = offsetOf(place, text);
    setTarget({ from, to: from + (place.element?.length ?? 0) });
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'F8' || problems.length === 0) return;
    event.preventDefault();
    const at = current ? problems.indexOf(current) : -1;
    const next = event.shiftKey
      ? problems.at(Math.max(at, 0) - 1)
      : problems.at((at + 1) % problems.length);
    if (next) go(next);
  };
  return { current, target, go, goToField, keys };
}

interface Fixes {
  readonly fix: (change: Fix) => void;
  /** Takes the last change back; absent where there is none. */
  readonly undo: (() => void) | undefined;
}

/** Changes of the text that problems suggest, and back. */
function useFixes(text: string, onWrite: (text: string) => void): Fixes {
  const [past, setPast] = useState<readonly string[]>([]);
  const last = past.at(-1);
  const fix = (change: Fix): void => {
    setPast([...past, text]);
    onWrite(mended(text, change));
  };
  const undo = (): void => {
    onWrite(last ?? text);
    setPast(past.slice(0, -1));
  };
  return { fix, undo: last === undefined ? undefined : undo };
}

/** The innermost value that stands in a line. */
function pointerIn({ places }: Validation, line: number | undefined): string | undefined {
  const here = Object.entries(places).filter(([, place]) => place?.line === line);
  return here.at(-1)?.[0];
}

interface HeadProps {
  readonly draft: Draft;
  readonly query: string;
  readonly checked: Checked | undefined;
  readonly answer: Validation | undefined;
}

function Head({ draft, query, checked, answer }: HeadProps) {
  const { t } = useSpeech();
  const { text, error, beside = nothing } = draft;
  const name = draft.name === '' ? t('console.unnamed') : draft.name;
  return (
    <>
      {error && <Failure error={error} />}
      {checked?.error && <Failure error={checked.error} />}
      {beside.length > 0 && <ProblemWords problems={beside} />}
      <div className="console-line">
        <Summary answer={answer} isBlank={text.trim() === ''} />
        {answer && <Report name={name} text={text} query={query} answer={answer} />}
      </div>
      {answer && <PrintedReport name={name} text={text} answer={answer} />}
    </>
  );
}

interface SummaryProps {
  readonly answer: Validation | undefined;
  readonly isBlank: boolean;
}

function Summary({ answer, isBlank }: SummaryProps) {
  const { t } = useSpeech();
  if (!answer)
    return <p className="verdict hint">{isBlank ? t('console.first') : t('console.busy')}</p>;
  const { format, type, problems } = answer;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const warnings = problems.length - errors;
  return (
    <p className="verdict" role="status">
      <Mark tone={errors > 0 ? 'stopped' : 'done'} />
      <b>{errors > 0 ? t('console.errors', { n: errors }) : t('console.valid')}</b>
      {warnings > 0 && (
        <span className="tone-person">{t('console.warnings', { n: warnings })}</span>
      )}
      {format !== undefined && <code>{format}</code>}
      {type !== undefined && t(`type.${type}` as TextKey)}
    </p>
  );
}
