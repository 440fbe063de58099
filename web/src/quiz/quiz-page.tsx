import { useMemo, useState } from 'react';
import type { CodeListView } from '../../../schemas/types.ts';
import { useCharts } from '../api/use-charts.ts';
import { useRecording, type Recording } from '../api/use-recording.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { SiteFrame } from '../parts/site-frame.tsx';
import { useTitle } from '../parts/use-title.ts';
import { drawingOf } from '../replay/drawing.ts';
import { LaneList } from '../replay/lane-list.tsx';
import { historiesOf, type Charts } from '../trace/history.ts';
import { chinaTime } from '../trace/time.ts';
import { QuestionCard } from './question-card.tsx';
import { questionsOf } from './questions.ts';
import { QuizResult } from './quiz-result.tsx';

/** Questions about a scenario, moment by moment: for a class before one screen, or for one trainee. */
export function QuizPage({ id }: { readonly id: string }) {
  const { t, say } = useSpeech();
  const { charts, error: chartError } = useCharts();
  const { recording, error } = useRecording(id);
  const codes = useResource<CodeListView>('/codes/declaration-receipt');
  const failure = error ?? chartError ?? codes.error;
  useTitle(t('quiz.title'));
  return (
    <SiteFrame>
      {failure && <Failure error={failure}>{t('scenario.gone')}</Failure>}
      {!failure && !(recording && charts && codes.data) && <Loading what={t('home.preparing')} />}
      {recording && (
        <p className="hint">
          <Link to={`/scenarios/${id}`}>{say(recording.title)}</Link>
        </p>
      )}
      <h1>{t('quiz.title')}</h1>
      {recording && charts && codes.data && (
        <Asking {...{ id, recording, charts }} receipts={codes.data} />
      )}
    </SiteFrame>
  );
}

interface AskingProps {
  readonly id: string;
  readonly recording: Recording;
  readonly charts: Charts;
  readonly receipts: CodeListView;
}

/** One question after the other, over the lanes as they stood before the answer showed itself. */
function Asking({ id, recording, charts, receipts }: AskingProps) {
  const { t } = useSpeech();
  const drawing = useMemo(() => drawingOf(recording, charts), [recording, charts]);
  const questions = useMemo(() => {
    const { trace } = recording;
    return questionsOf({ trace, histories: historiesOf(trace, charts), charts, receipts });
  }, [recording, charts, receipts]);
  /** What was chosen so far; an empty one was only shown. */
  const [given, setGiven] = useState<readonly string[]>([]);
  const [number, setNumber] = useState(0);
  const question = questions[number];
  if (!question) {
    const again = (): void => {
      setGiven([]);
      setNumber(0);
    };
    return <QuizResult {...{ id, questions, given, again }} />;
  }
  const chosen = given[number];
  const now = chosen === undefined ? question.ms - 1 : question.ms;
  const { date, time } = chinaTime(now);
  return (
    <>
      <p className="lead">
        {t('quiz.number', { n: number + 1, of: questions.length })} · {date} {time}
      </p>
      <LaneList drawing={drawing} now={now} isAsking={chosen === undefined} />
      <QuestionCard
        key={number}
        question={question}
        chosen={chosen}
        onChoose={(choice) => setGiven([...given, choice])}
        onNext={() => setNumber(number + 1)}
      />
    </>
  );
}
