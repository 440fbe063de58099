import { expect, test } from '@jest/globals';
import { flowView } from '../../server/flow-view.ts';
import { layout } from '../../web/src/flow/layout.ts';
import { measure, type Station } from '../../web/src/flow/shapes.ts';
import { textWidth, wrap } from '../../web/src/flow/text-width.ts';
import { ticksOf, timeScale } from '../../web/src/timeline/scale.ts';
import { arrowsFrom, arrowId, chartOf } from '../../web/src/trace/chart.ts';
import { flows } from '../../workflows/flows.ts';

const cases = Object.values(flows).flatMap((flow) =>
  (['zh', 'en'] as const).map((language) => [flow.id, language, chartOf(flowView(flow))] as const),
);

/** Left and right end of a station's name. */
function extent({ x, label, anchor }: Station): readonly [number, number] {
  const width = textWidth(label[0] ?? '', measure.text);
  return anchor === 'end' ? [x - width, x] : [x - width / 2, x + width / 2];
}

test.each(cases)(
  'the drawing of "%s" in %s has every state and every event',
  (_id, language, chart) => {
    const { stations, tracks } = layout(chart, language);
    const atoms = [...chart.states.values()].filter(({ children }) => children.length === 0);
    expect(new Set(stations.map(({ path }) => path))).toEqual(
      new Set(atoms.map(({ path }) => path)),
    );
    const drawn = new Set(tracks.flatMap(({ arrows }) => arrows.map(arrowId)));
    const missing = [...chart.states.values()]
      .flatMap(arrowsFrom)
      .filter((arrow) => arrow.from !== arrow.to && !drawn.has(arrowId(arrow)));
    expect(missing).toEqual([]);
  },
);

test.each(cases)(
  'in the drawing of "%s" in %s no two names overlap and none leaves it',
  (_id, language, chart) => {
    const { stations, width, height } = layout(chart, language);
    for (const station of stations) {
      const [left, right] = extent(station);
      expect(left).toBeGreaterThanOrEqual(-measure.gap);
      expect(right).toBeLessThanOrEqual(width + 1);
      expect(station.y).toBeLessThan(height);
      const clash = stations.filter(
        (other) =>
          other !== station &&
          Math.abs(other.y - station.y) < measure.text &&
          extent(other)[0] < right &&
          extent(other)[1] > left,
      );
      expect(clash).toEqual([]);
    }
  },
);

test('a lane of a parallel state ends at the join where the lanes end together', () => {
  const { stations, bars } = layout(chartOf(flowView(flows.declaration)), 'zh');
  const join = bars.find(({ path, kind }) => path === 'clearance' && kind === 'join');
  const finals = stations.filter(({ path }) =>
    /^clearance\..*\.(examined|satisfied|settled|cleared|arrived)$/.test(path),
  );
  expect(finals).toHaveLength(5);
  expect(new Set(finals.map(({ x }) => x)).size).toBe(1);
  expect(finals[0]?.x).toBeLessThan(join?.x ?? 0);
});

test('names break at spaces in English and between characters in Chinese', () => {
  // At 10 px a Chinese character is 10 px wide.
  expect(wrap('监管证件核查', 40, 10)).toEqual(['监管证件', '核查']);
  expect(wrap('lodgement and examination', 90, 10)).toEqual(['lodgement and', 'examination']);
});

const hour = 3_600_000;
const day = { from: 0, to: 10 * hour, moments: [hour, hour + 60_000], width: 100 };

test('true spacing is proportional, even spacing gives short stretches more room, both lead back', () => {
  const exact = timeScale({ ...day, spacing: 'true' });
  expect(exact.x(5 * hour)).toBeCloseTo(50);
  const even = timeScale({ ...day, spacing: 'even' });
  expect(even.x(hour + 60_000) - even.x(hour)).toBeGreaterThan(
    exact.x(hour + 60_000) - exact.x(hour),
  );
  for (const scale of [exact, even]) expect(scale.invert(scale.x(3 * hour))).toBeCloseTo(3 * hour);
});

test('marks of a true axis are full hours in China, far enough apart to be read', () => {
  // Midnight in China is 16:00 UTC of the day before.
  const from = Date.UTC(2021, 4, 17, 16);
  const ticks = ticksOf({ from, to: from + 24 * hour, moments: [], width: 600, spacing: 'true' });
  expect(ticks.map(({ time }) => time)).toEqual([
    '00:00',
    '03:00',
    '06:00',
    '09:00',
    '12:00',
    '15:00',
    '18:00',
    '21:00',
  ]);
  expect(ticks[0]?.date).toBe('05-18');
});
