import { valueFault } from '../rules/parameter.ts';
import { nearest } from '../schemas/nearest.ts';
import type { Problem, Traffic, TrafficStream } from '../schemas/types.ts';
import type { Library } from './library.ts';
import { fileProblem, type FileProblemCode } from './problems.ts';

/** The most bills that the conveyances of a batch may carry together. */
export const billsPerBatch = 1024;

type References = Pick<Library, 'ports' | 'commodities'>;
type Add = (code: FileProblemCode, pointer: string, got: string, expected?: string) => void;

/** Checks what a schema cannot: names, order of dates, sizes of batches. Returns all problems, in document order. */
export function checkTraffic(traffic: Traffic, library: References): Problem[] {
  const problems: Problem[] = [];
  const add: Add = (code, pointer, got, expected) => {
    problems.push(fileProblem(code, `${traffic.id}.yaml#${pointer}`, got, expected));
  };
  if (!library.ports.has(traffic.port))
    add('unknown-port', '/port', traffic.port, nearest(traffic.port, library.ports.keys()));
  for (const key of ['months', 'weekdays', 'hours'] as const) {
    if (traffic.rhythm[key].every((weight) => weight === 0))
      add('no-weight', `/rhythm/${key}`, key, 'a weight above 0');
  }
  const seen = new Set<string>();
  for (const [index, stream] of traffic.streams.entries()) {
    const pointer = `/streams/${index}`;
    if (seen.has(stream.id)) add('duplicate-stream', `${pointer}/id`, stream.id);
    seen.add(stream.id);
    checkFeed(stream, pointer, add);
    checkVolume(stream, pointer, add);
    checkSizes(stream, pointer, add);
    checkGoods(stream, pointer, { add, library });
  }
  return problems;
}

/** A stream is fed by a volume, alone or in platoons, or by a fleet. */
function checkFeed({ volume, platoon, fleet }: TrafficStream, pointer: string, add: Add): void {
  const given = Object.keys({ ...(volume && { volume }), ...(platoon && { platoon }) });
  if (fleet ? given.length > 0 : !volume)
    add('volume-or-fleet', pointer, given.join(', '), fleet ? 'fleet alone' : 'volume');
  const fault = fleet && valueFault(fleet.turnaround, 'min');
  if (fault !== undefined)
    add('wrong-value', `${pointer}/fleet/turnaround`, JSON.stringify(fleet?.turnaround), fault);
}

function checkVolume({ volume }: TrafficStream, pointer: string, add: Add): void {
  for (const [index, { from }] of (volume ?? []).entries()) {
    const before = volume?.[index - 1]?.from;
    if (before !== undefined && from <= before)
      add('unordered-dates', `${pointer}/volume/${index}/from`, from, `a day after ${before}`);
  }
}

function checkSizes({ platoon, bills }: TrafficStream, pointer: string, add: Add): void {
  for (const [name, size] of Object.entries({ platoon, bills })) {
    if (size && size.min > size.max)
      add('min-above-max', `${pointer}/${name}/min`, String(size.min), `at most ${size.max}`);
  }
  const most = (platoon?.max ?? 1) * bills.max;
  if (most > billsPerBatch)
    add('too-many-bills', `${pointer}/bills/max`, String(most), `at most ${billsPerBatch}`);
}

function checkGoods(
  { goods, direction }: TrafficStream,
  pointer: string,
  { add, library }: { add: Add; library: References },
): void {
  for (const [index, { commodity }] of goods.mix.entries()) {
    const place = `${pointer}/goods/mix/${index}/commodity`;
    const found = library.commodities.get(commodity);
    if (!found)
      add('unknown-commodity', place, commodity, nearest(commodity, library.commodities.keys()));
    else if (found.direction !== direction) add('wrong-direction', place, commodity, direction);
  }
}
