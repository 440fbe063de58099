import type { Text } from '../../schemas/types.ts';
import type { Effect } from '../designs/design.ts';
import type { Measure } from '../measures.ts';
import { clockNames } from '../observations.ts';
import { causeNames, causes, type Cause } from '../stages.ts';
import { usedStages, type Summary } from '../summary.ts';
import { drawnOf } from './drawn.ts';
import {
  colourOf,
  distributionLines,
  intervals,
  legend,
  stacks,
  waterfall,
  type WaterfallStep,
} from './figures.ts';
import { both, escaped, figure, percentage, section, shown, table } from './html.ts';
import { kindWords, unitWords, words } from './words.ts';

/** More points than this have no table of their figures. */
const mostListed = 40;

/** A mean with its limits. */
export const interval = ({
  mean,
  low,
  high,
}: {
  mean: number;
  low: number;
  high: number;
}): string =>
  Number.isFinite(low)
    ? `${shown(mean)} <small>[${shown(low)}, ${shown(high)}]</small>`
    : shown(mean);

/** Unit of a measure at an axis. */
export const unitOf = ({ unit }: Measure): string => unitWords[unit]?.en ?? unit;

/** What the design found, measure by measure. */
export function effectsSection({ measures, effects }: Summary): string {
  const parts = measures.map((measure, at) => {
    const found = effects[at] ?? [];
    const drawn = found.filter(({ kind }) => kind !== 'mu' && kind !== 'sigma');
    const rows = drawn.map(({ title, kind, estimate }) => ({
      title: drawn.some((other) => other !== undefined && other.kind !== kind)
        ? { zh: `${title.zh}（${kindWords[kind].zh}）`, en: `${title.en} (${kindWords[kind].en})` }
        : title,
      ...estimate,
    }));
    const heading = `<h3>${both(measure.text)} <small>${both(unitWords[measure.unit] ?? { zh: measure.unit, en: measure.unit })}</small></h3>`;
    return `${heading}${figure(intervals(rows, unitOf(measure)))}${effectsTable(found)}`;
  });
  return section('effects', words.effects, parts.join(''));
}

function effectsTable(found: readonly Effect[]): string {
  return table(
    [words.what, words.kind, words.estimate, words.relative, words.reduction],
    found.map(({ title, kind, estimate, relative, varianceReduction }) => [
      both(title),
      both(kindWords[kind]),
      interval(estimate),
      percentage(relative),
      shown(varianceReduction),
    ]),
  );
}

/** The figures of each arm. */
export function pointsSection({ points, measures }: Summary): string {
  if (points.length > mostListed) return '';
  const rows = points.map(({ title, figures }) => [both(title), ...figures.map(interval)]);
  return section(
    'points',
    words.points,
    table([words.arm, ...measures.map(({ text }) => text)], rows),
  );
}

/** Distributions of the clocks, and their quantiles. */
export function distributionsSection({ points: all }: Summary): string {
  const points = drawnOf(all);
  const parts = clockNames.map((clock) => {
    const lines = points.map(({ title, quantiles }, at) => ({
      title,
      colour: colourOf(at),
      points: quantiles[clock]
        .map((value, share) => [value, share / 100] as const)
        .filter(([value, share]) => Number.isFinite(value) && share <= 0.99),
    }));
    const key = legend(
      points.map(({ title }, at) => ({ text: both(title), colour: colourOf(at) })),
    );
    const rows = points.map(({ title, quantiles }) => [
      both(title),
      ...[5, 25, 50, 75, 90, 95, 99].map((share) => shown(quantiles[clock][share])),
    ]);
    const shares = [5, 25, 50, 75, 90, 95, 99].map((share) => ({
      zh: `${share} %`,
      en: `${share} %`,
    }));
    const name = words.clocks[clock];
    return `<h3>${both(name)}</h3>${figure(distributionLines(lines, 'h'))}${key}${table([words.arm, ...shares], rows)}`;
  });
  return section('distributions', words.distributions, parts.join(''));
}

/** Stages below this share of the whole are drawn as one step. */
const leastStep = 0.005;

/** The stages of the first point as steps of a waterfall, small ones together at the end. */
function stepsOf(
  used: ReturnType<typeof usedStages>,
  colours: ReadonlyMap<Cause, string>,
): WaterfallStep[] {
  const steps = used.map(({ text, cause, hours: [value = 0] }) => ({
    title: text,
    value,
    colour: colours.get(cause) ?? '',
  }));
  const total = steps.reduce((sum, { value }) => sum + value, 0);
  const large = steps.filter(({ value }) => value >= leastStep * total);
  const rest = total - large.reduce((sum, { value }) => sum + value, 0);
  return rest > 0 ? [...large, { title: words.rest, value: rest, colour: 'var(--soft)' }] : large;
}

/** Where the hours went, and what the removal of each cause saves. */
export function ledgerSection({ points: all, causes: figures }: Summary): string {
  const points = drawnOf(all);
  const used = usedStages(points);
  if (used.length === 0) return '';
  const colours = new Map(causeNames.map((cause, at) => [cause, colourOf(at)]));
  const rows = points.map(({ title }, at) => ({
    title,
    parts: causeNames.map((cause) => ({
      value: used
        .filter((stage) => stage.cause === cause)
        .reduce((sum, { hours }) => sum + (hours[at] ?? 0), 0),
      colour: colours.get(cause) ?? '',
    })),
  }));
  const key = legend(
    causeNames.map((cause) => ({ text: both(causes[cause]), colour: colours.get(cause) ?? '' })),
  );
  const stageRows = used.map(({ text, cause, hours }) => [
    both(text),
    both(causes[cause]),
    ...hours.map(shown),
  ]);
  const head: Text[] = [words.stage, words.cause, ...points.map(({ title }) => title)];
  const causeRows = figures.map(({ text, hours, saved }) => [
    both(text),
    interval(hours),
    saved
      ? interval({ mean: -saved.mean, low: -saved.high, high: -saved.low })
      : both(words.notRemovable),
  ]);
  const steps = stepsOf(used, colours);
  const assumed = points.map(({ title, assumed: share }) => [both(title), percentage(share?.mean)]);
  return section(
    'ledger',
    words.ledger,
    `<p>${both(words.ledgerText)}</p>${figure(stacks(rows, 'h'))}${key}${table(head, stageRows)}<h3>${both(words.waterfall)}</h3>${figure(waterfall(steps, words.total, 'h'))}<h3>${both(words.removal)}</h3><p>${both(words.removalText)}</p>${table([words.cause, words.hours, words.saved], causeRows)}<h3>${both(words.assumed)}</h3>${table([words.arm, words.share], assumed)}`,
  );
}

/** What the baseline was fitted with. */
function calibrationTable({ calibration, experiment }: Summary): string {
  if (!calibration) return '';
  const rows = (experiment.calibration ?? []).map(({ title, setting }) => [
    both(title),
    `<code>${escaped(setting)}</code>`,
    `<code>${escaped(JSON.stringify(calibration.set[setting]))}</code>`,
  ]);
  return `<h3>${both(words.calibration)}</h3><p>${both(words.calibrationText)}</p>${table([words.what, words.setting, words.fitted], rows)}`;
}

/** Published figures beside those of the model. */
export function validationSection(summary: Summary): string {
  const { comparisons } = summary;
  if (comparisons.length === 0) return '';
  const rows = comparisons.map(({ published, measure, predicted, deviation, verdict }) => [
    both(published.title),
    both(measure.text),
    shown(published.value),
    interval(predicted),
    percentage(deviation),
    `<span class="${verdict}">${both(words.verdicts[verdict])}</span>`,
    escaped(`${published.source} (${published.mark})`),
  ]);
  const head = [
    words.what,
    words.measure,
    words.published,
    words.model,
    words.deviation,
    words.verdict,
    words.source,
  ];
  const content = table(head, rows) + calibrationTable(summary);
  return section('validation', words.validation, content);
}
