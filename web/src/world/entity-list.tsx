import { useSpeech } from '../i18n/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { stateAt } from '../trace/chart.ts';
import { identifierOf, stepAt, type Charts, type History } from '../trace/history.ts';
import { entityTone } from '../trace/tone.ts';

interface EntityListProps {
  readonly histories: ReadonlyMap<string, History>;
  readonly charts: Charts;
  readonly seq: number;
  readonly selected: string | undefined;
  readonly onSelect: (entity: string) => void;
}

/** Everything that moves in this world, with what it waits for by mark and word. */
export function EntityList({ histories, charts, seq, selected, onSelect }: EntityListProps) {
  const { t } = useSpeech();
  const present = [...histories.values()].filter((history) => stepAt(history, seq));
  return (
    <nav className="entities" aria-label={t('entities.title')}>
      <h2>{t('entities.title')}</h2>
      {present.length === 0 && <p className="hint">{t('entities.none')}</p>}
      <ol>
        {present.map((history) => (
          <EntityItem
            key={history.entity}
            history={history}
            charts={charts}
            seq={seq}
            isSelected={history.entity === selected}
            onSelect={onSelect}
          />
        ))}
      </ol>
    </nav>
  );
}

interface EntityItemProps {
  readonly history: History;
  readonly charts: Charts;
  readonly seq: number;
  readonly isSelected: boolean;
  readonly onSelect: (entity: string) => void;
}

function EntityItem({ history, charts, seq, isSelected, onSelect }: EntityItemProps) {
  const { say } = useSpeech();
  const chart = charts.get(history.flow);
  const step = stepAt(history, seq);
  if (!chart || !step) return null;
  const { tone, leaf } = entityTone(chart, step.leaves);
  const lanes = step.leaves.length;
  const done = step.leaves.filter((path) => stateAt(chart, path).type === 'final').length;
  return (
    <li>
      <button
        type="button"
        className="entity"
        aria-pressed={isSelected}
        data-entity={history.entity}
        onClick={() => onSelect(history.entity)}
      >
        <Mark tone={tone} />
        <span className="entity-flow">{say(chart.text)}</span>
        <code>{identifierOf(history.entity)}</code>
        <span className={`entity-state tone-${tone}`}>
          {say(stateAt(chart, leaf).text)}
          {lanes > 1 && (
            <small>
              {done}/{lanes}
            </small>
          )}
        </span>
      </button>
    </li>
  );
}
