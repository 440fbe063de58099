import { createContext, use, useCallback, useEffect, useMemo, type ReactNode } from 'react';
import type { Text } from '../api/types.ts';
import { useQuery } from '../api/router.ts';
import { en } from './en.ts';
import { zh } from './zh.ts';

/** A language of the pages. */
export type Language = 'zh' | 'en';
/** Name of a text of the pages. */
export type TextKey = keyof typeof zh;

const texts: Readonly<Record<Language, Readonly<Record<TextKey, string>>>> = { zh, en };
const htmlLanguage: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };
const storageKey = 'tongguan.language';

/** How a component speaks: the language, its own texts, texts of the server, and how to change it. */
export interface Speech {
  readonly language: Language;
  readonly t: (key: TextKey, values?: Readonly<Record<string, string | number>>) => string;
  readonly say: (text: Text) => string;
  readonly setLanguage: (language: Language) => void;
}

const SpeechContext = createContext<Speech | undefined>(undefined);

function isLanguage(value: string | undefined | null): value is Language {
  return value === 'zh' || value === 'en';
}

/** The language of the address, else the one used last, else the browser's. */
function languageOf(inAddress: string | undefined): Language {
  if (isLanguage(inAddress)) return inAddress;
  const stored = window.localStorage.getItem(storageKey);
  if (isLanguage(stored)) return stored;
  return window.navigator.language.startsWith('zh') ? 'zh' : 'en';
}

/** Gives the pages below their language. */
export function SpeechProvider({ children }: { readonly children: ReactNode }) {
  const [inAddress, setInAddress] = useQuery('lang');
  const language = languageOf(inAddress);
  useEffect(() => {
    document.documentElement.lang = htmlLanguage[language];
    window.localStorage.setItem(storageKey, language);
    if (inAddress !== language) setInAddress(language);
  }, [language, inAddress, setInAddress]);
  const t = useCallback<Speech['t']>(
    (key, values = {}) =>
      texts[language][key].replaceAll(/\{(\w+)\}/g, (_, name: string) => `${values[name] ?? ''}`),
    [language],
  );
  const speech = useMemo(
    () => ({ language, t, say: (text: Text) => text[language], setLanguage: setInAddress }),
    [language, t, setInAddress],
  );
  return <SpeechContext value={speech}>{children}</SpeechContext>;
}

/** How this component speaks. Throws outside a {@link SpeechProvider}. */
export function useSpeech(): Speech {
  const speech = use(SpeechContext);
  if (!speech) throw new Error('A component speaks outside SpeechProvider; put it inside.');
  return speech;
}
