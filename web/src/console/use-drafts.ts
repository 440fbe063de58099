import { useCallback, useEffect, useState } from 'react';
import { askTool } from '../api/http.ts';
import type { Validation } from '../api/types.ts';
import { readDraft, type Draft } from './files.ts';

/** What the server found in a draft: for which text, asked how. */
export interface Checked {
  readonly text: string;
  readonly query: string;
  readonly answer?: Validation;
  readonly error?: Error;
}

/** The drafts of the console, the one in hand, and what was found in each. */
export interface Drafts {
  readonly drafts: readonly Draft[];
  readonly current: Draft;
  readonly checked: ReadonlyMap<number, Checked>;
  readonly choose: (id: number) => void;
  readonly write: (text: string) => void;
  /** Puts texts beside the drafts that hold something, and takes the first in hand. */
  readonly add: (texts: readonly Omit<Draft, 'id'>[]) => void;
  readonly open: (files: readonly File[]) => Promise<void>;
  readonly close: (id: number) => void;
}

/** Rest after the last key before a text is checked again, ms. */
const pause = 350;
const blank: Draft = { id: 0, name: '', text: '' };

/** Keeps drafts and checks each whose text or whose question has changed. */
export function useDrafts(query: string): Drafts {
  const [drafts, setDrafts] = useState<readonly Draft[]>([blank]);
  const [chosen, choose] = useState(0);
  const checked = useChecks(drafts, query);
  const current = drafts.find(({ id }) => id === chosen) ?? drafts[0] ?? blank;
  const { id: inHand } = current;
  const write = useCallback(
    (text: string) =>
      setDrafts((all) => all.map((each) => (each.id === inHand ? { ...each, text } : each))),
    [inHand],
  );
  const add = useCallback((texts: readonly Omit<Draft, 'id'>[]) => {
    setDrafts((all) => {
      const kept = all.filter(({ text, name }) => text !== '' || name !== '');
      const next = Math.max(0, ...all.map(({ id }) => id)) + 1;
      const added = texts.map((draft, index) => ({ ...draft, id: next + index }));
      choose(next);
      return [...kept, ...added];
    });
  }, []);
  const open = useCallback(
    async (files: readonly File[]) => {
      add(await Promise.all(files.map(readDraft)));
    },
    [add],
  );
  const close = useCallback(
    (id: number) =>
      setDrafts((all) => {
        const left = all.filter((draft) => draft.id !== id);
        return left.length > 0 ? left : [{ ...blank, id: id + 1 }];
      }),
    [],
  );
  return { drafts, current, checked, choose, write, add, open, close };
}

function useChecks(drafts: readonly Draft[], query: string): ReadonlyMap<number, Checked> {
  const [checked, setChecked] = useState<ReadonlyMap<number, Checked>>(new Map());
  const stale = drafts.find(({ id, text }) => {
    const last = checked.get(id);
    return text.trim() !== '' && (last?.text !== text || last.query !== query);
  });
  useEffect(() => {
    if (!stale) return undefined;
    const { id, text } = stale;
    let isGone = false;
    const keep = (found: Pick<Checked, 'answer' | 'error'>): void => {
      if (!isGone) setChecked((all) => new Map(all).set(id, { text, query, ...found }));
    };
    const timer = setTimeout(() => {
      askTool<Validation>(`/validate${query}`, text).then(
        (answer) => keep({ answer }),
        (error: Error) => keep({ error }),
      );
    }, pause);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [stale, query]);
  return checked;
}
