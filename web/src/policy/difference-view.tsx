import type { PolicyAnswer } from '../../../schemas/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { differenceOf, type PolicyParameter } from './compare.ts';

interface DifferenceViewProps {
  readonly before: PolicyAnswer;
  readonly after: PolicyAnswer;
}

/** What changed between two days: the reforms that began, and every parameter with both values and its basis. */
export function DifferenceView({ before, after }: DifferenceViewProps) {
  const { t, say } = useSpeech();
  const { begun, changed } = differenceOf(before, after);
  return (
    <>
      <h2 className="section-title" role="status">
        {t('policy.difference', { n: begun.length, of: changed.length })}
      </h2>
      <ul className="links">
        {begun.map(({ id, title, from, source, mark }) => (
          <li key={id}>
            <b>{from}</b> <Link to={`/reforms/${id}`}>{say(title)}</Link>{' '}
            <small>
              {source && say(source)} {mark && <>· {t(`mark.${mark}`)}</>}
            </small>
          </li>
        ))}
      </ul>
      {changed.length > 0 && (
        <table className="event-table">
          <thead>
            <tr>
              <th scope="col">{t('policy.parameter')}</th>
              <th scope="col">{before.date}</th>
              <th scope="col">{after.date}</th>
              <th scope="col">{t('policy.basis')}</th>
            </tr>
          </thead>
          <tbody>
            {changed.map(({ before: old, after: parameter }) => (
              <tr key={parameter.name}>
                <Name parameter={parameter} />
                <td>{old ? say(old.text) : '–'}</td>
                <td>
                  <b>{say(parameter.text)}</b>
                </td>
                <Basis parameter={parameter} />
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}

/** Everything in force on a day, each with its basis. */
export function PolicyTable({ policy }: { readonly policy: PolicyAnswer }) {
  const { t, say } = useSpeech();
  return (
    <details>
      <summary>{t('policy.all', { n: policy.parameters.length, value: policy.date })}</summary>
      <table className="event-table">
        <thead>
          <tr>
            <th scope="col">{t('policy.parameter')}</th>
            <th scope="col">{policy.date}</th>
            <th scope="col">{t('policy.basis')}</th>
          </tr>
        </thead>
        <tbody>
          {policy.parameters.map((parameter) => (
            <tr key={parameter.name}>
              <Name parameter={parameter} />
              <td>{say(parameter.text)}</td>
              <Basis parameter={parameter} />
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function Name({ parameter: { title, name } }: { readonly parameter: PolicyParameter }) {
  const { say } = useSpeech();
  return (
    <th scope="row">
      {say(title)} <code>{name}</code>
    </th>
  );
}

function Basis({ parameter }: { readonly parameter: PolicyParameter }) {
  const { t, say } = useSpeech();
  const { from, source, mark, reform } = parameter;
  return (
    <td>
      <small>
        {from} · {say(source)} · {t(`mark.${mark}`)}
      </small>
      {reform !== undefined && (
        <>
          {' '}
          <Link to={`/reforms/${reform}`}>{reform}</Link>
        </>
      )}
    </td>
  );
}
