import type { ConformanceReport } from '../schemas/types.ts';
import { escaped } from '../server/junit.ts';

type Verdict = ConformanceReport['requirements'][number];

/** A JUnit report: a test for each requirement; one that was not reached is skipped. */
export function conformanceJunit({ client, requirements }: ConformanceReport): string {
  const count = (wanted: Verdict['verdict']): number =>
    requirements.filter(({ verdict }) => verdict === wanted).length;
  const counts = `tests="${requirements.length}" failures="${count('broken')}" skipped="${count('not-reached')}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="${escaped(`tongguan conformance ${client}`)}" ${counts}>`,
    ...requirements.map((requirement) => testOf(client, requirement)),
    '</testsuite>',
    '',
  ].join('\n');
}

function testOf(client: string, { id, text, citation, verdict, evidence }: Verdict): string {
  const open = `  <testcase classname="${escaped(client)}" name="${escaped(id)}"`;
  if (verdict === 'met') return `${open}/>`;
  const said = escaped(`${text.en} ${text.zh}`);
  if (verdict === 'not-reached') return `${open}>\n    <skipped message="${said}"/>\n  </testcase>`;
  const places = evidence.map(({ path, step, seq, found }) => {
    const place = [path, step && `step ${step}`, seq && `event ${seq}`].filter(Boolean).join(', ');
    return `${place}: ${found.en} ${found.zh}`;
  });
  const body = escaped([...places, citation.en, citation.zh].join('\n'));
  return `${open}>\n    <failure type="${escaped(id)}" message="${said}">${body}</failure>\n  </testcase>`;
}
