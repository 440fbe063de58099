import type { AgenciesRequest } from '../../schemas/types.ts';
import type { Connector, Connectors } from '../../world/agencies/agencies.ts';

/** What holds where a connector does not say it. */
export const usualConnector: Omit<Connector, 'url'> = {
  timeout: 'PT10S',
  retries: 2,
  wait: 'PT1S',
  otherwise: 'built-in',
};

/** Connectors with all that their request leaves out; undefined for none. */
export function connectorsOf(request: AgenciesRequest): Connectors | undefined {
  const wished = Object.entries(request).map(([agency, connector]) => {
    return [agency, { ...usualConnector, ...connector }] as const;
  });
  return wished.length > 0 ? Object.fromEntries(wished) : undefined;
}
