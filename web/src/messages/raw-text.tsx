import { useMemo } from 'react';
import type { Problem } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';

interface RawTextProps {
  readonly text: string;
  readonly problems: readonly Problem[];
}

/** A message as it was sent, with every problem under the line where it lies. */
export function RawText({ text, problems }: RawTextProps) {
  const { t } = useSpeech();
  const byLine = useMemo(
    () =>
      Map.groupBy(
        problems.filter(({ location }) => location),
        ({ location }) => location?.line,
      ),
    [problems],
  );
  const homeless = problems.filter(({ location }) => !location);
  return (
    <div className="raw" tabIndex={0} role="region" aria-label={t('message.raw')}>
      {homeless.map((problem) => (
        <ProblemLine key={problem.code + problem.path} problem={problem} />
      ))}
      <ol>
        {text.split(/\r?\n/).map((line, index) => {
          const own = byLine.get(index + 1) ?? [];
          return (
            <li key={index} className={own.length > 0 ? 'wrong' : ''}>
              <code>{line}</code>
              {own.map((problem) => (
                <ProblemLine key={problem.code + problem.path} problem={problem} />
              ))}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function ProblemLine({ problem }: { readonly problem: Problem }) {
  const { say } = useSpeech();
  const { location, severity, code, message, fix, citation } = problem;
  const indent = location ? ' '.repeat(Math.max(0, location.column - 1)) : '';
  return (
    <div className={`problem-line ${severity}`}>
      {location && <pre aria-hidden="true">{indent}^</pre>}
      <p>
        <strong>{say(message)}</strong> {fix && <em>{say(fix)}</em>}{' '}
        <small>
          {code}
          {citation !== undefined && ` · ${say(citation)}`}
        </small>
      </p>
    </div>
  );
}
