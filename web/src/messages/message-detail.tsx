import type { MessageView, TraceEvent } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { chinaTime } from '../trace/time.ts';
import { FieldTable } from './field-table.tsx';
import { Verdict } from './verdict.tsx';
import { RawText } from './raw-text.tsx';

interface MessageDetailProps {
  readonly world: string;
  readonly event: TraceEvent;
  /** Messages so far, among them its receipts. */
  readonly messages: readonly TraceEvent[];
}

/** A message in full: as it was sent, its fields beside it, and the receipts that answered it. */
export function MessageDetail({ world, event, messages }: MessageDetailProps) {
  const { t } = useSpeech();
  const { data, error } = useResource<MessageView>(`/worlds/${world}/messages/${event.seq}`);
  if (error) return <Failure error={error} />;
  if (!data) return <Loading what={t('message.loading')} />;
  const receipts = messages.filter((other) => isReceiptOf(other, event));
  return (
    <div className="message-detail">
      <div className="message-raw">
        <h3>
          {t(`type.${event.name}` as TextKey)} <code>{data.format ?? data.fileName}</code>
        </h3>
        {data.text ? (
          <RawText text={data.text} problems={data.problems} />
        ) : (
          <p className="hint">{t('message.no-text')}</p>
        )}
      </div>
      <div className="message-fields">
        <h3>{t('fields.title')}</h3>
        <FieldTable type={data.type} message={data.message} problems={data.problems} />
      </div>
      {receipts.length > 0 && (
        <div className="message-receipts">
          <h3>
            {t('message.receipts')} <small>{receipts.length}</small>
          </h3>
          <ol>
            {receipts.map((receipt) => (
              <li key={receipt.seq}>
                <time>{chinaTime(receipt.ms).time}</time>{' '}
                <code>{String(receipt.data['code'])}</code> <Verdict data={receipt.data} />
              </li>
            ))}
          </ol>
        </div>
      )}
    </div>
  );
}

/** A receipt answers a message about the same entity, or one that it names as its cause. */
function isReceiptOf(other: TraceEvent, message: TraceEvent): boolean {
  if (other.name !== 'receipt' || message.name === 'receipt') return false;
  return (
    other.cause === message.seq ||
    (other.entity !== '' && other.entity === message.entity && other.seq > message.seq)
  );
}
