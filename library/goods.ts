import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Commodity, Problem } from '../schemas/types.ts';
import { loadFile, type Loaded } from './load.ts';
import { fileProblem } from './problems.ts';

/** Loads the commodities of a folder, in order of their file names, or tells everything wrong with them. */
export function loadCommodities(folder: string): Loaded<readonly Commodity[]> {
  const problems: Problem[] = [];
  const commodities: Commodity[] = [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
  for (const name of names.toSorted()) {
    const loaded = loadFile('commodity', join(folder, name));
    if ('problems' in loaded) {
      problems.push(...loaded.problems);
      continue;
    }
    const id = basename(name, '.yaml');
    if (loaded.value.id !== id) {
      problems.push(fileProblem('id-differs-from-file', `${name}#/id`, loaded.value.id, id));
    }
    commodities.push(loaded.value);
  }
  return problems.length > 0 ? { problems } : { value: commodities };
}
