import type { WorldView } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { Desks } from './desks.tsx';
import { OutcomeRules } from './outcome-rules.tsx';
import { ReceiptForm } from './receipt-form.tsx';
import { SelectionChoice } from './selection-choice.tsx';

/** The customs office of a world: its desks, what they were told to decide, who is selected, and receipts of one's own. */
export function OfficePage({ id }: { readonly id: string }) {
  const { t, say } = useSpeech();
  const { data, error } = useResource<WorldView>(`/worlds/${id}`);
  useTitle(t('office.title'));
  return (
    <SiteFrame>
      {error && <Failure error={error}>{t('world.gone')}</Failure>}
      {!data && !error && <Loading what={t('world.loading')} />}
      {data && (
        <>
          <p className="hint">
            <Link to={`/worlds/${id}`}>{say(data.title)}</Link> ·{' '}
            <Link to={`/statements/${id}`}>{t('statement.title')}</Link>
          </p>
          <h1>{t('office.title')}</h1>
          <p className="lead">{t('office.lead', { value: say(data.port.name) })}</p>
          <Desks world={id} />
          <OutcomeRules world={id} />
          <SelectionChoice world={id} />
          <ReceiptForm view={data} />
        </>
      )}
    </SiteFrame>
  );
}
