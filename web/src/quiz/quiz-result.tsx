import { useEffect, useRef } from 'react';
import { useSpeech } from '../i18n/language.tsx';
import { Link } from '../parts/link.tsx';
import { Mark } from '../parts/mark.tsx';
import type { Question } from './questions.ts';
import { useQuizWords } from './words.ts';

interface QuizResultProps {
  /** Of the scenario. */
  readonly id: string;
  readonly questions: readonly Question[];
  /** What was chosen, in the order of the questions; empty where the answer was only shown. */
  readonly given: readonly string[];
  readonly again: () => void;
}

/** How many answers were right, and every question with what was chosen. */
export function QuizResult({ id, questions, given, again }: QuizResultProps) {
  const { t } = useSpeech();
  const { ask, name, answer } = useQuizWords();
  const head = useRef<HTMLHeadingElement>(null);
  useEffect(() => head.current?.focus(), []);
  const right = questions.filter((question, index) => given[index] === question.answer).length;
  return (
    <section className="quiz-result">
      <h2 ref={head} tabIndex={-1}>
        {t('quiz.result', { n: right, of: questions.length })}
      </h2>
      <table className="event-table">
        <thead>
          <tr>
            <th scope="col">{t('quiz.question')}</th>
            <th scope="col">{t('quiz.given')}</th>
            <th scope="col">{t('quiz.right-one')}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question, index) => {
            const choice = question.choices.find((one) => one.id === given[index]);
            const isRight = given[index] === question.answer;
            return (
              <tr key={question.seq}>
                <th scope="row">{ask(question)}</th>
                <td>
                  <Mark tone={isRight ? 'done' : 'stopped'} size={12} />{' '}
                  {choice ? name(choice) : '–'}
                </td>
                <td>{answer(question)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <p className="office-form">
        <button type="button" onClick={again}>
          {t('quiz.again')}
        </button>
        <Link to={`/scenarios/${id}`}>{t('world.scenario')}</Link>
      </p>
    </section>
  );
}
