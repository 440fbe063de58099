import { useQuery } from '../api/router.ts';
import { useSpeech } from '../i18n/language.tsx';

interface ChoiceFieldProps {
  /** Name of the value in the address. */
  readonly name: string;
  readonly label: string;
  readonly choices: readonly (readonly [value: string, text: string])[];
}

/** A choice that narrows a list, kept in the address; nothing chosen shows all. */
export function ChoiceField({ name, label, choices }: ChoiceFieldProps) {
  const { t } = useSpeech();
  const [chosen, choose] = useQuery(name);
  return (
    <label>
      {label}{' '}
      <select
        value={chosen ?? ''}
        onChange={({ target }) => choose(target.value === '' ? undefined : target.value)}
      >
        <option value="">{t('reference.all')}</option>
        {choices.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
