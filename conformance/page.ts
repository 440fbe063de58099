import { both, escaped, section, table } from '../experiments/report/html.ts';
import { page } from '../experiments/report/page.ts';
import type { ConformanceReport, SignedConformanceReport, Text } from '../schemas/types.ts';
import { fingerprintOf } from './signature.ts';

type Verdict = ConformanceReport['requirements'][number];

const verdictWords: Readonly<Record<Verdict['verdict'], Text>> = {
  met: { zh: '✓ 符合', en: '✓ met' },
  broken: { zh: '✗ 不符合', en: '✗ broken' },
  'not-reached': { zh: '– 未触及', en: '– not reached' },
};
const marks = { met: 'predicted', broken: 'missed', 'not-reached': '' } as const;

const words = {
  title: { zh: '客户端一致性测试报告', en: 'Client conformance report' },
  passed: { zh: '全部符合', en: 'All requirements are met' },
  failed: { zh: '未全部符合', en: 'Not all requirements are met' },
  requirements: { zh: '要求', en: 'Requirements' },
  requirement: { zh: '要求', en: 'requirement' },
  verdict: { zh: '结论', en: 'verdict' },
  occasions: { zh: '次数', en: 'occasions' },
  evidence: { zh: '不符之处', en: 'Where requirements were broken' },
  place: { zh: '位置', en: 'place' },
  found: { zh: '所见', en: 'what was seen' },
  coverage: { zh: '覆盖', en: 'Coverage' },
  transitions: { zh: '迁移', en: 'transitions' },
  receipts: { zh: '回执', en: 'receipts' },
  covered: { zh: '已覆盖', en: 'covered' },
  missing: { zh: '未覆盖', en: 'missing' },
  paths: { zh: '路径', en: 'Paths' },
  path: { zh: '路径', en: 'path' },
  course: { zh: '货物', en: 'goods' },
  walked: { zh: '步骤', en: 'steps' },
  events: { zh: '事件', en: 'events' },
  signature: { zh: '签名', en: 'Signature' },
} as const satisfies Readonly<Record<string, Text>>;

const prose = (html: string): string => `<div class="prose">${html}</div>`;

/** A report as one HTML page that asks nothing of any other place; it opens in the language given. */
export function conformancePage(
  { report, signature }: SignedConformanceReport,
  language: 'zh' | 'en',
): string {
  const met = report.requirements.filter(({ verdict }) => verdict === 'met').length;
  const result = report.passed ? words.passed : words.failed;
  const lead = `<p><strong class="${report.passed ? 'predicted' : 'missed'}">${both(result)}</strong>: ${escaped(report.client)}, ${met} / ${report.requirements.length}</p>`;
  const { algorithm, publicKey } = signature;
  const signed = `<p>${algorithm}, <code>${escaped(fingerprintOf(publicKey))}</code></p>`;
  const content = [
    lead,
    section('requirements', words.requirements, requirementTable(report)),
    ...evidenceSection(report),
    section('coverage', words.coverage, coverageTable(report)),
    section('paths', words.paths, pathTable(report)),
    section('signature', words.signature, signed),
  ];
  return page({ title: words.title, language, content });
}

function requirementTable({ requirements }: ConformanceReport): string {
  return table(
    [words.requirement, words.verdict, words.occasions],
    requirements.map(({ id, text, citation, verdict, occasions }) => [
      `${both(text)} <small><code>${escaped(id)}</code><br>${both(citation)}</small>`,
      `<span class="${marks[verdict]}">${both(verdictWords[verdict])}</span>`,
      String(occasions),
    ]),
  );
}

function evidenceSection({ requirements }: ConformanceReport): string[] {
  const rows = requirements.flatMap(({ id, evidence }) =>
    evidence.map(({ path, step, event = '', seq, at = '', found }) => [
      `<code>${escaped(id)}</code>`,
      prose(escaped([path, step, event, seq && `#${seq}`, at].filter(Boolean).join(' · '))),
      prose(both(found)),
    ]),
  );
  if (rows.length === 0) return [];
  const head = [words.requirement, words.place, words.found];
  return [section('evidence', words.evidence, table(head, rows))];
}

function coverageTable({ transitions, receipts }: ConformanceReport): string {
  return table(
    [{ zh: '对象', en: 'of' }, words.covered, words.missing],
    [coverageRow(words.transitions, transitions), coverageRow(words.receipts, receipts)],
  );
}

function coverageRow(name: Text, { covered, missing }: ConformanceReport['transitions']): string[] {
  return [
    both(name),
    `${covered.length} / ${covered.length + missing.length}`,
    escaped(missing.join(', ') || '–'),
  ];
}

function pathTable({ paths }: ConformanceReport): string {
  return table(
    [words.path, words.course, words.walked, words.events],
    paths.map(({ id, text, events, walked }) => [
      escaped(id),
      prose(both(text)),
      `${walked} / ${events.length}`,
      prose(escaped(events.join(' '))),
    ]),
  );
}
