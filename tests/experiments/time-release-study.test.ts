import { expect, test } from '@jest/globals';
import { Observations } from '../../experiments/observations.ts';
import { studyOf } from '../../experiments/time-release-study.ts';

/** Five shipments, the first of which is left out as warm-up and the last of which never left; the third was inspected. */
function seen(): Observations {
  const observations = new Observations(5);
  const columns = {
    beforeAcceptance: [9, 1, 2, 3, 4],
    customs: [9, 1, 4, 1, 2],
    overall: [9, 2, 6, 4, NaN],
    port: [9, 3, 8, 5, NaN],
  } as const;
  for (const [name, values] of Object.entries(columns))
    observations[name as keyof typeof columns].set(values);
  observations.inspected.set([0, 0, 1, 0, 0]);
  Object.defineProperty(observations, 'size', { value: 5 });
  return observations;
}

const line = (interval: string, group: string) =>
  studyOf(seen(), 1).find((each) => each.interval === interval && each.group === group);

test('an interval is told for all, for the inspected and for the others, without the warm-up and what never ended', () => {
  // Arrival to release of 2, 6 and 4 h: mean 4, deviation √((4 + 4 + 0) / 2) = 2.
  expect(line('arrival-release', 'all')).toMatchObject({
    count: 3,
    mean: 4,
    deviation: 2,
    least: 2,
    median: 4,
    most: 6,
  });
  expect(line('arrival-release', 'inspected')).toMatchObject({ count: 1, mean: 6 });
  expect(line('arrival-release', 'not-inspected')).toMatchObject({ count: 2, mean: 3, most: 4 });
});

test('goods stand after their release for as long as port time exceeds clearance time', () => {
  expect(line('release-removal', 'all')).toMatchObject({ count: 3, least: 1, most: 2 });
});

test('a group without declarations has a count of none and no figures', () => {
  const none = studyOf(new Observations(3), 0);
  expect(none[0]).toMatchObject({ count: 0, mean: null, median: null });
});
