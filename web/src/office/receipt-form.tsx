import { useState, type FormEvent } from 'react';
import type { CodeListView } from '../../../schemas/types.ts';
import { useResource } from '../api/use-resource.ts';
import type { WorldView } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Told } from './told.tsx';
import { useOffice } from './use-office.ts';

const identifierOf = (entity: string): string => entity.slice(entity.indexOf(':') + 1);

/** Sends a receipt that nothing calls for, to try what a client does with it; log and messages mark it as injected. */
export function ReceiptForm({ view }: { readonly view: WorldView }) {
  const { t, language } = useSpeech();
  const { data: codes } = useResource<CodeListView>('/codes/declaration-receipt');
  const declarations = view.entities.filter(({ flow }) =>
    ['declaration', 'two-step'].includes(flow),
  );
  const [entity, setEntity] = useState('');
  const [code, setCode] = useState('P');
  const [note, setNote] = useState('');
  const office = useOffice(view.id);
  const about = entity === '' ? (declarations[0]?.entity ?? '') : entity;
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const reference = identifierOf(about);
    const receipt = { of: 'goods-declaration', source: 'customs', reference, code, note };
    await office.send(
      '/receipts',
      { entity: about, ...receipt },
      t('office.injected', { value: code }),
    );
  };
  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt" className="section-title">
        {t('office.receipt')}
      </h2>
      <p className="hint">{t('office.receipt.text')}</p>
      {declarations.length === 0 && <p>{t('office.receipt.none')}</p>}
      {declarations.length > 0 && (
        <form className="office-form" onSubmit={(event) => void send(event)}>
          <label>
            <span>{t('office.about')}</span>
            <select value={about} onChange={({ target }) => setEntity(target.value)}>
              {declarations.map((each) => (
                <option key={each.entity} value={each.entity}>
                  {identifierOf(each.entity)}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('office.receipt.code')}</span>
            <select value={code} onChange={({ target }) => setCode(target.value)}>
              {(codes?.entries ?? []).map((each) => (
                <option key={each.code} value={each.code}>
                  {each.code} {language === 'en' ? each.en : each.zh}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>{t('office.note')}</span>
            <input value={note} onChange={({ target }) => setNote(target.value)} />
          </label>
          <button type="submit" className="primary">
            {t('office.inject')}
          </button>
        </form>
      )}
      <Told {...office} />
    </section>
  );
}
