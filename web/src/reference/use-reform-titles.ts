import type { ReformLine } from '../../../schemas/types.ts';
import { useResource } from '../api/use-resource.ts';
import { useSpeech } from '../i18n/language.tsx';

/** The name of a mechanism in the language of the pages; its id until the names are there. */
export function useReformTitles(): (id: string) => string {
  const { say } = useSpeech();
  const { data = [] } = useResource<readonly ReformLine[]>('/reforms');
  return (id) => {
    const found = data.find((reform) => reform.id === id);
    return found ? say(found.title) : id;
  };
}
