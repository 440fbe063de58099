import { useState } from 'react';
import { openScenario } from '../api/open-scenario.ts';
import { navigate } from '../api/router.ts';
import type { Recording } from '../api/use-recording.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure } from '../parts/notice.tsx';
import { eventAtTime } from '../trace/merge.ts';
import { chinaTime } from '../trace/time.ts';
import type { Turn } from './use-turn.ts';

interface ReplayHeadProps {
  readonly scenario: string;
  readonly recording: Recording;
  readonly turn: Turn;
  /** Instant shown, ms. */
  readonly now: number;
}

/** The virtual clock of a replay, what is replayed, and how to stop it or look closer. */
export function ReplayHead({
  scenario,
  recording: { trace, title, port },
  turn,
  now,
}: ReplayHeadProps) {
  const { t, say, language } = useSpeech();
  const [error, setError] = useState<Error>();
  const { date, time, weekday } = chinaTime(now);
  const closer = (): void => {
    const at = eventAtTime(trace, now)?.seq;
    openScenario(scenario, 'replay', at).then(
      (address) => navigate(`${address.replace('&play=1', '')}&lang=${language}`),
      setError,
    );
  };
  return (
    <header className="replay-head">
      <p className="replay-time">
        <b>{time}</b>{' '}
        <span>
          {date} {say(weekday)}
        </span>
      </p>
      <p>
        <Link to={`/scenarios/${scenario}`}>{say(title)}</Link>
        <span className="hint">{say(port.name)}</span>
      </p>
      <button type="button" onClick={turn.toggle}>
        {t(turn.isPlaying ? 'control.pause' : 'control.play')}
      </button>
      <button type="button" className="primary" onClick={closer}>
        {t('home.closer')}
      </button>
      {error && <Failure error={error} />}
    </header>
  );
}
