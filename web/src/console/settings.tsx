import type { WireFormat } from '../../../schemas/types.ts';
import { useQuery } from '../api/router.ts';
import { useSpeech } from '../i18n/language.tsx';

/** Length of `2021-05-18T10:30`, as a field for date and time gives and takes it. */
const toTheMinute = 16;

/** Format by choice instead of by detection, and the time as of which the rules are applied; both in the address. */
export function Settings({ formats }: { readonly formats: readonly WireFormat[] }) {
  const { t, say } = useSpeech();
  const [format, setFormat] = useQuery('format');
  const [at, setAt] = useQuery('asof');
  return (
    <>
      <label>
        {t('console.format')}{' '}
        <select
          value={format ?? ''}
          onChange={({ target }) => setFormat(target.value === '' ? undefined : target.value)}
        >
          <option value="">{t('console.detect')}</option>
          {formats.map(({ id, title }) => (
            <option key={id} value={id}>
              {say(title)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('console.asof')}{' '}
        <input
          type="datetime-local"
          value={at?.slice(0, toTheMinute) ?? ''}
          onChange={({ target }) =>
            setAt(target.value === '' ? undefined : `${target.value}:00+08:00`)
          }
        />
      </label>
    </>
  );
}

/** The settings of the address as a query for the server's tools. */
export function useToolQuery(): string {
  const [format] = useQuery('format');
  const [at] = useQuery('asof');
  const parameters = new URLSearchParams();
  if (format !== undefined) parameters.set('format', format);
  if (at !== undefined) parameters.set('at', at);
  const query = parameters.toString();
  return query === '' ? '' : `?${query}`;
}
