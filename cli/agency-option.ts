import { InvalidArgumentError } from 'commander';
import type { AgenciesRequest } from '../schemas/types.ts';
import { agencyIds } from '../world/agencies/questions.ts';

/** Reads `agency=address` and adds it to those read before; anything else is wrong usage. */
export function agencyOption(text: string, before: AgenciesRequest = {}): AgenciesRequest {
  const [, name, url] = /^([a-z-]+)=(https?:\/\/\S+)$/.exec(text) ?? [];
  const agency = agencyIds.find((id) => id === name);
  if (agency && url !== undefined && URL.canParse(url)) return { ...before, [agency]: { url } };
  throw new InvalidArgumentError(
    `Expected an agency and its address, such as laboratory=http://127.0.0.1:8090/; agencies are ${agencyIds.join(', ')}.`,
  );
}
