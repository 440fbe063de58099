import { useMemo } from 'react';
import { useCharts } from '../api/use-charts.ts';
import { useRecording, type Recording } from '../api/use-recording.ts';
import { useSpeech } from '../i18n/language.tsx';
import { useMessageWords } from '../messages/receipt-words.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { shipmentClocks } from '../timeline/rows.ts';
import { clockNames } from '../trace/clocks.ts';
import type { Charts } from '../trace/history.ts';
import { eventAtTime } from '../trace/merge.ts';
import { hoursText } from '../trace/time.ts';
import { drawingOf } from './drawing.ts';
import { LaneList } from './lane-list.tsx';
import { Playhead } from './playhead.tsx';
import { ReplayHead } from './replay-head.tsx';
import { useTurn } from './use-turn.ts';

/** A scenario that plays by itself: manifest, conveyance and goods declaration side by side, and who must act. */
export function Replay({ scenario }: { readonly scenario: string }) {
  const { t } = useSpeech();
  const { charts, error: chartError } = useCharts();
  const { recording, error } = useRecording(scenario);
  const failure = error ?? chartError;
  return (
    <section className="replay" aria-label={t('home.today')}>
      {failure && <Failure error={failure} />}
      {!failure && (!recording || !charts) && <Loading what={t('home.preparing')} />}
      {recording && charts && (
        <Running key={scenario} scenario={scenario} recording={recording} charts={charts} />
      )}
    </section>
  );
}

interface RunningProps {
  readonly scenario: string;
  readonly recording: Recording;
  readonly charts: Charts;
}

function Running({ scenario, recording, charts }: RunningProps) {
  const drawing = useMemo(() => drawingOf(recording, charts), [recording, charts]);
  const { stops } = drawing;
  const turn = useTurn(stops.length);
  const now = stops[turn.index] ?? 0;
  return (
    <>
      <ReplayHead {...{ scenario, recording, turn, now }} />
      <LaneList drawing={drawing} now={now}>
        <Playhead drawing={drawing} turn={turn} />
      </LaneList>
      <ReplayFoot recording={recording} now={now} />
    </>
  );
}

function ReplayFoot({ recording, now }: { readonly recording: Recording; readonly now: number }) {
  const { t } = useSpeech();
  const words = useMessageWords();
  const { trace, entities } = recording;
  const { clocks } = shipmentClocks(entities, undefined, now);
  const sent = trace.filter(({ kind }) => kind === 'message');
  const latest = eventAtTime(sent, now);
  return (
    <div className="replay-foot">
      <dl>
        {clockNames.map((name) => {
          const clock = clocks.find((one) => one.name === name);
          return (
            <div key={name}>
              <dt>{t(`clock.${name}`)}</dt>
              <dd>
                <b>{clock ? t('unit.hours', { n: hoursText(clock.hours) }) : '–'}</b>{' '}
                {clock && t(clock.stopped ? 'clock.stopped' : 'clock.running')}
              </dd>
            </div>
          );
        })}
      </dl>
      {latest && (
        <p>
          <span className="hint">{t('home.latest')}</span> {t(`role.${latest.role}`)}:{' '}
          {words(latest)}
        </p>
      )}
    </div>
  );
}
