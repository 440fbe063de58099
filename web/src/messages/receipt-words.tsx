import { createContext, useContext, type ReactNode } from 'react';
import type { CodeListView } from '../../../schemas/types.ts';
import { useResource } from '../api/use-resource.ts';
import type { TraceEvent } from '../api/types.ts';
import { useSpeech, type TextKey } from '../i18n/language.tsx';
import { text } from './text.ts';

type Names = ReadonlyMap<string, string>;

const EnglishNames = createContext<(source: string) => Names>(() => new Map());

/** Gives the pages inside it the English names of receipts; on the wire they are in Chinese. */
export function ReceiptWords({ children }: { readonly children: ReactNode }) {
  const declaration = useResource<CodeListView>('/codes/declaration-receipt').data;
  const manifest = useResource<CodeListView>('/codes/manifest-receipt').data;
  const namesOf = (source: string): Names => {
    const { entries = [] } = (source === 'manifest' ? manifest : declaration) ?? {};
    return new Map(entries.flatMap(({ code, en }) => (code && en ? [[code, en]] : [])));
  };
  return <EnglishNames value={namesOf}>{children}</EnglishNames>;
}

/** Tells what a receipt says: its note in Chinese, the name of its code in English. */
export function useReceiptWords(): (data: TraceEvent['data']) => string {
  const { language } = useSpeech();
  const namesOf = useContext(EnglishNames);
  return ({ source, code, note }) => {
    const english = namesOf(text(source)).get(text(code));
    return language === 'en' && english !== undefined ? english : text(note);
  };
}

/** Tells what a message is, and what it says where it is a receipt. */
export function useMessageWords(): (event: Pick<TraceEvent, 'name' | 'data'>) => string {
  const { t } = useSpeech();
  const words = useReceiptWords();
  return ({ name, data }) => `${t(`type.${name}` as TextKey)} ${words(data)}`;
}
