import type { Library } from '../../library/library.ts';
import type { Experiment, ExperimentInput, Settings } from '../../schemas/types.ts';
import { chooseWorld, settingOf } from '../settings.ts';
import type { Point } from '../point.ts';

/** Where inputs stand, each from 0 at its lower end to 1 at its upper one. */
export type Place = readonly number[];

/** The points at places of the unit cube. Throws when the baseline is wrong; it is checked before. */
export function pointsAt(
  places: readonly Place[],
  inputs: readonly ExperimentInput[],
  { experiment, library }: { experiment: Experiment; library: Library },
): Point[] {
  const { baseline } = experiment;
  const chosen = chooseWorld(baseline, [baseline.set ?? {}], library);
  if ('problems' in chosen) {
    throw new Error(`The baseline has problems: ${JSON.stringify(chosen.problems)}`);
  }
  const settings = inputs.map(({ setting, factor = false }) =>
    settingOf(chosen.world, setting, { factor, library }),
  );
  const setOf = (place: Place): Settings =>
    Object.fromEntries(
      inputs.map(({ setting, low, high }, at) => {
        const value = low + (high - low) * (place[at] ?? NaN);
        return [setting, settings[at]?.(value) ?? value];
      }),
    );
  return places.map((place, at) => ({
    id: `run-${at + 1}`,
    title: { zh: `第 ${at + 1} 组`, en: `combination ${at + 1}` },
    set: setOf(place),
  }));
}
