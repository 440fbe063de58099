import { memo, useEffect, useMemo, useRef } from 'react';
import { FlowChart } from '../flow/flow-chart.tsx';
import { layout } from '../flow/layout.ts';
import { lightsOf } from '../flow/lights.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import type { Chart } from '../trace/chart.ts';
import { identifierOf, type History } from '../trace/history.ts';

interface FlowPanelProps {
  readonly chart: Chart;
  readonly history: History;
  readonly seq: number;
  readonly selected: string | undefined;
  readonly onSelect: (path: string | undefined) => void;
}

/** Charts are never drawn smaller than this share of their own size; wide ones scroll to where the entity is. */
const leastScale = 0.73;

/** The flow of the entity in hand, lit where it is. */
export const FlowPanel = memo(function FlowPanel(props: FlowPanelProps) {
  const { chart, history, seq, selected, onSelect } = props;
  const { language, say, t } = useSpeech();
  const drawing = useMemo(() => layout(chart, language), [chart, language]);
  const lights = useMemo(() => lightsOf(chart, history, seq), [chart, history, seq]);
  const scroll = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const live = drawing.stations.filter(({ path }) => lights.active.has(path));
    const { current } = scroll;
    const [first] = live;
    if (!current || !first) return;
    const share = first.x / drawing.width;
    current.scrollLeft = share * current.scrollWidth - current.clientWidth / 2;
  }, [drawing, lights]);
  return (
    <section className="flow-panel" aria-label={t('flow.title')}>
      <div className="flow-head">
        <h2>{say(chart.text)}</h2>
        <code>{identifierOf(history.entity)}</code>
        <ul className="legend">
          <li>
            <i className="line taken" /> {t('flow.taken')}
          </li>
          <li>
            <i className="line possible" /> {t('flow.possible')}
          </li>
        </ul>
        <Link to={`/flows/${chart.id}`}>{t('flow.open')}</Link>
      </div>
      <div className="chart-scroll" ref={scroll}>
        <div style={{ minWidth: drawing.width * leastScale }}>
          <FlowChart
            chart={chart}
            drawing={drawing}
            lights={lights}
            selected={selected}
            onSelect={onSelect}
          />
        </div>
      </div>
    </section>
  );
});
