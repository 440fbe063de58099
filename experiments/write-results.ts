import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Findings } from './experiment.ts';
import { parquetOf } from './parquet.ts';
import { reportPage } from './report/report.ts';
import { guarded } from './result-store.ts';
import { summarise, type Summary } from './summary.ts';
import { csvOf, dataTables } from './tables.ts';

/** Writes report and data of an experiment into a folder and returns the summary. Throws as the result store does. */
export function writeResults(findings: Findings, folder: string, language: 'zh' | 'en'): Summary {
  const summary = summarise(findings);
  const tables = dataTables(findings, summary);
  const files = new Map<string, string | Uint8Array>([
    ['report.html', reportPage(summary, language)],
    ['manifest.json', `${JSON.stringify(summary.manifest, undefined, 2)}\n`],
    ...tables.map((table) => [`${table.name}.csv`, csvOf(table)] as const),
    ...tables.map((table) => [`${table.name}.parquet`, parquetOf(table)] as const),
  ]);
  guarded(folder, () => {
    mkdirSync(folder, { recursive: true });
    for (const [name, content] of files) writeFileSync(join(folder, name), content);
  });
  return summary;
}
