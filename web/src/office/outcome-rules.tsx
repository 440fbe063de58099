import { useState, type FormEvent } from 'react';
import type { OfficeRule } from '../../../schemas/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';
import {
  conditions,
  outcomesOf,
  rulesOf,
  wishes,
  wishOf,
  type Condition,
  type Outcome,
  type OutcomeDraft,
  type Wish,
} from './outcomes.ts';
import { Choice, Entry } from './fields.tsx';
import { Told } from './told.tsx';
import { useOffice } from './use-office.ts';

const emptyDraft: OutcomeDraft = {
  wish: 'inspect',
  condition: 'hs',
  value: '',
  code: 'office-decision',
  reason: '',
};

/** Outcomes laid down beforehand: which goods, party or reference is inspected, queried, rejected or held. */
export function OutcomeRules({ world }: { readonly world: string }) {
  const { t } = useSpeech();
  const { data, reload } = useResource<{ readonly rules: readonly OfficeRule[] }>(
    `/worlds/${world}/office`,
  );
  const office = useOffice(world);
  const rules = data?.rules ?? [];
  const put = async (next: readonly OfficeRule[], told: string): Promise<boolean> => {
    const isDone = await office.send('/office', { rules: next }, told);
    if (isDone) reload();
    return isDone;
  };
  return (
    <section aria-labelledby="outcomes">
      <h2 id="outcomes" className="section-title">
        {t('office.rules')}
      </h2>
      <p className="hint">{t('office.rules.text')}</p>
      {rules.length === 0 && <p>{t('office.rules.none')}</p>}
      <ul className="outcomes">
        {outcomesOf(rules).map((outcome) => (
          <OutcomeLine
            key={outcome.id}
            outcome={outcome}
            onRemove={() =>
              void put(
                rules.filter((rule) => !outcome.rules.includes(rule)),
                t('office.removed', { id: outcome.id }),
              )
            }
          />
        ))}
      </ul>
      <OutcomeForm
        onAdd={async (draft) => {
          const added = rulesOf(draft, rules);
          return put([...rules, ...added], t('office.added', { id: added.at(-1)?.id ?? '' }));
        }}
      />
      <Told {...office} />
    </section>
  );
}

interface OutcomeLineProps {
  readonly outcome: Outcome;
  readonly onRemove: () => void;
}

function OutcomeLine({ outcome, onRemove }: OutcomeLineProps) {
  const { t } = useSpeech();
  const { id, rules } = outcome;
  const last = rules.at(-1);
  const wish = wishOf(outcome);
  const when = Object.entries(last?.when ?? {}).map(([name, value]) => {
    const known = conditions.find((condition) => condition === name);
    return `${known ? t(`condition.${known}`) : name} ${value}`;
  });
  const steps = rules.map(({ desk, decide }) => `${desk}: ${decide ?? t('office.held')}`);
  return (
    <li>
      <code>{id}</code> {when.join(t('list.comma'))} → {wish && <b>{t(`wish.${wish}`)}</b>}{' '}
      <small>{steps.join(' → ')}</small>{' '}
      {last?.data?.code !== undefined && <code>{last.data.code}</code>}{' '}
      <button type="button" onClick={onRemove}>
        {t('office.remove', { id })}
      </button>
    </li>
  );
}

function OutcomeForm({ onAdd }: { readonly onAdd: (draft: OutcomeDraft) => Promise<boolean> }) {
  const { t } = useSpeech();
  const [draft, setDraft] = useState(emptyDraft);
  const change = (part: Partial<OutcomeDraft>): void => setDraft({ ...draft, ...part });
  const add = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (await onAdd(draft)) setDraft({ ...draft, value: '' });
  };
  return (
    <form className="office-form" onSubmit={(event) => void add(event)}>
      <Choice
        label={t('office.which')}
        value={draft.condition}
        options={conditions.map((name) => [name, t(`condition.${name}`)])}
        onChange={(condition) => change({ condition: condition as Condition })}
      />
      <Entry
        label={t('office.value')}
        required
        value={draft.value}
        onChange={(value) => change({ value: value.trim() })}
      />
      <Choice
        label={t('office.wish')}
        value={draft.wish}
        options={wishes.map((name) => [name, t(`wish.${name}`)])}
        onChange={(wish) => change({ wish: wish as Wish })}
      />
      {draft.wish === 'reject' && <Rejection draft={draft} onChange={change} />}
      <button type="submit" className="primary">
        {t('office.add')}
      </button>
    </form>
  );
}

interface RejectionProps {
  readonly draft: OutcomeDraft;
  readonly onChange: (part: Partial<OutcomeDraft>) => void;
}

/** What stands in the receipt of a rejection. */
function Rejection({ draft, onChange }: RejectionProps) {
  const { t } = useSpeech();
  return (
    <>
      <Entry
        label={t('office.code')}
        required
        value={draft.code}
        onChange={(code) => onChange({ code })}
      />
      <Entry
        label={t('office.reason')}
        value={draft.reason}
        onChange={(reason) => onChange({ reason })}
      />
    </>
  );
}
