import { useSpeech } from '../i18n/language.tsx';
import { Told } from '../office/told.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { TextResult } from '../parts/text-result.tsx';
import { useTitle } from '../parts/use-title.ts';
import { AuditTable } from './audit-table.tsx';
import { KeyTable } from './key-table.tsx';
import { NewKeyForm } from './new-key-form.tsx';
import { useSession } from './session.tsx';
import { useKeys } from './use-keys.ts';

/** The access keys of the server, and who did what with it. */
export function KeysPage() {
  const { t } = useSpeech();
  const { keys, audit, outcome, make, rotate, revoke } = useKeys();
  const session = useSession();
  useTitle(t('keys.title'));
  const error = keys.error ?? audit.error;
  return (
    <SiteFrame>
      <h1>{t('keys.title')}</h1>
      <p className="lead">{t('keys.lead')}</p>
      {session?.open && <p className="notice">{t('keys.open')}</p>}
      <NewKeyForm make={make} />
      <Told done={outcome.done} error={outcome.error} />
      {outcome.made && (
        <TextResult name={outcome.made.name} text={outcome.made.text} media="text/plain" />
      )}
      {error && <Failure error={error} />}
      {!keys.data && !error && <Loading what={t('keys.loading')} />}
      {keys.data && <KeyTable keys={keys.data} rotate={rotate} revoke={revoke} />}
      {audit.data && <AuditTable entries={audit.data} keys={keys.data ?? []} />}
    </SiteFrame>
  );
}
