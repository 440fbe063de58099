import type { EntityView, TraceEvent } from '../api/types.ts';
import { arrivalOf, clocksAt, shipmentsOf, type Clock } from '../trace/clocks.ts';
import type { Charts, History } from '../trace/history.ts';
import { spansOf, type Span } from '../trace/spans.ts';

/** A small sign on a row: a message, a decision of a person or desk, a timer. */
export interface Sign {
  readonly seq: number;
  readonly ms: number;
  readonly kind: 'message' | 'decision' | 'timer';
  readonly name: string;
}

/** One entity's row. */
export interface Row {
  readonly entity: string;
  readonly history: History;
  readonly spans: readonly Span[];
  readonly signs: readonly Sign[];
}

/** Rows of the entities in a trace up to `end` (ms), in order of appearance. */
export function rowsOf(
  trace: readonly TraceEvent[],
  histories: ReadonlyMap<string, History>,
  { charts, end }: { readonly charts: Charts; readonly end: number },
): readonly Row[] {
  const signs = Map.groupBy(trace.filter(isSign), ({ entity }) => entity);
  const present = new Set(trace.map(({ entity }) => entity));
  const shown = [...histories.values()].filter(({ entity }) => present.has(entity));
  return shown.flatMap((history) => {
    const chart = charts.get(history.flow);
    if (!chart) return [];
    const own = (signs.get(history.entity) ?? []).map(({ seq, ms, kind, name }): Sign => ({
      seq,
      ms,
      kind: kind as Sign['kind'],
      name,
    }));
    return [{ entity: history.entity, history, spans: spansOf(history, chart, end), signs: own }];
  });
}

/** Decisions that systems take by themselves would hide those of people. */
function isSign({ kind, role }: TraceEvent): boolean {
  return (
    kind === 'message' || kind === 'timer' || (kind === 'decision' && role !== 'single-window')
  );
}

/** The clocks of the first shipment of a world, and when it arrived (ms). */
export interface ShipmentClocks {
  readonly clocks: readonly Clock[];
  readonly arrival?: number;
}

/** Clocks of the shipment to which an entity belongs, else of the first one. */
export function shipmentClocks(
  entities: readonly EntityView[],
  entity: string | undefined,
  now: number,
): ShipmentClocks {
  const shipments = shipmentsOf(entities);
  const own = shipments.find(
    ({ declaration, manifest }) =>
      declaration.entity === entity ||
      manifest?.entity === entity ||
      declaration.links.inspection === entity,
  );
  const shipment = own ?? shipments[0];
  if (!shipment) return { clocks: [] };
  const arrival = arrivalOf(shipment);
  return { clocks: clocksAt(shipment, now), ...(arrival !== undefined && { arrival }) };
}
