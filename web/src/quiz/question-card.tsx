import { useEffect, useRef } from 'react';
import { useRules } from '../api/use-rules.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { Rule } from '../world/state-card.tsx';
import type { Question } from './questions.ts';
import { useQuizWords } from './words.ts';

interface QuestionCardProps {
  readonly question: Question;
  /** What was chosen; empty where the answer was only shown, undefined while it is open. */
  readonly chosen: string | undefined;
  readonly onChoose: (choice: string) => void;
  readonly onNext: () => void;
}

/** A question with its choices, large enough for a class; digits choose, and the answer tells the rule behind it. */
export function QuestionCard({ question, chosen, onChoose, onNext }: QuestionCardProps) {
  const { t } = useSpeech();
  const { ask, name, answer } = useQuizWords();
  const { choices } = question;
  const isOpen = chosen === undefined;
  useDigits(isOpen ? choices.map(({ id }) => id) : [], onChoose);
  const lookOf = (id: string): string => {
    if (isOpen) return '';
    if (id === question.answer) return 'right';
    return id === chosen ? 'wrong' : '';
  };
  return (
    <section className="question" aria-labelledby="question">
      <h2 id="question">{ask(question)}</h2>
      <ol>
        {choices.map((choice, index) => (
          <li key={choice.id}>
            <button
              type="button"
              className={lookOf(choice.id)}
              disabled={!isOpen}
              aria-keyshortcuts={`${index + 1}`}
              onClick={() => onChoose(choice.id)}
            >
              <kbd>{index + 1}</kbd> {name(choice)}
              {lookOf(choice.id) === 'right' && <Mark tone="done" />}
              {lookOf(choice.id) === 'wrong' && <Mark tone="stopped" />}
            </button>
          </li>
        ))}
      </ol>
      <div role="status">
        {chosen !== undefined && (
          <p className="told">
            {chosen !== '' && t(chosen === question.answer ? 'quiz.right' : 'quiz.wrong')}{' '}
            {t('quiz.answer', { value: answer(question) })}
          </p>
        )}
      </div>
      {!isOpen && <Basis rule={question.rule} />}
      {isOpen ? (
        <button type="button" className="quiet" onClick={() => onChoose('')}>
          {t('quiz.show')}
        </button>
      ) : (
        <Next onNext={onNext} />
      )}
    </section>
  );
}

function Basis({ rule: id }: { readonly rule: string | undefined }) {
  const rule = useRules().get(id ?? '');
  return rule ? <Rule rule={rule} /> : null;
}

/** Takes the focus as it appears, so that Enter goes on. */
function Next({ onNext }: { readonly onNext: () => void }) {
  const { t } = useSpeech();
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => button.current?.focus(), []);
  return (
    <button type="button" className="primary" ref={button} onClick={onNext}>
      {t('quiz.next')}
    </button>
  );
}

/** Lets digits choose. */
function useDigits(ids: readonly string[], onChoose: (id: string) => void): void {
  useEffect(() => {
    const press = ({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      const id = ids[Number(key) - 1];
      if (id !== undefined && !ctrlKey && !metaKey && !altKey) onChoose(id);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [ids, onChoose]);
}
