import { askForText } from '../api/http.ts';
import type { Validation } from '../api/types.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { download } from './files.ts';

interface ReportProps {
  readonly name: string;
  readonly text: string;
  readonly query: string;
  readonly answer: Validation;
}

/** The findings as data, as JUnit and on paper. */
export function Report({ name, text, query, answer }: ReportProps) {
  const { t } = useSpeech();
  const saveJunit = async (): Promise<void> => {
    const parameters = new URLSearchParams(query);
    parameters.set('name', name);
    const path = `/validate?${parameters.toString()}`;
    download(
      `${name}.junit.xml`,
      await askForText(path, text, 'application/xml'),
      'application/xml',
    );
  };
  const { places: _places, ...report } = answer;
  const json = JSON.stringify({ file: name, ...report }, undefined, 2);
  return (
    <div className="report-buttons" role="group" aria-label={t('report.title')}>
      <span className="hint">{t('report.title')}</span>
      <button
        type="button"
        onClick={() => download(`${name}.report.json`, json, 'application/json')}
      >
        JSON
      </button>
      <button type="button" onClick={() => void saveJunit()}>
        JUnit
      </button>
      <button type="button" onClick={() => window.print()}>
        {t('report.print')}
      </button>
    </div>
  );
}

/** The findings as they are printed; on a screen the console itself shows them. */
export function PrintedReport({ name, text, answer }: Omit<ReportProps, 'query'>) {
  const { t, say } = useSpeech();
  const { format, type, problems } = answer;
  return (
    <section className="printed" aria-hidden="true">
      <h1>{t('report.heading')}</h1>
      <p>
        {name} · {format} · {type !== undefined && t(`type.${type}` as TextKey)} ·{' '}
        {t('console.problem-count', { n: problems.length })}
      </p>
      <table>
        <tbody>
          {problems.map(({ code, path, location, message, fix, citation, severity }) => (
            <tr key={code + path}>
              <td>{location ? `${location.line}:${location.column}` : path}</td>
              <td>{t(severity === 'error' ? 'severity.error' : 'severity.warning')}</td>
              <td>
                {say(message)} {fix && say(fix)}
                <br />
                <small>
                  {code} {citation && say(citation)}
                </small>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <pre>{text}</pre>
    </section>
  );
}
