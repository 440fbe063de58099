import { useState } from 'react';
import { useSpeech } from '../i18n/language.tsx';

/** A deed that cannot be undone: its name, what is asked before it, and what does it. */
export interface SureButtonProps {
  readonly label: string;
  readonly sure: string;
  readonly onSure: () => void;
}

/** A button that asks once more, in its place. */
export function SureButton({ label, sure, onSure }: SureButtonProps) {
  const { t } = useSpeech();
  const [asking, setAsking] = useState(false);
  if (!asking) {
    return (
      <button type="button" onClick={() => setAsking(true)}>
        {label}
      </button>
    );
  }
  return (
    <>
      <button type="button" autoFocus onClick={onSure}>
        {sure}
      </button>
      <button type="button" onClick={() => setAsking(false)}>
        {t('worlds.keep')}
      </button>
    </>
  );
}
