import { useMemo } from 'react';
import { useQuery } from '../api/router.ts';
import type { TraceEvent } from '../api/types.ts';
import { useSpeech } from '../i18n/language.tsx';
import { Failure, Loading } from '../parts/notice.tsx';
import { rowsOf, shipmentClocks } from '../timeline/rows.ts';
import { Timeline } from '../timeline/timeline.tsx';
import type { Clock } from '../trace/clocks.ts';
import { familyOf } from '../trace/family.ts';
import { firstDifference } from '../trace/difference.ts';
import { Comparison } from './comparison.tsx';
import type { Playback } from './use-playback.ts';
import { useWorld, type WorldData } from './use-world.ts';

interface BranchesProps {
  readonly data: WorldData;
  readonly clocks: readonly Clock[];
  readonly playback: Playback;
  readonly selected: string | undefined;
  readonly onSelect: (entity: string) => void;
  readonly onFork: (ms: number) => void;
}

/** Least length of a timeline in ms, so that a world that has just begun has one. */
const leastLength = 3_600_000;

/** The timeline of this world and, after a fork, that of the other branch, with the first difference marked. */
export function Branches(props: BranchesProps) {
  const [other] = useQuery('with');
  return other === undefined ? <Own {...props} /> : <Pair {...props} other={other} />;
}

function Own(props: BranchesProps) {
  const extent = useExtent([useCase(props.data, props.selected)], props.playback.moment.ms);
  return <Branch {...props} extent={extent} />;
}

/** The part of a world that concerns the entity in hand. */
interface Case {
  readonly view: WorldData['view'];
  /** Events of its entities. */
  readonly trace: readonly TraceEvent[];
  /** The last instant of the whole trace, ms. */
  readonly end: number;
}

function useCase({ view, trace }: WorldData, inHand: string | undefined): Case {
  const { entities } = view;
  return useMemo(() => {
    const family = familyOf(entities, inHand);
    const own = trace.filter(({ entity }) => family.has(entity));
    return { view, trace: own, end: trace.at(-1)?.ms ?? Date.parse(view.now) };
  }, [view, entities, trace, inHand]);
}

interface Extent {
  readonly from: number;
  readonly to: number;
  readonly moments: readonly number[];
}

function useExtent(cases: readonly Case[], now: number): Extent {
  const from = Math.min(...cases.map(({ view }) => Date.parse(view.start)));
  const traces = cases.map(({ trace }) => trace);
  const moments = useMemo(
    () => momentsOf(traces.flat()),
    // The list of traces is new at every turn; the traces themselves are not.
    [...traces],
  );
  return { from, moments, to: Math.max(from + leastLength, now, ...cases.map(({ end }) => end)) };
}

function momentsOf(events: readonly TraceEvent[]): readonly number[] {
  return [...new Set(events.map(({ ms }) => ms))].toSorted((a, b) => a - b);
}

type BranchProps = BranchesProps & {
  readonly extent: Extent;
  readonly parting?: number;
  readonly title?: string;
};

function Branch(props: BranchProps) {
  const { data, clocks, playback, extent, parting } = props;
  const { histories, charts } = data;
  const { trace } = useCase(data, props.selected);
  const rows = useMemo(
    () => rowsOf(trace, histories, { charts, end: extent.to }),
    [trace, histories, charts, extent.to],
  );
  return (
    <Timeline
      rows={rows}
      charts={charts}
      clocks={clocks}
      {...extent}
      now={playback.moment.ms}
      selected={props.selected}
      parting={parting}
      title={props.title}
      onSelect={props.onSelect}
      onScrub={playback.scrub}
      onFork={props.onFork}
      onStep={playback.step}
    />
  );
}

function Pair(props: BranchesProps & { readonly other: string }) {
  const { t } = useSpeech();
  const second = useWorld(props.other);
  if (second.data) return <Both {...props} second={second.data} />;
  return (
    <>
      <Own {...props} />
      {second.error ? <Failure error={second.error} /> : <Loading what={t('compare.loading')} />}
    </>
  );
}

function Both(props: BranchesProps & { readonly second: WorldData }) {
  const { t } = useSpeech();
  const { data, second, playback, selected } = props;
  const { moment } = playback;
  const extent = useExtent([useCase(data, selected), useCase(second, selected)], moment.ms);
  const difference = useMemo(
    () => firstDifference(data.trace, second.trace),
    [data.trace, second.trace],
  );
  const now = moment.isLive ? Infinity : moment.ms;
  const there = shipmentClocks(second.view.entities, selected, Math.min(now, lastOf(second)));
  const marked = { ...(difference && { parting: difference.ms }) };
  return (
    <div className="pair">
      <Comparison
        data={data}
        second={second}
        here={props.clocks}
        there={there.clocks}
        difference={difference}
      />
      <Branch {...props} extent={extent} {...marked} title={t('compare.here')} />
      <Branch
        {...props}
        data={second}
        clocks={there.clocks}
        extent={extent}
        {...marked}
        title={t('compare.there')}
      />
    </div>
  );
}

function lastOf({ trace }: WorldData): number {
  return trace.at(-1)?.ms ?? 0;
}
