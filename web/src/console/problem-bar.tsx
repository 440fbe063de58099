import type { Problem } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Mark } from '../parts/mark.tsx';
import { fixesOf, type Fix } from './places.ts';

interface ProblemBarProps {
  readonly text: string;
  readonly problems: readonly Problem[];
  readonly current: Problem | undefined;
  readonly onGo: (problem: Problem) => void;
  readonly onFix: (fix: Fix) => void;
  /** Takes the last fix back; absent where there is none. */
  readonly onUndo: (() => void) | undefined;
}

/** The problem in hand: what, where, how to mend it, by which rule; and the way to the next. */
export function ProblemBar({ text, problems, current, onGo, onFix, onUndo }: ProblemBarProps) {
  const { t } = useSpeech();
  const at = current ? problems.indexOf(current) : -1;
  const go = (to: number): void => {
    const problem = problems.at(to % problems.length);
    if (problem) onGo(problem);
  };
  return (
    <div className="problem-bar" role="group" aria-label={t('console.problems')}>
      <div className="problem-steps">
        <button
          type="button"
          disabled={problems.length === 0}
          onClick={() => go(Math.max(at, 0) - 1)}
        >
          ↑ {t('console.previous')}
        </button>
        <button type="button" disabled={problems.length === 0} onClick={() => go(at + 1)}>
          ↓ {t('console.next')}
        </button>
        {current && <span>{t('console.position', { n: at + 1, of: problems.length })}</span>}
        <small>{t('console.keys')}</small>
        {onUndo && (
          <button type="button" className="link" onClick={onUndo}>
            {t('console.undo')}
          </button>
        )}
      </div>
      <div aria-live="polite">
        {current && <Told problem={current} fixes={fixesOf(current, text)} onFix={onFix} />}
      </div>
    </div>
  );
}

interface ToldProps {
  readonly problem: Problem;
  readonly fixes: readonly Fix[];
  readonly onFix: (fix: Fix) => void;
}

function Told({ problem, fixes, onFix }: ToldProps) {
  const { t, say } = useSpeech();
  const { message, fix, rule, code, citation, location, severity } = problem;
  return (
    <p className="problem-told">
      <Mark tone={severity === 'error' ? 'stopped' : 'person'} /> <strong>{say(message)}</strong>{' '}
      {fix && <span>{say(fix)}</span>}{' '}
      {fixes.map((each) => (
        <button type="button" key={each.value} onClick={() => onFix(each)}>
          {t('console.fix', { value: each.value })}
        </button>
      ))}{' '}
      <small>
        {t(severity === 'error' ? 'severity.error' : 'severity.warning')}
        {location && ` · ${location.line}:${location.column}`}
        {location?.element !== undefined && ` · ${location.element}`} ·{' '}
        {rule === undefined ? code : <Link to={`/rules/${rule}`}>{rule}</Link>}
        {citation !== undefined && ` · ${say(citation)}`}
      </small>
    </p>
  );
}
