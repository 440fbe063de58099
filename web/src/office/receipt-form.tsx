import { useState, type FormEvent } from 'react';
import type { CodeListView } from '../../../schemas/types.ts';
import { useResource } from '../api/use-resource.ts';
import type { WorldView } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Choice, Entry } from './fields.tsx';
import { Told } from './told.tsx';
import { useOffice, type OfficeCommand } from './use-office.ts';
import { isDeclaration } from '../trace/clocks.ts';

const identifierOf = (entity: string): string => entity.slice(entity.indexOf(':') + 1);

/** Sends a receipt that nothing calls for, to try what a client does with it; log and messages mark it as injected. */
export function ReceiptForm({ view }: { readonly view: WorldView }) {
  const { t } = useSpeech();
  const office = useOffice(view.id);
  const declarations = view.entities.filter(isDeclaration).map(({ entity }) => entity);
  return (
    <section aria-labelledby="receipt">
      <h2 id="receipt" className="section-title">
        {t('office.receipt')}
      </h2>
      <p className="hint">{t('office.receipt.text')}</p>
      {declarations.length === 0 ? (
        <p>{t('office.receipt.none')}</p>
      ) : (
        <Draft declarations={declarations} office={office} />
      )}
      <Told {...office} />
    </section>
  );
}

interface DraftProps {
  readonly declarations: readonly string[];
  readonly office: OfficeCommand;
}

function Draft({ declarations, office }: DraftProps) {
  const { t, language } = useSpeech();
  const { entries = [] } = useResource<CodeListView>('/codes/declaration-receipt').data ?? {};
  const [entity = '', setEntity] = useState(declarations[0]);
  const [code, setCode] = useState('P');
  const [note, setNote] = useState('');
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const about = { of: 'goods-declaration', entity, reference: identifierOf(entity) };
    const receipt = { ...about, source: 'customs', code, note };
    await office.send('/receipts', receipt, t('office.injected', { value: code }));
  };
  return (
    <form className="office-form" onSubmit={(event) => void send(event)}>
      <Choice
        label={t('office.about')}
        value={entity}
        options={declarations.map((each) => [each, identifierOf(each)])}
        onChange={setEntity}
      />
      <Choice
        label={t('office.receipt.code')}
        value={code}
        options={entries.map((each) => [each.code, `${each.code} ${each[language] ?? ''}`])}
        onChange={setCode}
      />
      <Entry label={t('office.note')} value={note} onChange={setNote} />
      <button type="submit" className="primary">
        {t('office.inject')}
      </button>
    </form>
  );
}
