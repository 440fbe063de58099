import type { KeyboardEvent } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { toneShapes } from '../parts/mark.tsx';
import type { Tone } from '../trace/tone.ts';
import { measure, type Station } from './shapes.ts';

/** How a station looks: where the entity is now, where it was, where it could go, or neither. */
export type StationLook =
  | { readonly kind: 'live'; readonly tone: Tone }
  | { readonly kind: 'visited' | 'idle'; readonly isNext: boolean };

interface StationMarkProps {
  readonly station: Station;
  readonly name: string;
  readonly look: StationLook;
  readonly isSelected: boolean;
  readonly onSelect?: ((path: string) => void) | undefined;
}

const labelRise = 12;
const markSize = 18;

/** Where a name stands: beside its mark, ending at it, or above its middle. */
function labelPlace({ x, y, anchor, beside }: Station): { x: number; y: number } {
  if (beside) return { x: x - labelRise, y: y + measure.text / 3 };
  return { x: anchor === 'end' ? x + measure.radius : x, y: y - labelRise };
}

/** A state on its line: a mark, its name above, and a target large enough for a finger. */
export function StationMark({ station, name, look, isSelected, onSelect }: StationMarkProps) {
  const { t } = useSpeech();
  const { path, x, y, label, anchor } = station;
  const status = look.kind === 'live' ? t(`tone.${look.tone}`) : t(`station.${look.kind}`);
  const choose = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    onSelect?.(path);
  };
  const tone = look.kind === 'live' ? look.tone : '';
  const interaction = onSelect && {
    role: 'button',
    tabIndex: 0,
    'aria-label': `${name}: ${status}`,
    'aria-pressed': isSelected,
    onClick: () => onSelect(path),
    onKeyDown: choose,
  };
  return (
    <g
      className={`station ${look.kind} ${tone} ${isSelected ? 'selected' : ''}`}
      data-state={path}
      data-look={look.kind}
      {...interaction}
    >
      <rect className="target" x={x - 20} y={y - 25} width={40} height={36} />
      <Shape x={x} y={y} look={look} />
      <text {...labelPlace(station)} textAnchor={anchor}>
        {label[0]}
      </text>
    </g>
  );
}

interface ShapeProps {
  readonly x: number;
  readonly y: number;
  readonly look: StationLook;
}

function Shape({ x, y, look }: ShapeProps) {
  if (look.kind !== 'live') {
    const radius = measure.radius - (look.kind === 'idle' ? 1 : 0.5);
    return (
      <>
        {look.isNext && <circle className="next" cx={x} cy={y} r={measure.radius + 3.5} />}
        <circle className="dot" cx={x} cy={y} r={radius} />
      </>
    );
  }
  const corner = `translate(${x - markSize / 2} ${y - markSize / 2}) scale(${markSize / 16})`;
  return (
    <>
      <circle className="halo" cx={x} cy={y} r={markSize * 0.55} />
      <g transform={corner}>
        <path d={toneShapes[look.tone]} fillRule="evenodd" />
      </g>
    </>
  );
}
