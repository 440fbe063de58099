import { useId, useState } from 'react';
import type { AttemptView } from '../../../schemas/types.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Mark } from '../parts/mark.tsx';
import { instantText } from '../trace/time.ts';
import { AttemptDetail } from './attempt-detail.tsx';

interface AttemptRowProps {
  readonly world: string;
  readonly attempt: AttemptView;
  readonly resend: (seq: number) => void;
}

/** One attempt as a row; opened, a second row shows what was sent and answered. */
export function AttemptRow({ world, attempt, resend }: AttemptRowProps) {
  const { t } = useSpeech();
  const [open, setOpen] = useState(false);
  const detail = useId();
  const { seq, at, outcome, response, fault, ms, nextAt } = attempt;
  return (
    <>
      <tr>
        <td>{instantText(at, 'exact')}</td>
        <th scope="row">
          <Link to={`/worlds/${world}?at=${seq}`}>#{seq}</Link>
        </th>
        <td>
          <Mark tone={outcome === 'acknowledged' ? 'done' : 'stopped'} size={12} />{' '}
          {t(`attempt.${outcome}`)}
        </td>
        <td>{response?.status ?? '–'}</td>
        <td>{fault === undefined ? '–' : t(`fault.${fault}` as TextKey)}</td>
        <td>{t('deliveries.ms', { n: ms })}</td>
        <td>{instantText(nextAt, 'exact')}</td>
        <td className="deeds">
          <button
            type="button"
            aria-expanded={open}
            aria-controls={detail}
            onClick={() => setOpen(!open)}
          >
            {t('deliveries.detail')}
          </button>
          <button
            type="button"
            aria-label={t('deliveries.resend-one', { n: seq })}
            onClick={() => resend(seq)}
          >
            {t('deliveries.resend')}
          </button>
        </td>
      </tr>
      {open && <AttemptDetail id={detail} world={world} attempt={attempt} />}
    </>
  );
}
