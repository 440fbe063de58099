import { useSpeech } from '../i18n/language.tsx';
import { zhParameters } from '../i18n/zh-parameters.ts';
import type { Parameter } from './document.ts';

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
        <code>{name}</code> {required && t('explore.required')} <Meaning text={description} />
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

/** What a parameter means; in English where nobody has said it in Chinese yet. */
function Meaning({ text }: { readonly text: string | undefined }) {
  const { language } = useSpeech();
  if (text === undefined) return null;
  const chinese = language === 'zh' ? zhParameters[text] : undefined;
  return chinese === undefined ? <span lang="en">{text}</span> : chinese;
}
