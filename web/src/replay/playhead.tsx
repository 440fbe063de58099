import type { KeyboardEvent, PointerEvent } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { chinaTime } from '../trace/time.ts';
import type { Drawing } from './drawing.ts';
import type { Turn } from './use-turn.ts';

interface PlayheadProps {
  readonly drawing: Drawing;
  readonly turn: Turn;
}

/** How far each key moves, in stops. */
const strides: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  Home: -Infinity,
  End: Infinity,
};

/** The moment shown, across all lanes: dragged, or moved by arrow keys from stop to stop. */
export function Playhead({ drawing: { stops, scale }, turn }: PlayheadProps) {
  const { t } = useSpeech();
  const now = stops[turn.index] ?? 0;
  const { date, time } = chinaTime(now);
  const last = stops.length - 1;
  const drag = ({ clientX, currentTarget }: PointerEvent<HTMLDivElement>): void => {
    const { left, width } = currentTarget.getBoundingClientRect();
    const ms = scale.invert(((clientX - left) / width) * 100);
    turn.goTo(
      Math.max(
        0,
        stops.findLastIndex((stop) => stop <= ms),
      ),
    );
  };
  const press = (event: KeyboardEvent): void => {
    const stride = strides[event.key];
    if (stride === undefined) return;
    event.preventDefault();
    turn.goTo(Math.min(last, Math.max(0, turn.index + stride)));
  };
  return (
    <div
      className="playhead"
      role="slider"
      tabIndex={0}
      aria-label={t('timeline.slider')}
      aria-valuemin={0}
      aria-valuemax={last}
      aria-valuenow={turn.index}
      aria-valuetext={`${date} ${time}`}
      onKeyDown={press}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={(event) => event.buttons === 1 && drag(event)}
    >
      <i style={{ left: `${scale.x(now)}%` }} />
    </div>
  );
}
