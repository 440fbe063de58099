import type { AttemptView } from '../../../schemas/types.ts';
import type { MessageView } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { instantText } from '../trace/time.ts';
import { attemptColumns } from './attempt-columns.ts';

interface AttemptDetailProps {
  readonly id: string;
  readonly world: string;
  readonly attempt: AttemptView;
}

/** What was sent, with the message it carried, and what was answered, side by side. */
export function AttemptDetail({ id, world, attempt }: AttemptDetailProps) {
  const { t } = useSpeech();
  const { seq, real, request, response, error } = attempt;
  const { data } = useResource<MessageView>(`/worlds/${world}/messages/${seq}`);
  const answer = response && [String(response.status), linesOf(response.headers), response.body];
  return (
    <tr id={id}>
      <td colSpan={attemptColumns.length}>
        <p className="hint">
          {t('deliveries.real')} {instantText(real, 'exact')}
        </p>
        <div className="exchange">
          <Side title={t('deliveries.request')} text={request && linesOf(request.headers)} />
          <Side title={t('deliveries.response')} text={answer?.join('\n') ?? error} />
          <Side title={t('deliveries.message')} text={data?.text} />
        </div>
      </td>
    </tr>
  );
}

function linesOf(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

function Side({ title, text }: { readonly title: string; readonly text: string | undefined }) {
  return (
    <div>
      <h3>{title}</h3>
      <pre tabIndex={0} role="region" aria-label={title}>
        {text ?? '–'}
      </pre>
    </div>
  );
}
