import { useState } from 'react';
import type { EntityView, PossibleEvent, Role, WorldView } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { senders } from '../messages/sending.tsx';
import { Mark } from '../parts/mark.tsx';
import { stateAt } from '../trace/chart.ts';
import { identifierOf, type Charts } from '../trace/history.ts';
import { entityTone } from '../trace/tone.ts';
import { CaseFile } from './case-file.tsx';
import { Composer } from './composer.tsx';
import { Consequence } from './consequence.tsx';
import type { WorldHook } from './use-world.ts';

interface DeskPanelProps {
  readonly seat: Role;
  readonly view: WorldView;
  readonly charts: Charts;
  readonly world: WorldHook;
  readonly isLive: boolean;
  readonly selected: string | undefined;
  readonly onSelect: (entity: string) => void;
  readonly onPresent: () => void;
}

/** Whether a role may cause an event. */
export function mayCause(seat: Role, { by, also }: PossibleEvent): boolean {
  return by === seat || also === seat;
}

/** The desk of a seat: its work list, the case in hand, and the decisions it may take. */
export function DeskPanel(props: DeskPanelProps) {
  const { seat, view, charts, isLive, selected, onSelect, onPresent } = props;
  const { t } = useSpeech();
  const work = view.entities.filter((entity) =>
    entity.possible.some((event) => mayCause(seat, event)),
  );
  const inHand = work.find(({ entity }) => entity === selected) ?? work[0];
  return (
    <section className="desk" aria-label={t('desk.title', { role: t(`role.${seat}`) })}>
      <h2>{t('desk.title', { role: t(`role.${seat}`) })}</h2>
      {!isLive && (
        <p className="hint">
          {t('desk.past')}{' '}
          <button type="button" className="link" onClick={onPresent}>
            {t('control.now')}
          </button>
        </p>
      )}
      {work.length === 0 && <p className="hint">{t('desk.empty')}</p>}
      <ol className="work">
        {work.map((entity) => (
          <WorkItem
            key={entity.entity}
            entity={entity}
            charts={charts}
            isInHand={entity === inHand}
            onSelect={onSelect}
          />
        ))}
      </ol>
      {inHand && <Case {...props} entity={inHand} />}
      {senders.some((role) => role === seat) && isLive && <Composer {...props} />}
    </section>
  );
}

interface WorkItemProps {
  readonly entity: EntityView;
  readonly charts: Charts;
  readonly isInHand: boolean;
  readonly onSelect: (entity: string) => void;
}

function WorkItem({ entity, charts, isInHand, onSelect }: WorkItemProps) {
  const { say } = useSpeech();
  const chart = charts.get(entity.flow);
  if (!chart) return null;
  const { tone, leaf } = entityTone(chart, entity.states);
  return (
    <li>
      <button type="button" aria-pressed={isInHand} onClick={() => onSelect(entity.entity)}>
        <Mark tone={tone} size={12} /> <code>{identifierOf(entity.entity)}</code>
        <span>{say(stateAt(chart, leaf).text)}</span>
      </button>
    </li>
  );
}

function Case(props: DeskPanelProps & { readonly entity: EntityView }) {
  const { seat, view, entity, charts, world, isLive } = props;
  const { t, say } = useSpeech();
  const [busy, setBusy] = useState(false);
  const chart = charts.get(entity.flow);
  if (!chart) return null;
  const events = entity.possible.filter((event) => mayCause(seat, event));
  const decide = async (event: string): Promise<void> => {
    setBusy(true);
    await world.command('/acts', { by: seat, entity: entity.entity, event });
    setBusy(false);
  };
  return (
    <>
      <h3>{t('desk.decisions')}</h3>
      <ul className="decisions">
        {events.map((event) => (
          <li key={event.event}>
            <button
              type="button"
              disabled={!isLive || busy}
              data-event={event.event}
              onClick={() => void decide(event.event)}
            >
              <strong>{say(event.text)}</strong>
              <Consequence chart={chart} leaves={entity.states} event={event.event} />
            </button>
          </li>
        ))}
      </ul>
      <CaseFile world={view} entity={entity} />
    </>
  );
}
