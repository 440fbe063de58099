import { useEffect, useState } from 'react';
import type { Rehearsal } from '../../../schemas/types.ts';
import { askTool } from '../api/http.ts';
import { useQuery } from '../api/router.ts';
import type { PortName, Problem, Role, ScenarioLine, Text } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { Verdict } from '../messages/verdict.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { TextResult } from '../parts/text-result.tsx';
import { chinaTime } from '../trace/time.ts';

interface ReceiptsProps {
  readonly text: string;
  /** Query of the console: format and time. */
  readonly query: string;
}

/** What the message would get back at a port where nothing else is known, and what it would wait for. */
export function Receipts({ text, query }: ReceiptsProps) {
  const { t, say } = useSpeech();
  const [port, setPort] = useQuery('port');
  const { data: scenarios } = useResource<readonly ScenarioLine[]>('/scenarios');
  const { rehearsal, error } = useRehearsal(text, withPort(query, port));
  return (
    <>
      <p className="hint">{t('receipts.lead')}</p>
      <label>
        {t('receipts.port')}{' '}
        <select
          value={port ?? ''}
          onChange={(event) => setPort(event.target.value === '' ? undefined : event.target.value)}
        >
          <option value="">{t('receipts.by-office')}</option>
          {portsOf(scenarios ?? []).map(({ id, name }) => (
            <option key={id} value={id}>
              {say(name)}
            </option>
          ))}
        </select>
      </label>
      {error && <Failure error={error} />}
      {!rehearsal && !error && <Loading what={t('receipts.busy')} />}
      {rehearsal && <Shown rehearsal={rehearsal} />}
    </>
  );
}

function withPort(query: string, port: string | undefined): string {
  const parameters = new URLSearchParams(query);
  if (port !== undefined) parameters.set('port', port);
  return `/rehearse?${parameters.toString()}`;
}

function portsOf(scenarios: readonly ScenarioLine[]): readonly PortName[] {
  const ports = scenarios.flatMap(({ port }) => (typeof port === 'string' ? [] : [port]));
  return [...new Map(ports.map((port) => [port.id, port])).values()];
}

function useRehearsal(text: string, path: string) {
  const [state, setState] = useState<{ rehearsal?: Rehearsal; error?: Error }>({});
  useEffect(() => {
    let isGone = false;
    askTool<Rehearsal>(path, text).then(
      (rehearsal) => !isGone && setState({ rehearsal }),
      (error: Error) => !isGone && setState({ error }),
    );
    return () => {
      isGone = true;
    };
  }, [text, path]);
  return state;
}

function Shown({ rehearsal }: { readonly rehearsal: Rehearsal }) {
  const { t, say } = useSpeech();
  const { port, by, messages, why } = rehearsal;
  return (
    <>
      <p>{t('receipts.where', { who: t(`role.${by as Role}`), what: say(port.name) })}</p>
      <ol className="receipt-list">
        {messages.map((message) => (
          <li key={message.seq}>
            <Receipt message={message} />
          </li>
        ))}
      </ol>
      <h3>{t('receipts.then')}</h3>
      {why.length === 0 && <p className="hint">{t('receipts.nothing')}</p>}
      <ul className="receipt-waits">
        {why.flatMap(({ entity, waits }) =>
          waits.map((wait) => (
            <li key={entity + wait.region}>
              {t('why.waits', { what: say(wait.for as Text), who: t(`role.${wait.by}`) })}{' '}
              <small>
                <code>{entity}</code>
              </small>
              {(wait.problems as readonly Problem[]).map(({ code, message, rule }) => (
                <p key={code}>
                  {say(message)} {rule !== undefined && <Link to={`/rules/${rule}`}>{rule}</Link>}
                </p>
              ))}
            </li>
          )),
        )}
      </ul>
    </>
  );
}

function Receipt({ message }: { readonly message: Rehearsal['messages'][number] }) {
  const { t } = useSpeech();
  const { at, code, type, text, fileName, format = '', seq } = message;
  const { date, time } = chinaTime(Date.parse(at));
  return (
    <details>
      <summary>
        <time>
          {date} {time}
        </time>{' '}
        {t(`type.${type}` as TextKey)} <code>{code}</code> <Verdict data={message.message ?? {}} />
      </summary>
      {text !== undefined && (
        <TextResult
          name={fileName ?? `${type}-${seq}.${format === 'canonical-json' ? 'json' : 'xml'}`}
          text={text}
          media={format === 'canonical-json' ? 'application/json' : 'application/xml'}
        />
      )}
    </details>
  );
}
