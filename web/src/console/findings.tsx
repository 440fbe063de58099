import { useEffect, useRef } from 'react';
import type { WireFormat } from '../../../schemas/types.ts';
import { useQuery } from '../api/router.ts';
import type { Validation } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { FieldTable } from '../messages/field-table.tsx';
import { Conversion } from './conversion.tsx';
import { SendToWorld } from './send-to-world.tsx';
import { Receipts } from './receipts.tsx';

const views = ['fields', 'convert', 'receipts', 'send'] as const;
const titles = {
  fields: 'fields.title',
  convert: 'convert.title',
  receipts: 'receipts.title',
  send: 'console.send',
} as const;

interface FindingsProps {
  readonly text: string;
  readonly query: string;
  readonly answer: Validation;
  readonly formats: readonly WireFormat[];
  /** JSON Pointer of the value in whose line the caret stands. */
  readonly pointer: string | undefined;
  readonly onGo: (pointer: string) => void;
}

/** Beside the text: its fields, the message in other formats, the receipts it would get, and a world to send it to. */
export function Findings({ text, query, answer, formats, pointer, onGo }: FindingsProps) {
  const { t } = useSpeech();
  const [asked, setView] = useQuery('view');
  const view = views.find((each) => each === asked) ?? 'fields';
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const frame = panel.current;
    const row = frame?.querySelector<HTMLElement>('tr[aria-current]');
    if (frame && row) frame.scrollTo({ top: row.offsetTop - frame.clientHeight / 2 });
  }, [pointer]);
  return (
    <div className="findings">
      <nav aria-label={t('console.result')}>
        {views.map((each) => (
          <button
            type="button"
            key={each}
            aria-pressed={view === each}
            onClick={() => setView(each === 'fields' ? undefined : each)}
          >
            {t(titles[each])}
          </button>
        ))}
      </nav>
      <div className="findings-body" ref={panel}>
        {view === 'fields' && (
          <FieldTable
            type={answer.type}
            message={answer.message}
            problems={answer.problems}
            located={{ ...answer, pointer, onGo }}
          />
        )}
        {view === 'convert' && <Conversion text={text} answer={answer} formats={formats} />}
        {view === 'receipts' && <Receipts text={text} query={query} />}
        {view === 'send' && <SendToWorld text={text} />}
      </div>
    </div>
  );
}
