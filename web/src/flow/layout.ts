import type { Chart } from '../trace/chart.ts';
import { blocksOf, linksOf } from './blocks.ts';
import { besideTracks, placeBeside } from './beside.ts';
import { outlineOf } from './main-line.ts';
import { regionPiece, type Language } from './region.ts';
import { joined, measure, shifted, type Drawing, type Station } from './shapes.ts';
import { textWidth } from './text-width.ts';

const margin = 10;
/** Flat flows are stretched to this width in px, so that their stations have room. */
const flatLength = 640;

/** Lays out a chart in a language. */
export function layout(chart: Chart, language: Language): Drawing {
  const isFlat = [...chart.states.values()].every(({ children }) => children.length === 0);
  if (isFlat) return flat(chart, language);
  const outline = outlineOf(chart);
  const { blocks, parts } = blocksOf(chart, outline.main, language);
  const stations = placeBeside(chart, outline, { blocks, language });
  const tracks = [
    ...linksOf(chart, outline, { blocks, stations: parts.flatMap((part) => part.stations) }),
    ...besideTracks(chart, outline, { blocks, stations }),
  ];
  const size = {
    width: Math.max(...blocks.map(({ edge }) => edge), ...stations.map(rightOf)) + margin,
    height:
      Math.max(...blocks.map(({ bottom }) => bottom), ...stations.map(({ y }) => y + measure.gap)) +
      measure.radius,
  };
  const own = { ...size, stations, tracks, lanes: [], bars: [], captions: [] };
  const whole = joined([own, ...parts], size);
  return {
    ...shifted(whole, margin, margin),
    width: size.width + margin,
    height: size.height + margin,
  };
}

/** Right end of a station's name. */
function rightOf({ x, label, anchor }: Station): number {
  const width = textWidth(label[0] ?? '', measure.text);
  return anchor === 'middle' ? x + width / 2 : x;
}

function flat(chart: Chart, language: Language): Drawing {
  const piece = regionPiece(chart, chart.top, { language, flushEnd: true, length: flatLength });
  const overhang = (x: number): number =>
    Math.max(
      ...piece.stations
        .filter((station) => station.x === x)
        .map(({ label }) => textWidth(label[0] ?? '', measure.text) / 2),
    );
  const left = margin + overhang(0);
  return {
    ...shifted(piece, left, margin),
    width: left + piece.width + overhang(piece.width) + margin,
    height: piece.height + margin * 2,
  };
}
