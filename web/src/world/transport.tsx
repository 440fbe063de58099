import { useSpeech } from '../i18n/language.tsx';
import { speeds, type Playback } from './use-playback.ts';

const icons = {
  first: 'M4 3V13M13 3L6 8L13 13z',
  back: 'M11 3L4 8L11 13z',
  play: 'M4 2.5L13.5 8L4 13.5z',
  pause: 'M4.5 3V13M11.5 3V13',
  on: 'M5 3L12 8L5 13z',
  last: 'M12 3V13M3 3L10 8L3 13z',
} as const;

interface ControlProps {
  readonly icon: keyof typeof icons;
  readonly label: string;
  readonly keys: string;
  readonly onClick: () => void;
  readonly disabled?: boolean;
}

function Control({ icon, label, keys, onClick, disabled = false }: ControlProps) {
  return (
    <button
      type="button"
      className="control"
      aria-label={label}
      title={`${label} (${keys})`}
      aria-keyshortcuts={keys}
      onClick={onClick}
      disabled={disabled}
    >
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
        <path d={icons[icon]} />
      </svg>
    </button>
  );
}

/** Controls of time: through the recorded trace, and at its end on the server's clock. */
export function Transport({
  playback,
  ended,
}: {
  readonly playback: Playback;
  readonly ended: boolean;
}) {
  const { t } = useSpeech();
  const { moment, isPlaying, speed } = playback;
  const atEnd = moment.isLive && ended;
  return (
    <div className="transport" role="group" aria-label={t('control.title')}>
      <Control icon="first" label={t('control.first')} keys="Home" onClick={playback.first} />
      <Control icon="back" label={t('control.back')} keys="←" onClick={() => playback.step(-1)} />
      <Control
        icon={isPlaying ? 'pause' : 'play'}
        label={isPlaying ? t('control.pause') : t('control.play')}
        keys="Space"
        onClick={playback.toggle}
      />
      <Control
        icon="on"
        label={t('control.on')}
        keys="→"
        onClick={() => playback.step(1)}
        disabled={atEnd}
      />
      <Control
        icon="last"
        label={moment.isLive ? t('control.run') : t('control.now')}
        keys="End"
        onClick={playback.last}
        disabled={atEnd}
      />
      <label className="speed">
        <span className="visually-hidden">{t('control.speed')}</span>
        <select value={speed} onChange={(event) => playback.setSpeed(Number(event.target.value))}>
          {speeds.map((value) => (
            <option key={value} value={value}>
              {t(`speed.${value}`)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
