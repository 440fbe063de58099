import { useSpeech } from '../i18n/language.tsx';
import { zhOperations } from '../i18n/zh-operations.ts';
import type { Operation } from './document.ts';

/** What an operation does; in English where nobody has said it in Chinese yet. */
export function Summary({ operation }: { readonly operation: Operation }) {
  const { language } = useSpeech();
  const chinese = language === 'zh' ? zhOperations[operation.operationId] : undefined;
  return chinese === undefined ? <span lang="en">{operation.summary}</span> : chinese;
}
