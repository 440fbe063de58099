import { useState } from 'react';
import { post } from '../api/http.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Failure } from '../parts/notice.tsx';
import { LanguageSwitch, ThemeSwitch } from '../parts/switches.tsx';
import { useTitle } from '../parts/use-title.ts';

/** Asks for an access key and opens a session with it; `then` is called once it is open. */
export function SignIn({ then }: { readonly then: () => void }) {
  const { t } = useSpeech();
  const [key, setKey] = useState('');
  const [error, setError] = useState<Error>();
  useTitle(t('session.title'));
  return (
    <>
      <header className="site-header">
        <span className="brand">{t('brand')}</span>
        <div className="actions">
          <ThemeSwitch />
          <LanguageSwitch />
        </div>
      </header>
      <main className="page">
        <h1>{t('session.title')}</h1>
        <p className="lead">{t('session.lead')}</p>
        <form
          className="office-form"
          onSubmit={(event) => {
            event.preventDefault();
            post('/session', { key: key.trim() }).then(then, setError);
          }}
        >
          <label>
            <span>{t('session.key')}</span>
            <input
              type="password"
              autoComplete="current-password"
              required
              maxLength={200}
              value={key}
              onChange={({ target }) => setKey(target.value)}
            />
          </label>
          <button type="submit">{t('session.enter')}</button>
        </form>
        {error && <Failure error={error} />}
      </main>
    </>
  );
}
