import { useState } from 'react';
import type { KeyView, NewKey } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';

type Scope = KeyView['scopes'][number];
const scopes: readonly Scope[] = ['read', 'send', 'officer', 'admin'];

/** Asks whose worlds a new key reaches, what it is for, and what it may do. */
export function NewKeyForm({ make }: { readonly make: (wanted: NewKey) => void }) {
  const { t } = useSpeech();
  const [owner, setOwner] = useState('');
  const [name, setName] = useState('');
  const [chosen, setChosen] = useState<readonly Scope[]>(['read']);
  const submit = (): void => {
    const [first, ...more] = scopes.filter((scope) => chosen.includes(scope));
    if (first) make({ owner, ...(name !== '' && { name }), scopes: [first, ...more] });
  };
  return (
    <form
      className="office-form"
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <label>
        <span>{t('keys.owner')}</span>
        <input
          required
          maxLength={60}
          pattern="[a-z0-9]+(-[a-z0-9]+)*"
          title={t('keys.owner.hint')}
          value={owner}
          onChange={({ target }) => setOwner(target.value)}
        />
      </label>
      <label>
        <span>{t('keys.name')}</span>
        <input maxLength={120} value={name} onChange={({ target }) => setName(target.value)} />
      </label>
      <ScopeBoxes chosen={chosen} choose={setChosen} />
      <button type="submit" disabled={chosen.length === 0}>
        {t('keys.make')}
      </button>
    </form>
  );
}

interface ScopeBoxesProps {
  readonly chosen: readonly Scope[];
  readonly choose: (scopes: readonly Scope[]) => void;
}

function ScopeBoxes({ chosen, choose }: ScopeBoxesProps) {
  const { t } = useSpeech();
  const toggled = (scope: Scope): readonly Scope[] =>
    chosen.includes(scope) ? chosen.filter((each) => each !== scope) : [...chosen, scope];
  return (
    <fieldset className="scopes">
      <legend>{t('keys.scopes')}</legend>
      {scopes.map((scope) => (
        <label key={scope}>
          <input
            type="checkbox"
            checked={chosen.includes(scope)}
            onChange={() => choose(toggled(scope))}
          />{' '}
          {t(`scope.${scope}`)}
        </label>
      ))}
    </fieldset>
  );
}
