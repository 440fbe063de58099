import { useMemo } from 'react';
import type { RuleView } from './types.ts';
import { useResource } from './use-resource.ts';

/** All rules and decisions by id; empty until they are read. */
export function useRules(): ReadonlyMap<string, RuleView> {
  const { data } = useResource<readonly RuleView[]>('/rules');
  return useMemo(() => new Map(data?.map((rule) => [rule.id, rule])), [data]);
}
