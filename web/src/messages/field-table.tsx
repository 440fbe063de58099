import { useMemo } from 'react';
import type { Problem, Validation } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { fieldsOf, type Field, type SchemaBundle } from './fields.ts';

/** Where the values stand in the text, what their codes mean, and the way there. */
type Located = Pick<Validation, 'places' | 'meanings'> & {
  /** Value in hand. */
  readonly pointer: string | undefined;
  readonly onGo: (pointer: string) => void;
};

interface FieldTableProps {
  readonly type: string | undefined;
  readonly message: unknown;
  readonly problems: readonly Problem[];
  readonly located?: Located;
}

/** The canonical form of a message: every field by its name in the language of the page and by its key. */
export function FieldTable({ type, message, problems, located }: FieldTableProps) {
  const { t } = useSpeech();
  const { data: schema } = useResource<SchemaBundle>(type && `/schemas/${type}`);
  const fields = useMemo(() => fieldsOf(message, schema), [message, schema]);
  if (fields.length === 0) return <p className="hint">{t('fields.none')}</p>;
  return (
    <table className="fields">
      <caption className="visually-hidden">{t('fields.title')}</caption>
      <tbody>
        {fields.map((field) => (
          <FieldRow
            key={field.pointer}
            field={field}
            type={type}
            problems={problems.filter(({ path }) => path === field.pointer)}
            located={located}
          />
        ))}
      </tbody>
    </table>
  );
}

interface FieldRowProps {
  readonly field: Field;
  readonly type: string | undefined;
  readonly problems: readonly Problem[];
  readonly located: Located | undefined;
}

function FieldRow({ field, type, problems, located }: FieldRowProps) {
  const { say, t } = useSpeech();
  const { pointer, value } = field;
  const meaning = located?.meanings[pointer];
  const place = value === '' ? undefined : located?.places[pointer];
  const isCurrent = located?.pointer === pointer;
  return (
    <tr
      className={problems.length > 0 ? 'wrong' : ''}
      {...(isCurrent && { 'aria-current': 'true' as const })}
    >
      <FieldHead field={field} type={located && type} />
      <td>
        {value}{' '}
        {meaning && (
          <span className="meaning">{say({ zh: meaning.zh, en: meaning.en ?? meaning.zh })}</span>
        )}
        {problems.map((problem) => (
          <small key={problem.code} className="tone-stopped">
            {say(problem.message)}
          </small>
        ))}
      </td>
      {located && (
        <td className="place">
          {place && (
            <button type="button" className="link" onClick={() => located.onGo(pointer)}>
              {t('console.line', { n: place.line })}
            </button>
          )}
        </td>
      )}
    </tr>
  );
}

interface FieldNameProps {
  readonly field: Field;
  /** Type of the message where names lead to the dictionary. */
  readonly type: string | undefined;
}

/** The name of a field at its depth. Schemas describe fields in English only; in Chinese the name says it. */
function FieldHead({ field, type }: FieldNameProps) {
  const { language } = useSpeech();
  const { depth, description } = field;
  return (
    <th
      scope="row"
      style={{ paddingLeft: `${depth * 0.9 + 0.25}rem` }}
      title={language === 'en' ? description : undefined}
    >
      <FieldName field={field} type={type} />
    </th>
  );
}

function FieldName({ field: { pointer, name, value }, type }: FieldNameProps) {
  const { say } = useSpeech();
  if (type === undefined || value === '') return say(name);
  return <Link to={`/fields/${fieldId(type, pointer)}`}>{say(name)}</Link>;
}

/** Id of the dictionary's entry for a value of a message. */
function fieldId(type: string, pointer: string): string {
  const general = pointer.replace(/\/\d+$/, '').replaceAll(/\/\d+(?=\/)/g, '/*');
  return type + general.replaceAll('/', '.');
}
