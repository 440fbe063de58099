import { join } from 'node:path';
import scenarioSchema from '../schemas/scenario.json' with { type: 'json' };
import type { Scenario } from '../schemas/types.ts';
import { reformUses, uncitedParagraphs, type ReformUse } from './coverage.ts';
import type { Library } from './library.ts';
import { loadLibrary } from './load.ts';
import { writeGenerated } from './write-generated.ts';

/*
 * Writes docs/coverage.md from the reforms, the documents and the training scenarios.
 * `node library/document-coverage.ts --check` exits 1 instead of writing when the file is out of date.
 */
const families: Readonly<Record<ReformUse['reform']['family'], string>> = {
  platform: 'Systems and platforms',
  filing: 'Before arrival and filing',
  'review-and-tax': 'Review and duty',
  inspection: 'Inspection',
  quarantine: 'Quarantine and laboratory',
  border: 'Border, hours and gates',
  'logistics-and-fees': 'Logistics documents, charges and evaluation',
};

const statuses: Readonly<Record<ReformUse['reform']['status'], string>> = {
  runs: 'runs',
  partly: 'partly',
  'not-modelled': 'not modelled',
};

const none = '–';

function pageOf(library: Library): string {
  const uses = reformUses(library);
  const scenarios = [...library.scenarios.values()].map(({ scenario }) => scenario);
  return `${[
    head(uses, scenarios.length),
    ...Object.entries(families).map(([family, title]) =>
      [
        `## ${title}`,
        familyTable(
          uses.filter(({ reform }) => reform.family === family),
          library,
        ),
      ].join('\n\n'),
    ),
    '## Paragraphs that no mechanism rests on',
    uncitedParagraphs(library)
      .map(
        ({ paragraph, title, reason }) => `- ${paragraph} ${title.zh} · ${title.en}: ${reason.en}.`,
      )
      .join('\n') || 'None.',
    '## Mechanisms in use',
    'In how many training scenarios a mechanism is in play, by direction and transport; one that is in none says why above.',
    useMatrix(uses),
    '## Training scenarios',
    'How many end in each way, by direction, transport and procedure; a dash is a gap.',
    matrix(scenarios),
  ].join('\n\n')}\n`;
}

function head(uses: readonly ReformUse[], scenarios: number): string {
  const count = (wanted: string): number =>
    uses.filter(({ reform }) => reform.status === wanted).length;
  return `# Coverage

<!-- Generated from the reforms and the training scenarios by \`npm run generate\`; do not edit. -->

What of the five policy documents the simulator does. Of ${uses.length} mechanisms ${count('runs')} run, ${count('partly')} are there in part, and ${count('not-modelled')} are not modelled; each says why. A mechanism that sets parameters can be left out of a run or brought into one: \`tongguan policy effect ID --scenario SCENARIO\` names what it changes. There are ${scenarios} training scenarios.`;
}

function familyTable(uses: readonly ReformUse[], library: Library): string {
  return table(
    ['mechanism', 'status', 'parameters', 'scenarios', 'paragraphs'],
    uses.map(({ reform, scenarios }) => {
      const { id, title, status, reason, parameters = [], sources } = reform;
      return [
        `\`${id}\` ${title.zh} · ${title.en}`,
        [statuses[status], ...(reason ? [reason.en] : [])].join(': '),
        [...new Set(parameters.map(({ name }) => `\`${name}\``))].join(', '),
        scenarios.map((scenario) => scenario.id).join(', '),
        sources
          .map(
            ({ document, paragraph }) =>
              `${library.documents.get(document)?.number ?? document} ¶${paragraph}`,
          )
          .join(', '),
      ];
    }),
  );
}

function useMatrix(uses: readonly ReformUse[]): string {
  const { direction, transport } = scenarioSchema.properties;
  const ways = direction.enum.flatMap((way) => transport.enum.map((by) => ({ way, by })));
  const rows = uses
    .filter(({ scenarios }) => scenarios.length > 0)
    .map(({ reform, scenarios }) => [
      `\`${reform.id}\``,
      ...ways.map(({ way, by }) => {
        const here = scenarios.filter((each) => each.direction === way && each.transport === by);
        return here.length === 0 ? '' : String(here.length);
      }),
    ]);
  return table(['mechanism', ...ways.map(({ way, by }) => `${way}, ${by}`)], rows);
}

function matrix(scenarios: readonly Scenario[]): string {
  const { direction, transport, procedure, outcome } = scenarioSchema.properties;
  const rows = direction.enum.flatMap((way) =>
    transport.enum.flatMap((by) =>
      procedure.enum.map((how) => {
        const here = scenarios.filter(
          (each) => each.direction === way && each.transport === by && each.procedure === how,
        );
        const cells = outcome.enum.map((end) => here.filter((each) => each.outcome === end).length);
        return [
          `${way}, ${by}, ${how}`,
          ...cells.map((count) => (count === 0 ? '' : String(count))),
        ];
      }),
    ),
  );
  return table(['', ...outcome.enum], rows);
}

const line = (cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|') || none).join(' | ')} |`;

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

const loaded = loadLibrary(join(import.meta.dirname, '..', 'scenarios'));
if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems, undefined, 2));
writeGenerated('docs/coverage.md', pageOf(loaded.value));
