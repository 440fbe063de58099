import type { Text } from '../../schemas/types.ts';
import type { Summary } from '../summary.ts';
import { groups, intervals, studyFigures } from '../time-release-study.ts';
import { endsOf } from './drawn.ts';
import { both, section, shown, table } from './html.ts';
import { words } from './words.ts';

/** Times between the steps of the first and the last point, in the tables of the guide of the WCO. */
export function studySection({ points }: Summary): string {
  const names = Object.keys(studyFigures) as (keyof typeof studyFigures)[];
  const head = [words.from, words.group, ...names.map((name) => words.studyFigures[name])];
  const parts = endsOf(points).map(({ title, study }) => {
    const rows = study.map((line) => [
      both(intervalTexts.get(line.interval) ?? { zh: line.interval, en: line.interval }),
      both(groups[line.group]),
      ...names.map((name) => shown(line[name] ?? NaN)),
    ]);
    return `<h3>${both(title)}</h3>${table(head, rows)}`;
  });
  return section('study', words.study, `<p>${both(words.studyText)}</p>${parts.join('')}`);
}

const intervalTexts: ReadonlyMap<string, Text> = new Map(
  intervals.map(({ id, text }) => [id, text]),
);
