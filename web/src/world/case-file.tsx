import { useState } from 'react';
import type { EntityView, MessageView, WorldView } from '../api/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { FieldTable } from '../messages/field-table.tsx';
import { familyOf } from '../trace/family.ts';
import { identifierOf } from '../trace/history.ts';

interface CaseFileProps {
  readonly world: WorldView;
  readonly entity: EntityView;
}

/** The papers of a case: what was sent about the entity and about those it belongs with. */
export function CaseFile({ world, entity }: CaseFileProps) {
  const { t } = useSpeech();
  const { data: list = [] } = useResource<readonly MessageView[]>(`/worlds/${world.id}/messages`);
  const family = familyOf(world.entities, entity.entity);
  const papers = list.filter((message) => message.direction === 'in' && family.has(message.entity));
  const [chosen, setChosen] = useState<number>();
  const paper = papers.find(({ seq }) => seq === chosen) ?? papers.at(-1);
  const { data } = useResource<MessageView>(paper && `/worlds/${world.id}/messages/${paper.seq}`);
  return (
    <div className="case-file">
      <h3>{t('desk.papers')}</h3>
      <div className="tabs" role="tablist">
        {papers.map((message) => (
          <button
            type="button"
            role="tab"
            key={message.seq}
            aria-selected={message === paper}
            onClick={() => setChosen(message.seq)}
          >
            {t(`type.${message.type}` as 'type.manifest')}
          </button>
        ))}
      </div>
      {papers.length === 0 && (
        <p className="hint">{t('desk.no-papers', { entity: identifierOf(entity.entity) })}</p>
      )}
      {data && <FieldTable type={data.type} message={data.message} problems={data.problems} />}
    </div>
  );
}
