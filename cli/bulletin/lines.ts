import {
  groupings,
  type Bulletin,
  type DirectionSection,
  type GroupRow,
} from '../../experiments/bulletin/bulletin.ts';
import { shareNames } from '../../experiments/bulletin/figures.ts';
import type { Bounded } from '../../experiments/bulletin/intervals.ts';
import { clockColumns, words } from '../../experiments/bulletin/words.ts';
import { padTo, widthOf } from '../columns.ts';
import type { Terminal } from '../terminal.ts';

type Row = readonly string[];
type Speaking = Pick<Terminal, 'language' | 'paint'>;

/** A bulletin as lines of a screen. */
export function bulletinLines(bulletin: Bulletin, terminal: Speaking): string[] {
  const { language } = terminal;
  if (bulletin.sections.length === 0) return [words.nothing[language]];
  return bulletin.sections.flatMap((found) => directionLines(found, bulletin, terminal));
}

function directionLines(
  found: DirectionSection,
  { clock, month }: Bulletin,
  { language, paint }: Speaking,
): string[] {
  const heading = `${words.directions[found.direction][language]} ${month}  ${words.clocks[clock][language]} (${words.hours[language]})`;
  const head = clockColumns.map((text) => text[language]);
  const groups = groupings
    .filter((grouping) => grouping !== 'port')
    .flatMap((by) => found.groups[by].map((row) => [row.title[language], ...cells(row, clock)]));
  return [
    '',
    paint('strong', heading),
    ...aligned([['', ...head], [found.all.title[language], ...cells(found.all, clock)], ...groups]),
    '',
    paint('strong', words.ranking[language]),
    ...rankingLines(found, { clock, head, language }),
    '',
    paint('strong', words.shares[language]),
    ...aligned([
      ['', ...shareNames.map((name) => words.shareNames[name][language])],
      ...[found.all, ...found.groups.port].map((row) => [
        row.title[language],
        ...shareNames.map((name) => percent(row.figures.shares[name].value)),
      ]),
    ]),
  ];
}

function rankingLines(
  { ranking, groups, unranked }: DirectionSection,
  { clock, head, language }: { clock: Bulletin['clock']; head: Row; language: 'zh' | 'en' },
): string[] {
  const rows = ranking.flatMap(({ key, best, worst }) => {
    const row = groups.port.find((port) => port.key === key);
    const ranks = best === worst ? String(best) : `${best}–${worst}`;
    return row ? [[String(best), ranks, row.title[language], ...cells(row, clock)]] : [];
  });
  const left = groups.port.filter(({ key }) => unranked.includes(key));
  const names = left.map(({ title }) => title[language]).join(', ');
  const first = [words.place, words.ranks, words.by.port].map((text) => text[language]);
  return [
    ...aligned([[...first, ...head], ...rows]),
    ...(left.length > 0 ? [`${words.unranked[language]}: ${names}`] : []),
  ];
}

function cells({ figures, lastMonth, lastYear }: GroupRow, clock: Bulletin['clock']): string[] {
  const { mean, median, p90 } = figures.clocks[clock];
  return [
    String(figures.declarations),
    interval(mean),
    interval(median),
    interval(p90),
    interval(lastMonth?.[clock]),
    interval(lastYear?.[clock]),
  ];
}

const number = (value: number): string => value.toFixed(2);
const percent = (value: number): string =>
  Number.isFinite(value) ? `${(value * 100).toFixed(1)} %` : '–';

function interval(found: Bounded | undefined): string {
  if (!found || !Number.isFinite(found.value)) return '–';
  const { value, low, high } = found;
  return Number.isFinite(low)
    ? `${number(value)} [${number(low)}, ${number(high)}]`
    : number(value);
}

/** Rows with their columns aligned. */
function aligned(rows: readonly Row[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => widthOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => padTo(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
