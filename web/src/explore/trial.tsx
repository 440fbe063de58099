import { useState } from 'react';
import { dataUrl, exchange, type Exchange } from '../api/http.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Failure } from '../parts/notice.tsx';
import { TextResult } from '../parts/text-result.tsx';
import type { OpenApi, Operation } from './document.ts';
import { exampleOf } from './example.ts';
import { ParameterField } from './parameter-field.tsx';
import { curlOf, requestOf } from './request.ts';

interface TrialProps {
  readonly operation: Operation;
  readonly document: OpenApi;
}

/** A form that sends an operation to this server, and the same request for a shell. */
export function Trial({ operation, document }: TrialProps) {
  const { t } = useSpeech();
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [body, setBody] = useState(() => bodyOf(operation, document));
  const [answer, setAnswer] = useState<Exchange>();
  const [error, setError] = useState<Error>();
  const request = requestOf(operation, { values, body });
  const curl = curlOf(request, new URL(dataUrl(request.path), window.location.href).href);
  // A stream has no end; it is read in a shell.
  const streams = operation.responses['200']?.content?.['text/event-stream'] !== undefined;
  const send = (): void => {
    setError(undefined);
    exchange(request).then(setAnswer, setError);
  };
  return (
    <form
      className="trial"
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      {(operation.parameters ?? []).map((parameter) => (
        <ParameterField
          key={parameter.name}
          parameter={parameter}
          value={values[parameter.name] ?? ''}
          onChange={(value) => setValues({ ...values, [parameter.name]: value })}
        />
      ))}
      {operation.requestBody && <BodyField body={body} onChange={setBody} />}
      {streams ? (
        <p className="notice">{t('explore.stream')}</p>
      ) : (
        <button type="submit" className="primary">
          {t('explore.send')}
        </button>
      )}
      <Command text={curl} />
      <Outcome answer={answer} error={error} />
    </form>
  );
}

interface BodyFieldProps {
  readonly body: string;
  readonly onChange: (body: string) => void;
}

function BodyField({ body, onChange }: BodyFieldProps) {
  const { t } = useSpeech();
  return (
    <label>
      <span>{t('explore.body')}</span>
      <textarea
        rows={6}
        spellCheck={false}
        value={body}
        onChange={({ target }) => onChange(target.value)}
      />
    </label>
  );
}

/** The same request for a shell. */
function Command({ text }: { readonly text: string }) {
  const { t } = useSpeech();
  return (
    <>
      <TextResult name="curl" text={text} media="text/plain" />
      <p className="kind">
        {t('explore.key')} <code>-H 'Authorization: Bearer tg_…'</code>
      </p>
    </>
  );
}

interface OutcomeProps {
  readonly answer: Exchange | undefined;
  readonly error: Error | undefined;
}

/** What the server answered, or why it did not; read out when it changes. */
function Outcome({ answer, error }: OutcomeProps) {
  const { t } = useSpeech();
  return (
    <div role="status">
      {error && <Failure error={error} />}
      {answer && (
        <>
          <h3>{t('explore.answered', { value: answer.status })}</h3>
          <TextResult name={answer.media} text={answer.text} media={answer.media} />
        </>
      )}
    </div>
  );
}

/** What stands in the field for the body at first: the smallest one that fits, or nothing for a message. */
function bodyOf({ requestBody }: Operation, document: OpenApi): string {
  const content = requestBody?.content ?? {};
  const json = content['application/json'];
  if (!json || Object.keys(content).length > 1) return '';
  return JSON.stringify(exampleOf(json.schema, document), undefined, 2);
}
