import { useQuery } from '../api/router.ts';
import type { ScenarioLine } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { ChoiceField } from '../reference/choice-field.tsx';
import { ClassForm } from './class-form.tsx';
import { ClassTable } from './class-table.tsx';
import { useClass } from './use-class.ts';

/** A class: a scenario chosen, its desks handed out, and how far everybody has come. */
export function ClassPage() {
  const { t, say } = useSpeech();
  const [scenario] = useQuery('scenario');
  const { data: scenarios, error: failure } = useResource<readonly ScenarioLine[]>('/scenarios');
  const { worlds, error } = useClass();
  useTitle(t('class.title'));
  const shown = (worlds ?? []).filter(({ view }) => !scenario || view.scenario === scenario);
  return (
    <SiteFrame>
      <h1>{t('class.title')}</h1>
      <p className="lead">{t('class.lead')}</p>
      {failure && <Failure error={failure} />}
      {scenarios && (
        <p className="office-form">
          <ChoiceField
            name="scenario"
            label={t('class.scenario')}
            choices={scenarios.map(({ id, title }) => [id, say(title)])}
          />
        </p>
      )}
      {scenario && (
        <>
          <p>
            <Link to={`/quiz/${scenario}`}>{t('quiz.title')}</Link>{' '}
            <span className="hint">{t('start.quiz.text')}</span>
          </p>
          <ClassForm scenario={scenario} />
        </>
      )}
      <h2 className="section-title">{t('class.results')}</h2>
      {error && <Failure error={error} />}
      {!worlds && !error && <Loading what={t('worlds.loading')} />}
      {worlds && shown.length === 0 && <p className="notice">{t('class.none')}</p>}
      {shown.length > 0 && <ClassTable worlds={shown} />}
    </SiteFrame>
  );
}
