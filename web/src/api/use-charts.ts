import { useMemo } from 'react';
import { chartOf } from '../trace/chart.ts';
import type { Charts } from '../trace/history.ts';
import type { FlowView } from './types.ts';
import { useResource } from './use-resource.ts';

/** All flows as charts, or what went wrong. */
export function useCharts(): { readonly charts?: Charts; readonly error?: Error } {
  const { data, error } = useResource<readonly FlowView[]>('/flows');
  const charts = useMemo(
    () => data && new Map(data.map((flow) => [flow.id, chartOf(flow)])),
    [data],
  );
  return { ...(charts && { charts }), ...(error && { error }) };
}
