import { useSpeech } from '../i18n/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { identifierOf } from '../trace/history.ts';
import { hoursText } from '../trace/time.ts';
import { clockNames } from '../trace/clocks.ts';
import { heights } from './measures.ts';
import type { TimelineProps } from './timeline-props.ts';

/** Names of the clocks and of the rows, at the left of the plot. */
export function RowHeads({ rows, charts, clocks, now, selected, onSelect }: TimelineProps) {
  const { t, say } = useSpeech();
  return (
    <div className="row-heads">
      {clockNames.map((name) => {
        const clock = clocks.find((candidate) => candidate.name === name);
        return (
          <div
            key={name}
            className="clock-head"
            style={{ height: heights.clock }}
            data-clock={name}
          >
            <span>{t(`clock.${name}`)}</span>
            <b>
              {clock ? t('unit.hours', { n: hoursText(clock.hours) }) : '—'}
              <small>{clock && (clock.stopped ? t('clock.stopped') : t('clock.running'))}</small>
            </b>
          </div>
        );
      })}
      <div style={{ height: 8 }} />
      {rows.map(({ entity, history, spans }) => {
        const chart = charts.get(history.flow);
        const span = spans.findLast(({ from }) => from <= now);
        return (
          <button
            type="button"
            key={entity}
            className="row-head"
            style={{ height: heights.row }}
            aria-pressed={entity === selected}
            onClick={() => onSelect(entity)}
          >
            {span ? <Mark tone={span.tone} size={12} /> : <span className="no-mark" />}
            <span>{chart && say(chart.text)}</span>
            <code>{identifierOf(entity)}</code>
          </button>
        );
      })}
    </div>
  );
}
