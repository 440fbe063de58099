import type { TraceEvent } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { useMessageWords } from '../messages/receipt-words.tsx';
import { flowOf, type Charts } from '../trace/history.ts';

/** Says what an event was: a message by its type, a decision and a step by the words of the flow, else its name. */
export function useEventWords(charts: Charts | undefined): (event: TraceEvent) => string {
  const { say } = useSpeech();
  const messageWords = useMessageWords();
  return (event) => {
    const { kind, name, entity } = event;
    if (kind === 'message') return messageWords(event);
    const chart = charts?.get(flowOf(entity));
    const text = kind === 'decision' ? chart?.events[name]?.text : chart?.states.get(name)?.text;
    return text ? say(text) : name;
  };
}
