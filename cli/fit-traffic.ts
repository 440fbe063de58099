import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { stringify } from 'yaml';
import { readCsv } from '../experiments/bulletin/csv.ts';
import { fitTraffic, type StreamFit } from '../experiments/fit/fit-traffic.ts';
import type { Text } from '../schemas/types.ts';
import { textWithin } from './fit-input.ts';
import { refuseFile } from './refuse-file.ts';
import type { Session } from './session.ts';

/** What is said of a stream that its platoons do not explain. */
const misfit: Text = { zh: '不合', en: 'does not fit' };

/** Writes a traffic file that fits a table of declarations, and tells how well. */
export function writeTraffic(log: string, out: string, session: Session): void {
  const { library, terminal } = session;
  const file = basename(log);
  const text = textWithin(log, file);
  const read = 'problems' in text ? text : readCsv(text.text, file);
  const id = basename(out, '.yaml');
  const fitted = 'problems' in read ? read : fitTraffic(read.clearances, { id, file, library });
  if ('problems' in fitted) {
    refuseFile(fitted.problems, { name: log, text: '' }, session);
    return;
  }
  for (const fit of fitted.fits) terminal.out(streamText(fit)[terminal.language]);
  writeFileSync(out, stringify(fitted.traffic));
  terminal.out(out);
}

/** What of a stream was found, and whether its platoons explain how much the counts of its hours vary. */
function streamText({ stream, conveyances, days, dispersion }: StreamFit): Text {
  const { title, platoon } = stream;
  const { found, fitted, standardError } = dispersion;
  const perDay = (conveyances / days).toFixed(1);
  const figures = `${found.toFixed(2)} ± ${standardError.toFixed(2)}`;
  const isMisfit = Math.abs(found - fitted) > 2 * standardError;
  const sizes = platoon && [platoon.min, platoon.max];
  return {
    zh: `${title.zh}：${days} 天 ${conveyances} 次，每日 ${perDay}${sizes ? `，${sizes.join(' 至 ')} 辆成队` : ''}；每小时到达数的离散系数 ${figures}，拟合为 ${fitted.toFixed(2)}${isMisfit ? `，${misfit.zh}` : ''}`,
    en: `${title.en}: ${conveyances} in ${days} days, ${perDay} a day${sizes ? `, in platoons of ${sizes.join(' to ')}` : ''}; dispersion of hourly counts ${figures}, fitted ${fitted.toFixed(2)}${isMisfit ? `, ${misfit.en}` : ''}`,
  };
}
