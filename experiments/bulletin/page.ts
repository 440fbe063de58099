import type { Text } from '../../schemas/types.ts';
import { intervals } from '../report/figures.ts';
import { both, figure, percentage, section, table } from '../report/html.ts';
import { page } from '../report/page.ts';
import { groupings, type Bulletin, type DirectionSection, type GroupRow } from './bulletin.ts';
import { shareNames } from './figures.ts';
import type { Bounded } from './intervals.ts';
import { clockColumns, words } from './words.ts';

/** Where the figures of a bulletin come from, in words. */
export interface BulletinSource {
  readonly title: Text;
  readonly isSimulated: boolean;
}

/** A bulletin as one HTML page in both languages. */
export function bulletinPage(
  bulletin: Bulletin,
  { title, isSimulated }: BulletinSource,
  language: keyof Text,
): string {
  const { sections, month } = bulletin;
  const heading: Text = {
    zh: `${title.zh} ${month} ${words.title.zh}`,
    en: `${title.en}: ${words.title.en.toLowerCase()}, ${month}`,
  };
  return page({
    title: heading,
    language,
    content: [
      ...(isSimulated ? [`<p><strong>${both(words.simulated)}</strong></p>`] : []),
      ...(sections.length === 0 ? [`<p>${both(words.nothing)}</p>`] : []),
      ...sections.flatMap((each) => directionSections(each, bulletin)),
      section('methods', words.methods, `<p>${both(words.methodsText)}</p>`),
    ],
  });
}

const joined = (first: Text, second: Text): Text => ({
  zh: `${first.zh}：${second.zh}`,
  en: `${first.en}: ${second.en}`,
});

function directionSections(found: DirectionSection, { clock }: Bulletin): string[] {
  const title = words.directions[found.direction];
  const id = found.direction;
  const drawn = rankedRows(found).map(({ row, best }) => ({
    title: { zh: `${best}  ${row.title.zh}`, en: `${best}  ${row.title.en}` },
    ...row.figures.clocks[clock].mean,
    mean: row.figures.clocks[clock].mean.value,
  }));
  return [
    section(`${id}-all`, joined(title, words.clocks[clock]), clockTable([found.all], clock)),
    section(
      `${id}-ranking`,
      joined(title, words.ranking),
      `<p>${both(words.rankingText)}</p>${figure(intervals(drawn, words.hours.en))}${rankingTable(found, clock)}${unranked(found)}`,
    ),
    ...groupings
      .filter((grouping) => grouping !== 'port')
      .map((grouping) =>
        section(
          `${id}-${grouping}`,
          joined(title, words.by[grouping]),
          clockTable(found.groups[grouping], clock),
        ),
      ),
    section(`${id}-shares`, joined(title, words.shares), sharesTable(found)),
  ];
}

/** Ports in the order of the ranking, each with its row. */
function rankedRows({ ranking, groups }: DirectionSection) {
  return ranking.flatMap((ranked) => {
    const row = groups.port.find(({ key }) => key === ranked.key);
    return row ? [{ row, ...ranked }] : [];
  });
}

const hours = (value: number): string =>
  Number.isFinite(value) ? value.toFixed(2).replace('-', '−') : '–';

const interval = ({ value, low, high }: Bounded): string =>
  Number.isFinite(low)
    ? `${hours(value)} <small>[${hours(low)}, ${hours(high)}]</small>`
    : hours(value);

type Clock = Bulletin['clock'];

function clockCells({ figures, lastMonth, lastYear }: GroupRow, clock: Clock): string[] {
  const { mean, median, p90 } = figures.clocks[clock];
  const change = (found: Bounded | undefined): string => (found ? interval(found) : '–');
  return [
    String(figures.declarations),
    ...[mean, median, p90].map(interval),
    change(lastMonth?.[clock]),
    change(lastYear?.[clock]),
  ];
}

function clockTable(rows: readonly GroupRow[], clock: Clock): string {
  return table(
    [{ zh: '', en: '' }, ...clockColumns],
    rows.map((row) => [both(row.title), ...clockCells(row, clock)]),
  );
}

function rankingTable(found: DirectionSection, clock: Clock): string {
  return table(
    [words.by.port, words.place, words.ranks, ...clockColumns],
    rankedRows(found).map(({ row, best, worst }) => [
      both(row.title),
      String(best),
      best === worst ? String(best) : `${best}–${worst}`,
      ...clockCells(row, clock),
    ]),
  );
}

function unranked({ unranked: keys, groups }: DirectionSection): string {
  if (keys.length === 0) return '';
  const names = groups.port.filter(({ key }) => keys.includes(key)).map(({ title }) => both(title));
  return `<p>${both(words.unranked)}: ${names.join(', ')}</p>`;
}

function sharesTable({ all, groups }: DirectionSection): string {
  return table(
    [words.by.port, ...shareNames.map((name) => words.shareNames[name])],
    [all, ...groups.port].map((row) => [
      both(row.title),
      ...shareNames.map((name) => shareCell(row.figures.shares[name])),
    ]),
  );
}

const shareCell = ({ value, low, high }: Bounded): string =>
  Number.isFinite(value)
    ? `${percentage(value)} <small>[${percentage(low)}, ${percentage(high)}]</small>`
    : '–';
