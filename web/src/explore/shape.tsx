import { useSpeech } from '../i18n/language.tsx';
import { kindOf, resolve, type Content, type OpenApi } from './document.ts';

interface ShapeProps {
  readonly content: Content;
  readonly document: OpenApi;
}

/** What a body or an answer carries: its media types, and the members of its shape. */
export function Shape({ content, document }: ShapeProps) {
  const { t, say } = useSpeech();
  const [schema] = Object.values(content).map((each) => each.schema);
  const shape = schema && resolve(schema, document);
  const inner = shape?.items ? resolve(shape.items, document) : shape;
  const members = Object.entries(inner?.properties ?? {});
  return (
    <>
      <p className="kind">
        {Object.keys(content).join(', ')}
        {schema && members.length === 0 && ` · ${kindOf(schema, document)}`}
        {shape?.items && members.length > 0 && ` · ${t('explore.list-of')}`}
      </p>
      {members.length > 0 && (
        <table className="event-table reference-table">
          <thead>
            <tr>
              <th scope="col">{t('explore.name')}</th>
              <th scope="col">{t('explore.kind')}</th>
              <th scope="col">{t('explore.meaning')}</th>
            </tr>
          </thead>
          <tbody>
            {members.map(([name, member]) => {
              const { zh = '', description: en = '' } = { ...resolve(member, document), ...member };
              return (
                <tr key={name}>
                  <td>
                    <code>{name}</code>
                    {inner?.required?.includes(name) && t('explore.required')}
                  </td>
                  <td>{kindOf(member, document)}</td>
                  <td>{say({ zh: zh === '' ? en : zh, en })}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </>
  );
}
