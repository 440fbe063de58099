import {
  hasTakenTheWay,
  shipmentScenario,
  type Ending,
  type ScenarioOrder,
} from '../breeding/shipment-scenario.ts';
import type { Shipment } from '../breeding/shipment.ts';
import type { Library, ScenarioFolder } from '../library/library.ts';
import { LiveWorld } from '../world/live.ts';
import { viewOf } from '../world/view.ts';
import { UsageError } from './session.ts';

/** Worlds tried for one shipment; the rarest ending comes about in more than half of them. */
const mostTries = 100;
const seeds = 2 ** 32;

/**
 * A scenario of a shipment that was run and ended as wanted. Tries one seed of the world after another; throws a
 * {@link UsageError} after too many.
 */
export function findEnding(
  shipment: Shipment,
  order: ScenarioOrder & { readonly ending: Ending; readonly library: Library },
): ScenarioFolder {
  const { ending, library, write, seed } = order;
  for (let attempt = 0; attempt < mostTries; attempt += 1) {
    const folder = shipmentScenario(shipment, { ending, write, seed: (seed + attempt) % seeds });
    const live = new LiveWorld({ ...folder, library, runtime: 'table' });
    live.runToEnd();
    const names = viewOf(live).entities.map(({ entity }) => entity);
    if (live.check().every(({ ok }) => ok) && hasTakenTheWay(ending, names)) return folder;
  }
  throw new UsageError({
    zh: `第 ${shipment.number} 票（${shipment.commodity.id}）在 ${mostTries} 个世界中均未以“${ending}”结束，请更换结局、货物或种子。`,
    en: `Shipment ${shipment.number} (${shipment.commodity.id}) did not end "${ending}" in ${mostTries} worlds; choose another ending, commodity or seed.`,
  });
}
