import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { validate } from '../../schemas/validate.ts';
import type { ParameterFile } from '../../schemas/types.ts';

const folder = join(import.meta.dirname, '../../scenarios/parameters');

/** The parameter files of the project, as they are. */
export function parameterFiles(): ParameterFile[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => {
      const content: unknown = parse(readFileSync(join(folder, name), 'utf8'));
      const result = validate('parameters', content);
      if ('problems' in result) throw new Error(`${name}: ${JSON.stringify(result.problems)}`);
      if (`${result.value.subject}.yaml` !== name) throw new Error(`${name} has another subject.`);
      return result.value;
    });
}
