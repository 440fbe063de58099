import { useState } from 'react';
import { openScenario } from '../api/open-scenario.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Failure } from '../parts/notice.tsx';

/** Opens a world that a class shares: its desks are seats, which are handed out in the table below. */
export function ClassForm({ scenario }: { readonly scenario: string }) {
  const { t } = useSpeech();
  const [state, setState] = useState<'idle' | 'busy' | 'done'>('idle');
  const [error, setError] = useState<Error>();
  const open = (): void => {
    setState('busy');
    openScenario(scenario, 'practise').then(
      () => setState('done'),
      (problem: Error) => {
        setError(problem);
        setState('idle');
      },
    );
  };
  return (
    <>
      <p>
        <button type="button" className="primary" disabled={state === 'busy'} onClick={open}>
          {t('class.open')}
        </button>{' '}
        <span className="hint">{t('class.open.text')}</span>
      </p>
      <p role="status">{state === 'done' && t('class.opened')}</p>
      {error && <Failure error={error} />}
    </>
  );
}
