import { useState } from 'react';
import { HttpError, postText } from '../api/http.ts';
import type { Role, SendAnswer } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Mark } from '../parts/mark.tsx';
import { useReceiptWords } from './receipt-words.tsx';

/** What came of a message sent. */
export interface Sent {
  readonly answer?: SendAnswer;
  readonly error?: HttpError;
}

/** Roles that send messages of their own. */
export const senders = ['declarant', 'carrier', 'site'] as const satisfies readonly Role[];

/** Sends messages to a world as somebody, and keeps what came of the latest. */
export function useSending(
  world: string,
): Sent & { readonly send: (text: string, by: Role) => Promise<void> } {
  const [sent, setSent] = useState<Sent>({});
  const send = async (text: string, by: Role): Promise<void> => {
    try {
      setSent({ answer: await postText<SendAnswer>(`/worlds/${world}/messages?by=${by}`, text) });
    } catch (problem) {
      if (!(problem instanceof HttpError)) throw problem;
      setSent({ error: problem });
    }
  };
  return { ...sent, send };
}

/** What came of a message sent: its receipt, or why it was not taken, and every problem found. */
export function SentAnswer({ answer, error }: Sent) {
  const { say } = useSpeech();
  const words = useReceiptWords();
  const problems = error?.problems ?? answer?.problems ?? [];
  const tone = answer?.receipt?.code === '0' ? 'done' : 'stopped';
  return (
    <div role="status">
      {answer && (
        <p className={`tone-${tone}`}>
          <Mark tone={tone} /> {answer.receipt && words(answer.receipt)}
        </p>
      )}
      {error && <p className="tone-stopped">{say(error.text)}</p>}
      <ul className="problems">
        {problems.map((problem) => (
          <li key={`${problem.code}${problem.path}`}>
            {problem.location && <code>{problem.location.line}</code>} {say(problem.message)}
            {problem.fix && <em> {say(problem.fix)}</em>}
          </li>
        ))}
      </ul>
    </div>
  );
}
