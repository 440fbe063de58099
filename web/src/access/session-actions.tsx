import type { SessionView } from '../../../schemas/types.ts';
import { remove } from '../api/http.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';

interface SessionActionsProps {
  readonly session: SessionView | undefined;
}

/** Signs out; the pages begin anew, with nothing in memory of who was here. */
function leave(): void {
  void remove('/session').finally(() => window.location.reload());
}

/** Who is signed in, the keys for who manages them, and the way out; nothing where no keys are asked for. */
export function SessionActions({ session }: SessionActionsProps) {
  const { t } = useSpeech();
  if (!session || session.open || session.owner === undefined) return null;
  return (
    <>
      <span className="hint">{session.owner}</span>
      {session.scopes.includes('admin') && <Link to="/keys">{t('keys.title')}</Link>}
      <button type="button" className="quiet" onClick={leave}>
        {t('session.leave')}
      </button>
    </>
  );
}
