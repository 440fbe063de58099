import type { SelectionPolicy, SelectionView } from '../../../schemas/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Choice } from './fields.tsx';
import { Told } from './told.tsx';
import { useOffice } from './use-office.ts';

/** Who is selected for inspection: by the parameters of the day, or by a policy of the library. */
export function SelectionChoice({ world }: { readonly world: string }) {
  const { t, say } = useSpeech();
  const { data: policies = [] } = useResource<readonly SelectionPolicy[]>('/selection');
  const { data, reload } = useResource<SelectionView>(`/worlds/${world}/selection`);
  const office = useOffice(world);
  const choose = async (id: string): Promise<void> => {
    const chosen = policies.find((policy) => policy.id === id);
    const told = t('office.selected', {
      value: chosen ? say(chosen.title) : t('office.parameters'),
    });
    if (await office.send('/selection', chosen ? { id } : {}, told)) reload();
  };
  const present = data?.policy;
  return (
    <section aria-labelledby="selection">
      <h2 id="selection" className="section-title">
        {t('office.selection')}
      </h2>
      <div className="office-form">
        <Choice
          label={t('office.policy')}
          value={present?.id ?? ''}
          options={[
            ['', t('office.parameters')],
            ...policies.map(({ id, title }) => [id, say(title)] as const),
          ]}
          onChange={(id) => void choose(id)}
        />
      </div>
      {present && (
        <p className="hint">
          {say(present.summary)} {present.source} · {t(`mark.${present.mark}`)}
        </p>
      )}
      <Told {...office} />
    </section>
  );
}
