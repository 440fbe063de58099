import { useEffect, useMemo, useState } from 'react';
import type { WireFormat } from '../../../schemas/types.ts';
import { askForText, askTool } from '../api/http.ts';
import { useQuery } from '../api/router.ts';
import type { Validation } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { fieldsOf, type SchemaBundle } from '../messages/fields.ts';
import { Failure, Loading } from '../parts/notice.tsx';
import { TextResult } from '../parts/text-result.tsx';
import { lossesBetween, type Loss } from './lost.ts';

interface ConversionProps {
  readonly text: string;
  readonly answer: Validation;
  readonly formats: readonly WireFormat[];
}

interface Converted {
  readonly text: string;
  readonly losses: readonly Loss[];
}

/** The message in another wire format, with what that format cannot keep. */
export function Conversion({ text, answer, formats }: ConversionProps) {
  const { t, say } = useSpeech();
  const [to, setTo] = useQuery('to');
  const { format, type } = answer;
  const targets = formats.filter(
    ({ id, carries }) => id !== format && type !== undefined && carries.includes(type),
  );
  const target = targets.find(({ id }) => id === to);
  if (targets.length === 0) return <p className="hint">{t('convert.nowhere')}</p>;
  return (
    <>
      <label>
        {t('convert.to')}{' '}
        <select
          value={target?.id ?? ''}
          onChange={(event) => setTo(event.target.value === '' ? undefined : event.target.value)}
        >
          <option value="">{t('convert.choose')}</option>
          {targets.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
      {target && <Result text={text} answer={answer} target={target} />}
    </>
  );
}

interface ResultProps {
  readonly text: string;
  readonly answer: Validation;
  readonly target: WireFormat;
}

function Result({ text, answer, target }: ResultProps) {
  const { t } = useSpeech();
  const [state, setState] = useState<{ converted?: Converted; error?: Error }>({});
  useEffect(() => {
    let isGone = false;
    convert(text, answer, target.id).then(
      (converted) => !isGone && setState({ converted }),
      (error: Error) => !isGone && setState({ error }),
    );
    return () => {
      isGone = true;
    };
  }, [text, answer, target]);
  const { converted, error } = state;
  if (error) return <Failure error={error} />;
  if (!converted) return <Loading what={t('convert.busy')} />;
  const ending = target.media === 'application/json' ? 'json' : 'xml';
  return (
    <>
      <Losses losses={converted.losses} answer={answer} />
      <TextResult name={`${target.id}.${ending}`} text={converted.text} media={target.media} />
    </>
  );
}

async function convert(
  text: string,
  { format, message }: Validation,
  to: string,
): Promise<Converted> {
  const from = format === undefined ? '' : `&format=${format}`;
  const converted = await askForText(`/convert?to=${to}${from}`, text);
  // Read back, it shows what the other format has kept.
  const back = await askTool<Validation>(`/validate?format=${to}`, converted);
  return { text: converted, losses: lossesBetween(message, back.message) };
}

function Losses({
  losses,
  answer,
}: {
  readonly losses: readonly Loss[];
  readonly answer: Validation;
}) {
  const { t, say } = useSpeech();
  const { data: schema } = useResource<SchemaBundle>(`/schemas/${answer.type}`);
  const names = useMemo(
    () => new Map(fieldsOf(answer.message, schema).map(({ pointer, name }) => [pointer, name])),
    [answer, schema],
  );
  if (losses.length === 0) return <p role="status">{t('convert.whole')}</p>;
  return (
    <>
      <p role="status" className="tone-person">
        {t('convert.lost', { n: losses.length })}
      </p>
      <ul className="losses">
        {losses.map(({ pointer, before, after }) => {
          const name = names.get(pointer);
          return (
            <li key={pointer}>
              {name && say(name)} <code>{pointer}</code> {before} → {after ?? t('convert.gone')}
            </li>
          );
        })}
      </ul>
    </>
  );
}
