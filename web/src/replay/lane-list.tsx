import type { ReactNode } from 'react';
import type { Drawing } from './drawing.ts';
import { LaneRow } from './lane-row.tsx';

interface LaneListProps {
  readonly drawing: Drawing;
  /** Instant shown, ms. */
  readonly now: number;
  /** Whether it is left out who must act, because that is asked. */
  readonly isAsking?: boolean;
  readonly children?: ReactNode;
}

/** All lanes of a recording as far as they had come at a moment, below what is laid over them. */
export function LaneList({ drawing, now, isAsking = false, children }: LaneListProps) {
  return (
    <div className="lanes">
      <ol>
        {drawing.lanes.map((lane) => (
          <LaneRow key={lane.key} {...{ lane, now, isAsking }} scale={drawing.scale} />
        ))}
      </ol>
      {children}
    </div>
  );
}
