import type { Experiment, Text } from '../schemas/types.ts';
import { deskNames } from '../world/desks.ts';
import { studyFigures, type StudyLine } from './time-release-study.ts';
import { effectsOn } from './assumed.ts';
import { assumedSummary, type AssumedSummary } from './assumed-summary.ts';
import type { Effect } from './designs/design.ts';
import { designOf } from './designs/designs.ts';
import { difference } from './designs/list.ts';
import { estimate, meanOf, type Estimate } from './estimate.ts';
import type { Findings, Manifest, PointRuns } from './experiment.ts';
import { frontierOf, type Frontier } from './frontier.ts';
import { deskTexts, measureOf, type Measure } from './measures.ts';
import { clockNames, type ClockName } from './observations.ts';
import type { RunResult } from './run.ts';
import type { Calibration } from './calibration.ts';
import { overloadText } from './overload.ts';
import { valuesOf } from './values.ts';
import { causeNames, causes, stages, type Cause } from './stages.ts';

/** Estimates of a point, by measure in the order of the experiment. */
export interface PointFigures {
  readonly id: string;
  readonly title: Text;
  readonly figures: readonly Estimate[];
  /** Mean quantiles of each clock at 0, 1, ... 100 %, hours; NaN where there are none. */
  readonly quantiles: Readonly<Record<ClockName, readonly number[]>>;
  /** Mean hours of each stage, by position in `stages`; empty without a ledger. */
  readonly stages: readonly number[];
  /** Share of the hours that rests on assumed numbers; absent without a ledger. */
  readonly assumed?: Estimate;
  /** Utilisation of every desk that had work. */
  readonly utilisation: readonly { readonly text: Text; readonly share: Estimate }[];
  /** Means over the replications of each line of the time release study; of ends, the end. */
  readonly study: readonly StudyLine[];
}

/** Hours of a cause, and what its removal saves. */
export interface CauseFigures {
  readonly cause: Cause;
  readonly text: Text;
  readonly hours: Estimate;
  /** Overall clearance time of the replay without the cause, less that of the baseline; absent where nothing removes it. */
  readonly saved?: Estimate;
}

/** A published figure beside what the model gave. */
export interface Comparison {
  readonly published: NonNullable<Experiment['published']>[number];
  readonly measure: Measure;
  readonly predicted: Estimate;
  /** Predicted over published, less one. */
  readonly deviation: number;
  readonly verdict: 'calibrated' | 'predicted' | 'missed';
}

/** Everything that a report shows; equal findings have equal summaries. */
export interface Summary {
  readonly experiment: Experiment;
  readonly design: Text;
  readonly measures: readonly Measure[];
  readonly points: readonly PointFigures[];
  /** What the design found, by measure. */
  readonly effects: readonly (readonly Effect[])[];
  readonly causes: readonly CauseFigures[];
  readonly comparisons: readonly Comparison[];
  readonly calibration?: Calibration;
  readonly frontier?: Frontier;
  readonly assumed?: AssumedSummary;
  readonly warnings: readonly Text[];
  /** Desks that can never keep up, as found before the runs. */
  readonly overloads: readonly Text[];
  readonly manifest: Manifest;
}

/** A prediction within this share of a published figure counts as met, unless the file says otherwise. */
const usualTolerance = 0.1;

/** Draws the findings of an experiment together. */
export function summarise(findings: Findings): Summary {
  const { experiment, points } = findings;
  const design = designOf(experiment);
  const level = experiment.confidence;
  const frontier = frontierOf(experiment, points);
  const effects = experiment.measures.map((measure) =>
    effectsOn(
      measure,
      experiment,
      points.map(({ runs }) => runs),
    ),
  );
  return {
    experiment,
    design: design.text,
    measures: experiment.measures.map(measureOf),
    points: points.map((each) => figuresOf(each, experiment)),
    effects,
    ...(findings.assumed && { assumed: assumedSummary(experiment, findings.assumed, effects) }),
    causes: experiment.ledger === true ? causeFigures(findings, level) : [],
    comparisons: (experiment.published ?? []).map((published) => compare(published, findings)),
    ...(findings.calibration && { calibration: findings.calibration }),
    ...(frontier && { frontier }),
    warnings: warningsOf(findings),
    overloads: findings.overloads.map(overloadText),
    manifest: findings.manifest,
  };
}

function figuresOf(
  { point, runs }: PointRuns,
  { measures, confidence, ledger }: Experiment,
): PointFigures {
  const ofMeasure = (name: string): Estimate => estimate(valuesOf(runs, name), confidence);
  const quantiles = clockNames.map((clock) => [
    clock,
    columnMeans(runs.map((run) => run.quantiles[clock])),
  ]);
  return {
    id: point.id,
    title: point.title,
    figures: measures.map(ofMeasure),
    quantiles: Object.fromEntries(quantiles) as Record<ClockName, number[]>,
    stages: columnMeans(runs.map((run) => run.stages ?? [])),
    ...(ledger === true && { assumed: ofMeasure('assumed') }),
    utilisation: deskNames.flatMap((desk) => {
      const share = ofMeasure(`utilisation.${desk}`);
      return share.mean > 0 ? [{ text: deskTexts[desk], share }] : [];
    }),
    study: pooledStudy(runs),
  };
}

/** Lines of several replications drawn together: ends of ends, means of everything else. */
function pooledStudy(runs: readonly RunResult[]): StudyLine[] {
  const [first] = runs;
  return (first?.study ?? []).map(({ interval, group }, at) => {
    const lines = runs.flatMap(({ study }) => study[at] ?? []);
    const values = (name: keyof typeof studyFigures): number[] =>
      lines.flatMap((line) => line[name] ?? []);
    const entries = Object.keys(studyFigures).map((name) => {
      const found = values(name as keyof typeof studyFigures);
      return [name, found.length === 0 ? null : (ends[name] ?? meanOf)(found)] as const;
    });
    return { interval, group, ...Object.fromEntries(entries) } as StudyLine;
  });
}

const ends: Readonly<Record<string, (values: readonly number[]) => number>> = {
  least: (values) => Math.min(...values),
  most: (values) => Math.max(...values),
};

/** Means of the columns of a table; NaN where a value is missing. */
function columnMeans(rows: readonly (readonly (number | null)[])[]): number[] {
  const [first = []] = rows;
  return first.map((_, at) => rows.reduce((sum, row) => sum + (row[at] ?? NaN), 0) / rows.length);
}

function causeFigures({ points, removals }: Findings, level: number): CauseFigures[] {
  const [base] = points;
  if (!base) return [];
  return causeNames.map((cause) => {
    const replay = removals.find((each) => each.cause === cause);
    return {
      cause,
      text: causes[cause],
      hours: estimate(valuesOf(base.runs, `cause.${cause}`), level),
      ...(replay && {
        saved: difference(
          { id: cause, title: causes[cause] },
          [clockOf(base.runs), clockOf(replay.runs)],
          level,
        ).estimate,
      }),
    };
  });
}

const clockOf = (runs: readonly RunResult[]): number[] => valuesOf(runs, 'overall.mean');

function compare(published: Comparison['published'], { points, experiment }: Findings): Comparison {
  const runs = points.find(({ point }) => point.id === published.point)?.runs ?? [];
  const predicted = estimate(valuesOf(runs, published.measure), experiment.confidence);
  const deviation = predicted.mean / published.value - 1;
  const { use, tolerance = usualTolerance, measure } = published;
  const met = Math.abs(deviation) <= tolerance;
  const kept = use === 'calibration' ? 'calibrated' : 'predicted';
  return {
    published,
    measure: measureOf(measure),
    predicted,
    deviation,
    verdict: met ? kept : 'missed',
  };
}

function warningsOf({ points }: Findings): Text[] {
  const all = points.flatMap(({ runs }) => runs);
  const unsettled = all.filter(({ isSettled }) => !isSettled).length;
  const moot = all.reduce((sum, run) => sum + run.moot, 0);
  return [
    ...(unsettled > 0
      ? [
          {
            zh: `${unsettled} 次运行在前半段内没有进入稳态；请增加票数。`,
            en: `${unsettled} runs had not settled within their first half; give them more shipments.`,
          },
        ]
      : []),
    ...(moot > 0
      ? [
          {
            zh: `${moot} 个决定来得太迟（流程已离开该状态）；模型需要检查。`,
            en: `${moot} decisions came too late, after the flow had moved on; the model needs a look.`,
          },
        ]
      : []),
  ];
}

/** Stages with time at any of the points, in order, with the hours of each point. */
export function usedStages(points: readonly PointFigures[]): {
  readonly text: Text;
  readonly cause: Cause;
  readonly hours: readonly number[];
}[] {
  return stages.flatMap(({ text, cause }, at) => {
    const hours = points.map((point) => point.stages[at] ?? 0);
    return hours.some((value) => value > 0) ? [{ text, cause, hours }] : [];
  });
}
