import { useMemo, useState } from 'react';
import { useQuery } from '../api/router.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Plot } from './plot.tsx';
import { RowHeads } from './row-heads.tsx';
import type { Spacing } from './scale.ts';
import type { TimelineProps } from './timeline-props.ts';
import { useWidth } from './use-width.ts';

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
