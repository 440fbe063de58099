import { useState } from 'react';
import type { Role, Scenario, WorldView } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { SentAnswer, useSending } from '../messages/sending.tsx';
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
  const { send, ...sent } = useSending(view.id);
  const drafts = data ? draftsOf(data, seat) : [];
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
        onClick={() => void send(text, seat).then(world.refresh)}
      >
        {t('composer.send')}
      </button>
      <SentAnswer {...sent} />
    </div>
  );
}
