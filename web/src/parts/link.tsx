import type { MouseEvent, ReactNode } from 'react';
import { navigate } from '../api/router.ts';
import { useSpeech } from '../i18n/language.tsx';

interface LinkProps {
  readonly to: string;
  readonly className?: string;
  /** Whether it leads to where one is. */
  readonly here?: boolean;
  readonly children: ReactNode;
}

/** A link inside the application; it carries the language, so that a link shows what its sender saw. */
export function Link({ to, className, here = false, children }: LinkProps) {
  const { language } = useSpeech();
  const href = `${to}${to.includes('?') ? '&' : '?'}lang=${language}`;
  const follow = (event: MouseEvent): void => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    navigate(href);
  };
  return (
    <a href={href} className={className} aria-current={here ? 'page' : undefined} onClick={follow}>
      {children}
    </a>
  );
}
