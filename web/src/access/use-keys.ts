import { useState } from 'react';
import type { AuditEntry, KeyView, NewKey, NewKeyView } from '../../../schemas/types.ts';
import { post, remove } from '../api/http.ts';
import { useResource, type Resource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';

/** What came of the latest deed: something to tell, a key with its text, or why it was not done. */
interface Outcome {
  readonly done?: string;
  readonly made?: NewKeyView;
  readonly error?: Error;
}

/** The keys and the audit log, what can be done to keys, and what came of it. */
export interface Keys {
  readonly keys: Resource<readonly KeyView[]>;
  readonly audit: Resource<readonly AuditEntry[]>;
  readonly outcome: Outcome;
  readonly make: (wanted: NewKey) => void;
  readonly rotate: (key: KeyView) => void;
  readonly revoke: (key: KeyView) => void;
}

/** Reads keys and audit log, and again after everything that was done. */
export function useKeys(): Keys {
  const { t } = useSpeech();
  const keys = useResource<readonly KeyView[]>('/keys');
  const audit = useResource<readonly AuditEntry[]>('/audit');
  const [outcome, setOutcome] = useState<Outcome>({});
  const tell = (work: Promise<Outcome>): void => {
    void work
      .catch((error: Error) => ({ error }))
      .then(setOutcome)
      .finally(() => {
        keys.reload();
        audit.reload();
      });
  };
  const make = async (wanted: NewKey): Promise<Outcome> => {
    const made = await post<NewKeyView>('/keys', wanted);
    return { made, done: t('keys.made') };
  };
  const rotate = async ({ id }: KeyView): Promise<Outcome> => {
    const made = await post<NewKeyView>(`/keys/${id}/rotate`);
    return { made, done: t('keys.rotated') };
  };
  const revoke = async ({ id, name }: KeyView): Promise<Outcome> => {
    await remove(`/keys/${id}`);
    return { done: t('keys.was-revoked', { value: name }) };
  };
  return {
    keys,
    audit,
    outcome,
    make: (wanted) => tell(make(wanted)),
    rotate: (key) => tell(rotate(key)),
    revoke: (key) => tell(revoke(key)),
  };
}
