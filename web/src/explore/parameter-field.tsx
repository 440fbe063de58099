import { useSpeech } from '../i18n/language.tsx';
import type { Parameter } from './document.ts';
import { Meaning } from './meaning.tsx';

interface ParameterFieldProps {
  readonly parameter: Parameter;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A field for a parameter: a choice where its values are listed. */
export function ParameterField({ parameter, value, onChange }: ParameterFieldProps) {
  const { t } = useSpeech();
  const { name, description, required = false, schema } = parameter;
  const change = ({ target }: { readonly target: { readonly value: string } }): void =>
    onChange(target.value);
  return (
    <label>
      <span>
        <code>{name}</code> {required && t('explore.required')}{' '}
        {description !== undefined && <Meaning text={description} />}
      </span>
      {schema.enum ? (
        <select required={required} value={value} onChange={change}>
          <option value="" />
          {schema.enum.map((choice) => (
            <option key={String(choice)}>{String(choice)}</option>
          ))}
        </select>
      ) : (
        <input required={required} value={value} onChange={change} />
      )}
    </label>
  );
}
