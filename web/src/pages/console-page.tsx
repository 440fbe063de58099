import { useState, type DragEvent } from 'react';
import { postText } from '../api/http.ts';
import type { Validation } from '../api/types.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { FieldTable } from '../messages/field-table.tsx';
import { RawText } from '../messages/raw-text.tsx';
import { Mark } from '../parts/mark.tsx';
import { Failure } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';

interface Checked {
  readonly text: string;
  readonly answer: Validation;
}

/** The console: paste or drop a message and see its format, its problems in place, and its fields. */
export function ConsolePage() {
  const { t } = useSpeech();
  const [text, setText] = useState('');
  const [checked, setChecked] = useState<Checked>();
  const [error, setError] = useState<Error>();
  useTitle(t('nav.messages'));
  const check = async (message: string): Promise<void> => {
    setText(message);
    try {
      setChecked({ text: message, answer: await postText<Validation>('/validate', message) });
      setError(undefined);
    } catch (problem) {
      setChecked(undefined);
      setError(problem instanceof Error ? problem : new Error(String(problem)));
    }
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    const [file] = event.dataTransfer.files;
    if (file) void file.text().then(check);
  };
  return (
    <SiteFrame>
      <h1>{t('nav.messages')}</h1>
      <p className="lead">{t('console.lead')}</p>
      <div className="console" onDragOver={(event) => event.preventDefault()} onDrop={drop}>
        <textarea
          aria-label={t('console.text')}
          placeholder={t('console.hint')}
          value={text}
          rows={checked ? 4 : 12}
          spellCheck={false}
          onChange={(event) => setText(event.target.value)}
        />
        <button
          type="button"
          className="primary"
          disabled={text.trim() === ''}
          onClick={() => void check(text)}
        >
          {t('console.check')}
        </button>
      </div>
      {error && <Failure error={error} />}
      {checked && <Result {...checked} />}
    </SiteFrame>
  );
}

function Result({ text, answer }: Checked) {
  const { t } = useSpeech();
  const { format, type, problems, message } = answer;
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return (
    <section aria-label={t('console.result')}>
      <p className="verdict" role="status">
        <Mark tone={errors > 0 ? 'stopped' : 'done'} />
        <b>{errors > 0 ? t('console.errors', { n: errors }) : t('console.valid')}</b>
        {format !== undefined && <code>{format}</code>}
        {type !== undefined && t(`type.${type}` as TextKey)}
      </p>
      <div className="message-detail">
        <div className="message-raw">
          <h3>{t('message.raw')}</h3>
          <RawText text={text} problems={problems} />
        </div>
        <div className="message-fields">
          <h3>{t('fields.title')}</h3>
          <FieldTable type={type} message={message} problems={problems} />
        </div>
      </div>
    </section>
  );
}
