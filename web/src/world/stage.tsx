import { useSpeech } from '../i18n/language.tsx';
import { EntityList } from './entity-list.tsx';
import { FlowPanel } from './flow-panel.tsx';
import { SidePanel } from './side-panel.tsx';
import type { Playback } from './use-playback.ts';
import type { WorldData, WorldHook } from './use-world.ts';

interface StageProps {
  readonly world: WorldHook;
  readonly data: WorldData;
  readonly playback: Playback;
  /** The entity in hand and the state of its flow that was clicked. */
  readonly entity: string | undefined;
  readonly state: string | undefined;
  readonly onState: (path: string | undefined) => void;
  readonly onSelect: (entity: string) => void;
}

/** Entities, the flow of the one in hand, and why it waits, side by side. */
export function Stage({ world, data, playback, entity, state, onState, onSelect }: StageProps) {
  const { t } = useSpeech();
  const { histories, charts } = data;
  const { seq } = playback.moment;
  const history = entity === undefined ? undefined : histories.get(entity);
  const chart = history && charts.get(history.flow);
  return (
    <div className="stage">
      <EntityList
        histories={histories}
        charts={charts}
        seq={seq}
        selected={entity}
        onSelect={onSelect}
      />
      {history && chart ? (
        <FlowPanel chart={chart} history={history} seq={seq} selected={state} onSelect={onState} />
      ) : (
        <p className="notice">{t('world.empty')}</p>
      )}
      <SidePanel
        world={world}
        data={data}
        playback={playback}
        chart={chart}
        history={history}
        state={state}
        onState={onState}
        onSelect={onSelect}
      />
    </div>
  );
}
