import { useEffect, useRef } from 'react';
import type { Playback } from './use-playback.ts';

interface Shortcuts {
  readonly playback: Playback;
  readonly fork: () => void;
  readonly undo: () => void;
  readonly help: () => void;
}

/** Keys of the world page; where something is typed, or a control has the focus that uses the key itself, they rest. */
export function useShortcuts(shortcuts: Shortcuts): void {
  const latest = useRef(shortcuts);
  useEffect(() => {
    latest.current = shortcuts;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event)) return;
      const { playback, fork, undo, help } = latest.current;
      const actions: Readonly<Record<string, () => void>> = {
        ' ': playback.toggle,
        ArrowLeft: () => playback.step(-1),
        ArrowRight: () => playback.step(1),
        Home: playback.first,
        End: playback.last,
        f: fork,
        u: undo,
        '?': help,
      };
      const action = actions[event.key];
      if (!action || (event.key === ' ' && isPressable(event))) return;
      event.preventDefault();
      action();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
}

function isTyping({ target }: Event): boolean {
  return (
    target instanceof HTMLElement && target.closest('input, textarea, select, dialog') !== null
  );
}

function isPressable({ target }: Event): boolean {
  return target instanceof Element && target.closest('button, a, [role=button]') !== null;
}
