import { useEffect, useRef } from 'react';
import { useSpeech } from '../i18n/language.tsx';

const lines = [
  ['Space', 'help.play'],
  ['← →', 'help.step'],
  ['Home', 'help.first'],
  ['End', 'help.last'],
  ['F', 'help.fork'],
  ['U', 'help.undo'],
  ['Tab', 'help.tab'],
  ['?', 'help.title'],
] as const;

/** The keys of the world page. */
export function HelpDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useSpeech();
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} onClose={onClose} aria-label={t('help.title')}>
      <h2>{t('help.title')}</h2>
      <dl>
        {lines.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog">
        <button type="submit" className="primary">
          {t('close')}
        </button>
      </form>
    </dialog>
  );
}
