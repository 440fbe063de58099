import type { FieldView, WireFormat } from '../../../schemas/types.ts';
import { dataUrl } from '../api/http.ts';
import { useQuery } from '../api/router.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ChoiceField } from './choice-field.tsx';
import { SearchField } from './search-field.tsx';
import { fieldsMatching } from './search.ts';

/** The dictionary: every field of every message, to search and to narrow by message and format. */
export function FieldsPage() {
  const { t } = useSpeech();
  const { data, error } = useResource<readonly FieldView[]>('/fields');
  useTitle(t('nav.fields'));
  return (
    <SiteFrame>
      <h1>{t('nav.fields')}</h1>
      <p className="lead">
        {t('dictionary.lead')} <Link to="/codes">{t('codes.title')}</Link> ·{' '}
        <a href={dataUrl('/fields')}>JSON</a>
      </p>
      {error && <Failure error={error} />}
      {!data && !error && <Loading what={t('dictionary.loading')} />}
      {data && <Dictionary fields={data} />}
    </SiteFrame>
  );
}

function Dictionary({ fields }: { readonly fields: readonly FieldView[] }) {
  const { t, say } = useSpeech();
  const { data: formats = [] } = useResource<readonly WireFormat[]>('/formats');
  const [search = ''] = useQuery('search');
  const [message] = useQuery('message');
  const [format] = useQuery('format');
  const shown = fieldsMatching(fields, { search, message, format });
  const messages = [...new Set(fields.map((field) => field.message))];
  const wired = formats.filter(({ id }) =>
    fields.some(({ elements }) => elements.some((element) => element.format === id)),
  );
  return (
    <>
      <div className="console-line">
        <SearchField label={t('dictionary.search')} />
        <ChoiceField
          name="message"
          label={t('dictionary.message')}
          choices={messages.map((type) => [type, t(`type.${type}` as TextKey)])}
        />
        <ChoiceField
          name="format"
          label={t('dictionary.format')}
          choices={wired.map(({ id, title }) => [id, say(title)])}
        />
        <span className="hint" role="status">
          {t('dictionary.count', { n: shown.length, of: fields.length })}
        </span>
      </div>
      {shown.length === 0 && <p className="notice">{t('dictionary.none')}</p>}
      <table className="event-table reference-table">
        <thead>
          <tr>
            <th scope="col">{t('dictionary.field')}</th>
            <th scope="col">{t('dictionary.place')}</th>
            <th scope="col">{t('dictionary.type')}</th>
            <th scope="col">{t('dictionary.element')}</th>
          </tr>
        </thead>
        <tbody>
          {shown.map((field) => (
            <FieldLine key={field.id} field={field} format={format} />
          ))}
        </tbody>
      </table>
    </>
  );
}

interface FieldLineProps {
  readonly field: FieldView;
  readonly format: string | undefined;
}

function FieldLine({ field, format }: FieldLineProps) {
  const { t, say } = useSpeech();
  const { id, message, pointer, text, type, codes, elements } = field;
  const names = elements
    .filter((element) => format === undefined || element.format === format)
    .map(({ element }) => element.slice(element.lastIndexOf('/') + 1));
  return (
    <tr>
      <td>
        <Link to={`/fields/${id}`}>{say(text)}</Link>
      </td>
      <td>
        <small>{t(`type.${message}` as TextKey)}</small>
        <br />
        <code>{pointer}</code>
      </td>
      <td>
        {type} {codes !== undefined && <Link to={`/codes/${codes}`}>{codes}</Link>}
      </td>
      <td>
        {[...new Set(names)].map((name) => (
          <code key={name}>{name}</code>
        ))}
      </td>
    </tr>
  );
}
