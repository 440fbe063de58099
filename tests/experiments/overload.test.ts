import { expect, test } from '@jest/globals';
import { overloadsOf, overloadText } from '../../experiments/overload.ts';
import { gateExperiment } from '../helpers/experiments.ts';
import { testLibrary } from '../helpers/worlds.ts';

const point = (id: string, volume: number) => ({
  id,
  title: { zh: id, en: id },
  set: { 'traffic.streams.0.volume.0.value': volume },
});

test('a point whose gate can never keep up is found before the runs, with what would do; others are not', () => {
  // Three lanes of 10 h at 100 s a passage, in and out, pass 540 laden vehicles a day.
  const points = [point('few', 60_000), point('many', 220_000)];
  const found = overloadsOf(gateExperiment, points, testLibrary());
  expect(found.map(({ point: { id }, problem }) => [id, problem.code, problem.path])).toEqual([
    ['many', 'desk-overloaded', 'ports/ganqimaodu-road.yaml#/desks/gate/servers'],
  ]);
  const [first] = found;
  expect(first && overloadText(first).en).toMatch(
    /utilisation 1\.\d\d.*at least \d servers would do/,
  );
});
