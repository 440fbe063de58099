import type { Command } from 'commander';
import { instantText } from '../rules/days.ts';
import { auditOf, type AuditRow } from '../world/audit.ts';
import { LiveWorld } from '../world/live.ts';
import { padTo, widthOf } from './columns.ts';
import { integerOption, languageOption, type LanguageOption } from './options.ts';
import { findScenario } from './scenario.ts';
import { unknownName } from './refusals.ts';
import { ExitStatus, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';

const largestSeed = 4_294_967_295;

interface AuditOptions extends LanguageOption {
  readonly seed?: number;
  readonly selection?: string;
  readonly json?: true;
}

const chanceNames = {
  riskTier: { zh: '信用等级查验率', en: 'rate of the credit tier' },
  riskRandom: { zh: '随机布控', en: 'random selection' },
  riskRule: { zh: '布控规则', en: 'rules of selection' },
  sample: { zh: '检疫取样', en: 'quarantine sample' },
  secondAgency: { zh: '检验检疫部门布控', en: 'second agency' },
  audited: { zh: '放行后稽查', en: 'audit after release' },
  officer: { zh: '随机派员', en: 'officer drawn' },
} as const;

const words = {
  below: { zh: '低于', en: 'below' },
  notBelow: { zh: '不低于', en: 'not below' },
  of: { zh: '共', en: 'of' },
  agrees: { zh: '可重算', en: 'recomputed' },
  differs: { zh: '不符', en: 'DIFFERS' },
  none: { zh: '没有布控抽取', en: 'no draw of control' },
} as const;

/** Adds `audit`: every random draw of control in a run, drawn again from its seed. */
export function addAudit(program: Command, session: Session): void {
  program
    .command('audit')
    .description('list every random draw of control and draw it again from the seed')
    .argument('<scenario>', 'id of the library, or path of a scenario file')
    .option('--seed <n>', "seed instead of the scenario's own", integerOption(0, largestSeed))
    .option('--selection <id>', 'select by this policy of the library')
    .option('--json', 'print one JSON object')
    .addOption(languageOption())
    .action((name: string, options: AuditOptions) => audit(name, options, session));
}

function audit(name: string, options: AuditOptions, session: Session): void {
  const library = session.library;
  const { scenario: authored, files } = findScenario(name, library);
  const seed = options.seed ?? authored.seed;
  const { selection = authored.selection } = options;
  if (selection !== undefined && !library.selections.has(selection)) {
    throw unknownName({
      kind: { zh: '布控政策', en: 'selection policy' },
      name: selection,
      known: library.selections.keys(),
    });
  }
  const scenario = { ...authored, seed, ...(selection !== undefined && { selection }) };
  const live = new LiveWorld({ scenario, files, library, runtime: 'table' });
  live.runToEnd();
  const rows = auditOf(live.trace, seed);
  const { lang } = options;
  const terminal = { ...session.terminal, ...(lang && { language: lang }) };
  if (options.json) terminal.out(JSON.stringify({ scenario: authored.id, seed, draws: rows }));
  else for (const line of linesOf(rows, terminal)) terminal.out(line);
  if (rows.some(({ agrees }) => !agrees)) session.end(ExitStatus.findings);
}

function linesOf(rows: readonly AuditRow[], terminal: Terminal): string[] {
  const { language } = terminal;
  if (rows.length === 0) return [words.none[language]];
  const width = Math.max(...Object.values(chanceNames).map((text) => widthOf(text[language])));
  return rows.map((row) => {
    const title = chanceNames[row.chance as keyof typeof chanceNames][language];
    const mark = row.agrees
      ? terminal.paint('done', words.agrees[language])
      : terminal.paint('stopped', words.differs[language]);
    const place = `${instantText(row.at)}  ${row.entity}  ${row.decision}`;
    return `${place}  ${padTo(title, width)}  ${outcomeOf(row, language)}  ${mark}`;
  });
}

function outcomeOf(row: AuditRow, language: Terminal['language']): string {
  if (row.chance === 'officer') return `${row.recorded} ${words.of[language]} ${row.limit}`;
  const compared = words[row.selects ? 'below' : 'notBelow'][language];
  return `${row.recorded.toFixed(6)} ${compared} ${row.limit}`;
}
