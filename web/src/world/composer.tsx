import { useState } from 'react';
import { HttpError, postText } from '../api/http.ts';
import type { Role, Scenario, SendAnswer, WorldView } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { useReceiptWords } from '../messages/receipt-words.tsx';
import { Mark } from '../parts/mark.tsx';
import type { WorldHook } from './use-world.ts';

interface ComposerProps {
  readonly seat: Role;
  readonly view: WorldView;
  readonly world: WorldHook;
}

type ScenarioFolder = Scenario & { readonly files: Readonly<Record<string, string>> };

/** Messages that the script would have this role send, in their order: files, or canonical ones as JSON. */
function draftsOf(scenario: ScenarioFolder, seat: Role): readonly { name: string; text: string }[] {
  return scenario.steps.flatMap(({ id, by, send }) => {
    if (by !== seat || !send) return [];
    if ('message' in send) return [{ name: id, text: JSON.stringify(send.message, null, 2) }];
    return [{ name: id, text: scenario.files[send.file] ?? '' }];
  });
}

/** Sends a message of one's own: a draft of the scenario to be looked through, or any text. */
export function Composer({ seat, view, world }: ComposerProps) {
  const { t } = useSpeech();
  const { data } = useResource<ScenarioFolder>(`/scenarios/${view.scenario}`);
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<SendAnswer>();
  const [error, setError] = useState<HttpError>();
  const drafts = data ? draftsOf(data, seat) : [];
  const send = async (): Promise<void> => {
    try {
      setAnswer(await postText<SendAnswer>(`/worlds/${view.id}/messages?by=${seat}`, text));
      setError(undefined);
      world.refresh();
    } catch (problem) {
      if (!(problem instanceof HttpError)) throw problem;
      setError(problem);
    }
  };
  return (
    <div className="composer">
      <h3>{t('composer.title')}</h3>
      <div className="drafts">
        {drafts.map((draft) => (
          <button type="button" key={draft.name} onClick={() => setText(draft.text)}>
            {draft.name}
          </button>
        ))}
      </div>
      <textarea
        aria-label={t('composer.text')}
        placeholder={t('composer.hint')}
        value={text}
        spellCheck={false}
        rows={6}
        onChange={(event) => setText(event.target.value)}
      />
      <button
        type="button"
        className="primary"
        disabled={text.trim() === ''}
        onClick={() => void send()}
      >
        {t('composer.send')}
      </button>
      <Answer answer={answer} error={error} />
    </div>
  );
}

interface AnswerProps {
  readonly answer: SendAnswer | undefined;
  readonly error: HttpError | undefined;
}

/** What came of a message sent: its receipt, or why it was not taken, and every problem found. */
function Answer({ answer, error }: AnswerProps) {
  const { say } = useSpeech();
  const words = useReceiptWords();
  const problems = error?.problems ?? answer?.problems ?? [];
  const tone = answer?.receipt?.code === '0' ? 'done' : 'stopped';
  return (
    <div role="status">
      {answer && !error && (
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
