import type { WorldView } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { LanguageSwitch, ThemeSwitch } from '../parts/switches.tsx';
import { chinaTime, hoursBetween, hoursText } from '../trace/time.ts';
import { Transport } from './transport.tsx';
import type { Moment, Playback } from './use-playback.ts';

interface WorldHeaderProps {
  readonly view: WorldView;
  readonly playback: Playback;
  readonly arrival: number | undefined;
  readonly fork: () => void;
  readonly undo: () => void;
  readonly help: () => void;
}

/** What is running, what time it is there, and the controls of time. */
export function WorldHeader(props: WorldHeaderProps) {
  const { view, playback, arrival, fork, undo, help } = props;
  const { t, say } = useSpeech();
  const { moment } = playback;
  return (
    <header className="world-header">
      <Link to="/" className="brand">
        {t('brand')}
      </Link>
      <div className="world-title">
        <h1>{say(view.title)}</h1>
        <p>
          {say(view.port.name)} ·{' '}
          <Link to={`/scenarios/${view.scenario}`}>{t('world.scenario')}</Link>
        </p>
      </div>
      <VirtualClock moment={moment} arrival={arrival} open={view.portOpen} />
      <Transport playback={playback} ended={view.ended} />
      <div className="actions">
        <button type="button" onClick={fork} title={`${t('world.fork.hint')} (F)`}>
          {t('world.fork')}
        </button>
        <button type="button" onClick={undo} title={`${t('world.undo.hint')} (U)`}>
          {t('world.undo')}
        </button>
        <button
          type="button"
          className="quiet"
          onClick={help}
          aria-label={t('help.title')}
          title={`${t('help.title')} (?)`}
        >
          ?
        </button>
        <ThemeSwitch />
        <LanguageSwitch />
      </div>
    </header>
  );
}

interface ClockProps {
  readonly moment: Moment;
  readonly arrival: number | undefined;
  readonly open: boolean;
}

function VirtualClock({ moment, arrival, open }: ClockProps) {
  const { t, say } = useSpeech();
  const { date, time, weekday } = chinaTime(moment.ms);
  const hours = arrival === undefined ? undefined : hoursBetween(arrival, moment.ms);
  return (
    <div className="virtual-clock" role="timer" aria-label={t('clock.virtual')}>
      <span className="date">
        {date} {say(weekday)}
      </span>
      <strong data-testid="clock">{time}</strong>
      <span className="since">
        {moment.isLive && (
          <em className={open ? 'open' : 'closed'}>{open ? t('port.open') : t('port.closed')}</em>
        )}
        {!moment.isLive && <em className="past">{t('clock.past')}</em>}
        {hours === undefined
          ? t('clock.expected')
          : hours < 0
            ? t('clock.before', { n: hoursText(-hours) })
            : t('clock.since', { n: hoursText(hours) })}
      </span>
    </div>
  );
}
