import type { Role } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import type { Choice, Question } from './questions.ts';

/** How questions and their choices are worded. */
export interface QuizWords {
  readonly ask: (question: Question) => string;
  readonly name: (choice: Choice) => string;
  /** The right choice of a question. */
  readonly answer: (question: Question) => string;
}

/** Words of questions in the language of the page. */
export function useQuizWords(): QuizWords {
  const { t, say } = useSpeech();
  const name = ({ id, text }: Choice): string => (text ? say(text) : t(`role.${id as Role}`));
  return {
    name,
    ask: ({ kind, about, now }) =>
      t(`ask.${kind}`, {
        what: say(about),
        state: typeof now === 'string' ? now : say(now),
      }),
    answer: ({ choices, answer }) => {
      const right = choices.find(({ id }) => id === answer);
      return right ? name(right) : '';
    },
  };
}
