import type { Summary } from '../summary.ts';
import { answerSection } from './answer-section.ts';
import { assumedSection } from './assumed-section.ts';
import { frontierSection } from './frontier-section.ts';
import { both, escaped, section, table } from './html.ts';
import { desksSection } from './desks-section.ts';
import { methodsText } from './methods.ts';
import {
  distributionsSection,
  effectsSection,
  ledgerSection,
  pointsSection,
  validationSection,
} from './sections.ts';
import { studySection } from './study-section.ts';
import { page } from './page.ts';
import { words } from './words.ts';

/** A report as one HTML page that asks nothing of any other place; it opens in the language given. */
export function reportPage(summary: Summary, language: 'zh' | 'en'): string {
  const { experiment } = summary;
  const content = [
    `<p><strong>${both(words.question)}</strong> ${both(experiment.question)}</p>`,
    warnings(summary),
    answerSection(summary),
    effectsSection(summary),
    pointsSection(summary),
    assumedSection(summary),
    frontierSection(summary),
    distributionsSection(summary),
    ledgerSection(summary),
    desksSection(summary),
    studySection(summary),
    validationSection(summary),
    section('methods', words.methods, `<p>${both(methodsText(summary))}</p>`),
    section('manifest', words.manifest, manifestTable(summary)),
  ];
  return page({ title: experiment.title, language, content });
}

function warnings(summary: Summary): string {
  const found = [...summary.overloads, ...summary.warnings];
  if (found.length === 0) return '';
  const items = found.map((text) => `<li>${both(text)}</li>`).join('');
  return `<aside class="warnings"><h3>${both(words.warnings)}</h3><ul>${items}</ul></aside>`;
}

function manifestTable({ manifest }: Summary): string {
  const rows = Object.entries(manifest).map(([name, value]) => [
    escaped(name),
    `<code>${escaped(String(value))}</code>`,
  ]);
  return table(
    [
      { zh: '项', en: 'item' },
      { zh: '值', en: 'value' },
    ],
    rows,
  );
}
