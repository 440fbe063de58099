import type { FieldView, RuleView } from '../../../schemas/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';

/** A field: what it is, what bounds it, where each wire format has it, which rules look at it. */
export function FieldPage({ id }: { readonly id: string }) {
  const { t } = useSpeech();
  const { data, error } = useResource<readonly FieldView[]>('/fields');
  const field = data?.find((candidate) => candidate.id === id);
  return (
    <SiteFrame>
      {error && <Failure error={error} />}
      {!data && !error && <Loading what={t('dictionary.loading')} />}
      {data && !field && (
        <p className="notice">
          {t('dictionary.gone', { id })} <Link to="/fields">{t('nav.fields')}</Link>
        </p>
      )}
      {field && <Shown field={field} />}
    </SiteFrame>
  );
}

function Shown({ field }: { readonly field: FieldView }) {
  const { t, say } = useSpeech();
  const { message, pointer, text, type, required, unit, codes, constraints, rules, examples } =
    field;
  useTitle(say(text));
  return (
    <>
      <p className="hint">
        <Link to={`/fields?message=${message}`}>{t(`type.${message}` as TextKey)}</Link>{' '}
        <code>{pointer}</code>
      </p>
      <h1>{say(text)}</h1>
      <dl className="facts">
        <dt>{t('dictionary.type')}</dt>
        <dd>
          {type} · {t(required ? 'dictionary.required' : 'dictionary.optional')}
          {unit !== undefined && ` · ${unit}`}
        </dd>
        {Object.entries(constraints).map(([name, value]) => (
          <Bound key={name} name={name} value={value} />
        ))}
        {codes !== undefined && (
          <>
            <dt>{t('codes.one')}</dt>
            <dd>
              <Link to={`/codes/${codes}`}>{codes}</Link>
            </dd>
          </>
        )}
        {examples.length > 0 && (
          <>
            <dt>{t('dictionary.examples')}</dt>
            <dd>{examples.join(t('list.comma'))}</dd>
          </>
        )}
      </dl>
      <h2 className="section-title">{t('dictionary.wire')}</h2>
      <Elements elements={field.elements} />
      <h2 className="section-title">{t('dictionary.rules')}</h2>
      <RulesOf rules={rules} />
    </>
  );
}

function RulesOf({ rules }: Pick<FieldView, 'rules'>) {
  const { t, say } = useSpeech();
  const { data: known = [] } = useResource<readonly RuleView[]>('/rules');
  const titleOf = (code: string): string => {
    const rule = known.find((candidate) => candidate.id === code);
    return rule ? say(rule.title) : code;
  };
  return (
    <>
      {rules.length === 0 && <p className="hint">{t('dictionary.no-rules')}</p>}
      <ul className="links">
        {rules.map((rule) => (
          <li key={rule}>
            <Link to={`/rules/${rule}`}>{titleOf(rule)}</Link> <code>{rule}</code>
          </li>
        ))}
      </ul>
    </>
  );
}

function Bound({ name, value }: { readonly name: string; readonly value: unknown }) {
  return (
    <>
      <dt>
        <code>{name}</code>
      </dt>
      <dd>
        <code>{typeof value === 'string' ? value : JSON.stringify(value)}</code>
      </dd>
    </>
  );
}

function Elements({ elements }: Pick<FieldView, 'elements'>) {
  const { t, say } = useSpeech();
  if (elements.length === 0) return <p className="hint">{t('dictionary.no-elements')}</p>;
  return (
    <table className="event-table">
      <thead>
        <tr>
          <th scope="col">{t('dictionary.format')}</th>
          <th scope="col">{t('dictionary.element')}</th>
          <th scope="col">{t('dictionary.length')}</th>
          <th scope="col">{t('dictionary.known')}</th>
        </tr>
      </thead>
      <tbody>
        {elements.map(({ format, element, text, length, inferred, direction }) => (
          <tr key={format + element}>
            <td>{format}</td>
            <td>
              {say(text)} <code>{element}</code>{' '}
              {direction !== undefined && t(`direction.${direction}`)}
            </td>
            <td>{length ?? '—'}</td>
            <td>{t(inferred ? 'dictionary.inferred' : 'dictionary.documented')}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
