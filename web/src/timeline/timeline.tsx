import { useMemo, useState } from 'react';
import { useQuery } from '../api/router.ts';
import { useSpeech } from '../i18n/language.tsx';
import type { Clock } from '../trace/clocks.ts';
import type { Charts } from '../trace/history.ts';
import { Plot } from './plot.tsx';
import { RowHeads } from './row-heads.tsx';
import type { Row } from './rows.ts';
import type { Spacing } from './scale.ts';
import { useWidth } from './use-width.ts';

/** What the timeline shows and what it can be asked to do. */
export interface TimelineProps {
  readonly rows: readonly Row[];
  readonly charts: Charts;
  readonly clocks: readonly Clock[];
  /** First and last instant, ms. */
  readonly from: number;
  readonly to: number;
  readonly moments: readonly number[];
  /** The instant shown, ms. */
  readonly now: number;
  readonly selected: string | undefined;
  /** Which branch this is, where there are two. */
  readonly title?: string | undefined;
  /** Instant at which two branches part, ms. */
  readonly parting?: number | undefined;
  readonly onSelect: (entity: string) => void;
  readonly onScrub: (ms: number) => void;
  readonly onFork: (ms: number) => void;
  readonly onStep: (direction: 1 | -1) => void;
}

/** All entities over time: rows coloured by what they waited for, the three clocks above, a line for the moment. */
export function Timeline(props: TimelineProps) {
  const { t } = useSpeech();
  const [axis, setAxis] = useQuery('axis');
  const [measured, width] = useWidth();
  const [hint, setHint] = useState('');
  const spacing: Spacing = axis === 'true' ? 'true' : 'even';
  const extent = useMemo(
    () => ({ from: props.from, to: props.to, moments: props.moments, width, spacing }),
    [props.from, props.to, props.moments, width, spacing],
  );
  return (
    <section className="timeline" aria-label={props.title ?? t('timeline.title')}>
      <div className="timeline-head">
        <h2>{props.title ?? t('timeline.title')}</h2>
        <p className="hint" aria-hidden="true">
          {hint || t('timeline.hint')}
        </p>
        <Legend />
        <button
          type="button"
          className="quiet"
          aria-pressed={spacing === 'true'}
          onClick={() => setAxis(spacing === 'true' ? undefined : 'true')}
        >
          {spacing === 'true' ? t('timeline.true') : t('timeline.even')}
        </button>
      </div>
      <div className="timeline-body">
        <RowHeads {...props} />
        <div className="plot" ref={measured}>
          {width > 0 && <Plot {...props} extent={extent} onHint={setHint} />}
        </div>
      </div>
    </section>
  );
}

const legendTones = ['waiting', 'moving', 'person', 'stopped', 'done'] as const;

function Legend() {
  const { t } = useSpeech();
  return (
    <ul className="legend">
      {legendTones.map((tone) => (
        <li key={tone}>
          <i className={`swatch ${tone}`} />
          {t(`tone.${tone}`)}
        </li>
      ))}
    </ul>
  );
}
