import { useMemo } from 'react';
import type { Problem } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { fieldsOf, type SchemaBundle } from './fields.ts';

interface FieldTableProps {
  readonly type: string | undefined;
  readonly message: unknown;
  readonly problems: readonly Problem[];
}

/** The canonical form of a message: every field by its name in the language of the page and by its key. */
export function FieldTable({ type, message, problems }: FieldTableProps) {
  const { t, say } = useSpeech();
  const { data: schema } = useResource<SchemaBundle>(type && `/schemas/${type}`);
  const fields = useMemo(() => fieldsOf(message, schema), [message, schema]);
  if (fields.length === 0) return <p className="hint">{t('fields.none')}</p>;
  return (
    <table className="fields">
      <caption className="visually-hidden">{t('fields.title')}</caption>
      <tbody>
        {fields.map(({ pointer, depth, name, value, description }) => {
          const own = problems.filter(({ path }) => path === pointer);
          return (
            <tr key={pointer} className={own.length > 0 ? 'wrong' : ''}>
              <th
                scope="row"
                style={{ paddingLeft: `${depth * 0.9 + 0.25}rem` }}
                title={description}
              >
                {say(name)}
              </th>
              <td>
                {value}
                {own.map((problem) => (
                  <small key={problem.code} className="tone-stopped">
                    {say(problem.message)}
                  </small>
                ))}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
