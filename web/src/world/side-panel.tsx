import { useQuery } from '../api/router.ts';
import type { Role } from '../api/types.ts';
import { useRules } from '../api/use-rules.ts';
import { useSpeech } from '../i18n/language.tsx';
import { WorldLinks } from '../parts/world-frame.tsx';
import type { Chart } from '../trace/chart.ts';
import type { History } from '../trace/history.ts';
import { OutsideAgencies } from './outside-agencies.tsx';
import { DeskPanel } from './desk-panel.tsx';
import { seats } from './seats.ts';
import { StateCard } from './state-card.tsx';
import type { Playback } from './use-playback.ts';
import type { WorldData, WorldHook } from './use-world.ts';
import { WhyPanel } from './why-panel.tsx';

interface SidePanelProps {
  readonly world: WorldHook;
  readonly data: WorldData;
  readonly playback: Playback;
  readonly chart: Chart | undefined;
  readonly history: History | undefined;
  /** State of the chart that was clicked. */
  readonly state: string | undefined;
  readonly onState: (path: string | undefined) => void;
  readonly onSelect: (entity: string) => void;
}

/** The right column: why the entity waits, or the desk of the seat taken. */
export function SidePanel(props: SidePanelProps) {
  const { world, data, playback, chart, history, state, onState, onSelect } = props;
  const [seat] = useQuery('seat');
  const rules = useRules();
  const taken = seats.find((role) => role === seat && data.view.drivers[role] === 'seat');
  const shown = state !== undefined && chart?.states.has(state) ? state : undefined;
  return (
    <aside className="side">
      <SeatSwitch world={world} data={data} />
      <WorldLinks id={data.view.id} />
      <OutsideAgencies agencies={data.view.agencies ?? []} />
      {shown !== undefined && chart && (
        <StateCard chart={chart} path={shown} rules={rules} onClose={() => onState(undefined)} />
      )}
      {taken && (
        <DeskPanel
          seat={taken}
          view={data.view}
          charts={data.charts}
          world={world}
          isLive={playback.moment.isLive}
          selected={history?.entity}
          onSelect={onSelect}
          onPresent={() => playback.goTo(Infinity)}
        />
      )}
      {history && chart && (
        <WhyPanel
          world={data.view.id}
          chart={chart}
          history={history}
          moment={playback.moment}
          rules={rules}
          onSelect={onSelect}
        />
      )}
    </aside>
  );
}

/** Who drives a role when nobody sits there: the trader's side follows the script, customs its policy. */
function usualDriver(role: Role): 'script' | 'policy' {
  return role === 'declarant' || role === 'carrier' ? 'script' : 'policy';
}

/** Takes a seat, changes between seats taken, and leaves one. */
function SeatSwitch({ world, data }: Pick<SidePanelProps, 'world' | 'data'>) {
  const { t } = useSpeech();
  const [seat, setSeat] = useQuery('seat');
  const { drivers } = data.view;
  const current = seats.find((role) => role === seat && drivers[role] === 'seat');
  const take = async (value: string): Promise<void> => {
    const role = seats.find((candidate) => candidate === value);
    if (role && drivers[role] !== 'seat') await world.command('/drivers', { [role]: 'seat' });
    setSeat(role);
  };
  const leave = async (role: Role): Promise<void> => {
    await world.command('/drivers', { [role]: usualDriver(role) });
    setSeat(undefined);
  };
  return (
    <div className="seat-switch">
      <label>
        <span>{t('seat.label')}</span>
        <select value={current ?? ''} onChange={(event) => void take(event.target.value)}>
          <option value="">{t('seat.none')}</option>
          {seats.map((role) => (
            <option key={role} value={role}>
              {t(`role.${role}`)}
              {drivers[role] === 'seat' ? ` ${t('seat.taken')}` : ''}
            </option>
          ))}
        </select>
      </label>
      {current && (
        <button type="button" onClick={() => void leave(current)}>
          {t('seat.leave')}
        </button>
      )}
    </div>
  );
}
