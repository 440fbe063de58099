import { useSpeech } from '../i18n/language.tsx';
import { zhAnswers } from '../i18n/zh-answers.ts';
import { zhParameters } from '../i18n/zh-parameters.ts';

const chinese: Readonly<Record<string, string>> = { ...zhParameters, ...zhAnswers };

/** What the API document says of a parameter or an answer; in English where nobody has said it in Chinese yet. */
export function Meaning({ text }: { readonly text: string }) {
  const { language } = useSpeech();
  const said = language === 'zh' ? chinese[text] : undefined;
  return said === undefined ? <span lang="en">{text}</span> : said;
}
