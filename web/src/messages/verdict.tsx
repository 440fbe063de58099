import type { TraceEvent } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { useReceiptWords } from './receipt-words.tsx';
import { text } from './text.ts';

/** Answers by which a matter is refused or sent back. */
const refusals: ReadonlySet<string> = new Set(['E', 'Z', 'A', '03', '1']);

/** What came of a message: accepted or refused; for a receipt, what it says. */
export function Verdict({ data }: { readonly data: TraceEvent['data'] }) {
  const { t } = useSpeech();
  const words = useReceiptWords();
  const { verdict, code } = data;
  if (typeof verdict === 'string') {
    const accepted = verdict === 'accepted';
    return (
      <span className={accepted ? 'tone-done' : 'tone-stopped'}>
        <Mark tone={accepted ? 'done' : 'stopped'} size={11} />{' '}
        {accepted ? t('verdict.accepted') : t('verdict.refused')}
      </span>
    );
  }
  const isRefusal = refusals.has(text(code));
  return <span className={`note ${isRefusal ? 'tone-stopped' : ''}`}>{words(data)}</span>;
}
