import { useState } from 'react';
import { download } from '../console/files.ts';
import { useSpeech } from '../i18n/language.tsx';

interface TextResultProps {
  readonly name: string;
  readonly text: string;
  readonly media: string;
}

/** A text to read, copy and keep as a file. */
export function TextResult({ name, text, media }: TextResultProps) {
  const { t } = useSpeech();
  const [copied, setCopied] = useState<string>();
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(text);
    setCopied(text);
  };
  return (
    <div className="text-result">
      <p>
        <code>{name}</code>{' '}
        <button type="button" onClick={() => void copy()}>
          {copied === text ? t('text.copied') : t('text.copy')}
        </button>{' '}
        <button type="button" onClick={() => download(name, text, media)}>
          {t('text.download')}
        </button>
      </p>
      <pre tabIndex={0} role="region" aria-label={name}>
        {text}
      </pre>
    </div>
  );
}
