import type { ReactNode } from 'react';
import { HttpError } from '../api/http.ts';
import type { Problem } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';

/** What is being waited for. */
export function Loading({ what }: { readonly what: string }) {
  return (
    <p className="notice" role="status">
      <span className="pulse" aria-hidden="true" />
      {what}
    </p>
  );
}

/** What went wrong, where, and how to mend it. */
export function Failure({
  error,
  children,
}: {
  readonly error: Error;
  readonly children?: ReactNode;
}) {
  const { t, say } = useSpeech();
  const line = error instanceof HttpError ? say(error.text) : t('error.unreachable');
  return (
    <div className="notice failure" role="alert">
      <p>
        <strong>{t('error.title')}</strong> {line}
      </p>
      {error instanceof HttpError && error.problems.length > 0 && (
        <ProblemWords problems={error.problems} />
      )}
      {children}
    </div>
  );
}

/** What problems say, and how each is mended. */
export function ProblemWords({ problems }: { readonly problems: readonly Problem[] }) {
  const { say } = useSpeech();
  return (
    <ul>
      {problems.map((problem) => (
        <li key={`${problem.code}${problem.path}${problem.got ?? ''}`}>
          {say(problem.message)} {problem.fix && say(problem.fix)}
        </li>
      ))}
    </ul>
  );
}
