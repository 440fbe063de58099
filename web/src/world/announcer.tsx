import { useSpeech } from '../i18n/language.tsx';
import { useMessageWords } from '../messages/receipt-words.tsx';
import { stateAt } from '../trace/chart.ts';
import { flowOf } from '../trace/history.ts';
import { chinaTime } from '../trace/time.ts';
import type { Moment } from './use-playback.ts';
import type { WorldData } from './use-world.ts';

interface AnnouncerProps {
  readonly data: WorldData;
  readonly moment: Moment;
  readonly isPlaying: boolean;
}

/** Tells listeners what has just happened: every step when stepping, receipts only while time runs. */
export function Announcer({ data, moment, isPlaying }: AnnouncerProps) {
  const { say } = useSpeech();
  const words = useMessageWords();
  const latest = data.trace.findLast(
    ({ seq, kind }) =>
      seq <= moment.seq && (kind === 'message' || (!isPlaying && kind === 'transition')),
  );
  const line = (): string => {
    if (!latest) return '';
    if (latest.kind === 'message') return words(latest);
    const chart = data.charts.get(flowOf(latest.entity));
    return chart ? say(stateAt(chart, latest.name).text) : '';
  };
  return (
    <p className="visually-hidden" aria-live="polite">
      {latest && `${chinaTime(latest.ms).time} ${line()}`}
    </p>
  );
}
