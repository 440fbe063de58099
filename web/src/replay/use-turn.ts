import { useEffect, useState } from 'react';

/** Real time between two stops, and the rest at the end before it begins again, in stops. */
const stopMilliseconds = 800;
const restStops = 6;

/** Where a replay stands, and how to move it. */
export interface Turn {
  /** Number of the stop shown, from 0. */
  readonly index: number;
  readonly isPlaying: boolean;
  readonly toggle: () => void;
  /** Stops there. */
  readonly goTo: (index: number) => void;
}

/** A replay of so many stops that goes on by itself; for people who ask for no motion it stands at its end until they start it. */
export function useTurn(length: number): Turn {
  const isStill = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  const last = Math.max(0, length - 1);
  const [turn, setTurn] = useState(isStill ? Infinity : 0);
  const [isPlaying, setPlaying] = useState(!isStill);
  useEffect(() => {
    if (!isPlaying) return undefined;
    const timer = setInterval(
      () => setTurn((value) => (value >= last + restStops ? 0 : value + 1)),
      stopMilliseconds,
    );
    return () => clearInterval(timer);
  }, [last, isPlaying]);
  return {
    index: Math.min(turn, last),
    isPlaying,
    toggle: () => {
      if (!isPlaying && turn >= last) setTurn(0);
      setPlaying(!isPlaying);
    },
    goTo: (index) => {
      setPlaying(false);
      setTurn(index);
    },
  };
}
