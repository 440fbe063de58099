import { join } from 'node:path';
import { loadFile } from '../../library/load.ts';
import type { Experiment } from '../../schemas/types.ts';

/** An experiment of the library; throws where its file has problems. */
export function experimentOf(id: string): Experiment {
  const path = join(import.meta.dirname, '..', '..', 'scenarios', 'experiments', `${id}.yaml`);
  const loaded = loadFile('experiment', path);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems, undefined, 2));
  return loaded.value;
}

/** The experiment on the gates of Ganqimaodu, small enough for a test. */
export const gateExperiment: Experiment = (() => {
  const whole = experimentOf('ganqimaodu-gates');
  return {
    ...whole,
    baseline: { ...whole.baseline, shipments: 300 },
    warmUp: { shipments: 30 },
    replications: { count: 2 },
  };
})();
