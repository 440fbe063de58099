import { useCallback, useState } from 'react';
import { navigate, useQuery } from '../api/router.ts';
import { useSpeech } from '../i18n/language.tsx';
import { MessagesPanel } from '../messages/messages-panel.tsx';
import { HelpDialog } from '../parts/help-dialog.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { shipmentClocks } from '../timeline/rows.ts';
import { eventAtTime } from '../trace/merge.ts';
import { Announcer } from './announcer.tsx';
import { Branches } from './branches.tsx';
import { Stage } from './stage.tsx';
import { usePlayback, usePresent, type Playback } from './use-playback.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useTitle } from '../parts/use-title.ts';
import { useWorld, type WorldData, type WorldHook } from './use-world.ts';
import { WorldHeader } from './world-header.tsx';

/** The page of a world: its flows live, why it waits, its time, its messages. */
export function WorldPage({ id }: { readonly id: string }) {
  const { t } = useSpeech();
  const world = useWorld(id);
  const playback = usePlayback(world, usePresent(world));
  const { data, error } = world;
  if (error && !data) {
    return (
      <main className="page">
        <Failure error={error}>
          <p>{t('world.gone')}</p>
        </Failure>
      </main>
    );
  }
  if (!data) return <Loading what={t('world.loading')} />;
  return <Desktop id={id} world={world} data={data} playback={playback} />;
}

interface DesktopProps {
  readonly id: string;
  readonly world: WorldHook;
  readonly data: WorldData;
  readonly playback: Playback;
}

function Desktop({ id, world, data, playback }: DesktopProps) {
  const { say, t } = useSpeech();
  const [chosen, setChosen] = useQuery('entity');
  const [state, setState] = useState<string>();
  const [helping, setHelping] = useState(false);
  const { view, trace } = data;
  const { moment } = playback;
  useTitle(say(view.title));
  const entity = entityInHand(data, chosen);
  const select = useCallback(
    (next: string): void => {
      setState(undefined);
      setChosen(next);
    },
    [setChosen],
  );
  const commands = useBranching(id, world, playback);
  const help = (): void => setHelping(true);
  useShortcuts({ playback, ...commands, help });
  const { clocks, arrival } = shipmentClocks(view.entities, entity, moment.ms);
  const choice = { entity, state, onState: setState, onSelect: select };
  return (
    <main className="world">
      <WorldHeader view={view} playback={playback} arrival={arrival} {...commands} help={help} />
      <Refusal world={world} />
      {!data.connected && (
        <p className="refusal" role="alert">
          {t('world.offline')}
        </p>
      )}
      <Stage world={world} data={data} playback={playback} {...choice} />
      <Branches
        data={data}
        clocks={clocks}
        playback={playback}
        selected={entity}
        onSelect={select}
        onFork={(ms) => commands.forkAt(eventAtTime(trace, ms)?.seq ?? 1)}
      />
      <MessagesPanel world={id} trace={trace} seq={moment.seq} />
      <Announcer data={data} moment={moment} isPlaying={playback.isPlaying} />
      {helping && <HelpDialog onClose={() => setHelping(false)} />}
    </main>
  );
}

/** Why the server did not do what it was asked, until it is put away. */
function Refusal({ world }: { readonly world: WorldHook }) {
  const { t } = useSpeech();
  if (!world.refusal) return null;
  return (
    <div className="refusal">
      <Failure error={world.refusal} />
      <button type="button" onClick={world.forget}>
        {t('close')}
      </button>
    </div>
  );
}

/** The entity asked for, else the first declaration, else whatever there is. */
function entityInHand({ histories }: WorldData, chosen: string | undefined): string | undefined {
  if (chosen !== undefined && histories.has(chosen)) return chosen;
  const names = [...histories.keys()];
  return (
    names.find((name) => name.startsWith('declaration:') || name.startsWith('two-step:')) ??
    names[0]
  );
}

interface Commands {
  readonly fork: () => void;
  readonly forkAt: (seq: number) => void;
  readonly undo: () => void;
}

/** Fork and undo: another branch from the moment shown, and the world without its latest input. */
function useBranching(id: string, world: WorldHook, { moment }: Playback): Commands {
  const { language } = useSpeech();
  const forkAt = (seq: number): void => {
    void world.command('/fork', { seq }).then((branch) => {
      if (branch) navigate(`/worlds/${branch.id}?with=${id}&lang=${language}`);
    });
  };
  const undo = (): void => {
    void world.command('/undo', {}).then((view) => {
      if (view) world.reloadTrace();
    });
  };
  return { forkAt, fork: () => forkAt(moment.seq), undo };
}
