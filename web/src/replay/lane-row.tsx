import type { CSSProperties } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Mark } from '../parts/mark.tsx';
import type { TimeScale } from '../timeline/scale.ts';
import { stateAt } from '../trace/chart.ts';
import type { Lane, Stretch } from './lanes.ts';

interface LaneRowProps {
  readonly lane: Lane;
  /** From instants to percent of the width. */
  readonly scale: TimeScale;
  /** Instant shown, ms. */
  readonly now: number;
  readonly isAsking: boolean;
}

/** A lane as far as it has come: its stretches in the colours of their tones, its state, and who must act. */
export function LaneRow({ lane, scale, now, isAsking }: LaneRowProps) {
  const { say } = useSpeech();
  const begun = lane.stretches.filter(({ from }) => from <= now);
  const latest = begun.at(-1);
  return (
    <li className={lane.isPart ? 'lane part' : 'lane'}>
      <span className="lane-name">{say(lane.label)}</span>
      <span className="lane-line" aria-hidden="true">
        {begun.map((stretch) => (
          <Bar key={stretch.from} {...{ lane, stretch, scale, now }} />
        ))}
      </span>
      {latest && <Now {...{ lane, latest, isAsking }} />}
    </li>
  );
}

interface BarProps extends Omit<LaneRowProps, 'isAsking'> {
  readonly stretch: Stretch;
}

function Bar({ lane, stretch, scale, now }: BarProps) {
  const { say } = useSpeech();
  const from = scale.x(stretch.from);
  const to = scale.x(Math.min(stretch.to, now));
  const place: CSSProperties = { left: `${from}%`, width: `${to - from}%` };
  return (
    <span className={`stretch ${stretch.tone}`} style={place}>
      <span>{say(stateAt(lane.chart, stretch.state).text)}</span>
    </span>
  );
}

interface NowProps extends Pick<LaneRowProps, 'lane' | 'isAsking'> {
  readonly latest: Stretch;
}

function Now({ lane, latest, isAsking }: NowProps) {
  const { t, say } = useSpeech();
  const { text, waits } = stateAt(lane.chart, latest.state);
  return (
    <span className="lane-now">
      <Mark tone={latest.tone} size={12} /> <b className={`tone-${latest.tone}`}>{say(text)}</b>{' '}
      {latest.controls && (
        <span className="hint">
          {t('home.controls', { n: latest.controls.done, of: latest.controls.of })}
        </span>
      )}
      {waits && !isAsking && (
        <span className="hint">
          {t('why.waits', { what: say(waits.for), who: t(`role.${waits.by}`) })}
        </span>
      )}
    </span>
  );
}
