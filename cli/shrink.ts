import type { Command } from 'commander';
import { problemsOfText } from '../breeding/problems-of.ts';
import { shrink, type Shrunk } from '../breeding/shrink.ts';
import { textOfAny, writtenIn, type Written } from '../breeding/wire.ts';
import type { FormatId } from '../formats/format.ts';
import { writeText } from './generated-files.ts';
import { checkingAt, readValue } from './one-message.ts';
import { instantOption, integerOption, languageOption, type LanguageOption } from './options.ts';
import { UsageError, type Session } from './session.ts';

const usualChecks = 20_000;
const mostChecks = 10_000_000;

interface ShrinkOptions extends LanguageOption {
  readonly code?: string;
  readonly at?: string;
  readonly checks: number;
  readonly out?: string;
}

/** Adds `shrink`: the smallest message that still has a problem. */
export function addShrink(program: Command, session: Session): void {
  program
    .command('shrink')
    .description('take away all of a message that one of its problems does not need')
    .argument('<file>', 'a message in any wire format; - reads standard input')
    .option('--code <code>', 'problem that must stay; the first one unless given')
    .option('--at <time>', 'instant as of which rules apply; now unless given', instantOption)
    .option('--checks <n>', 'most messages to check', integerOption(1, mostChecks), usualChecks)
    .option('--out <file>', 'file to write the small message to, instead of standard output')
    .addOption(languageOption())
    .action((file: string, options: ShrinkOptions) => run(file, options, session));
}

function run(file: string, options: ShrinkOptions, session: Session): void {
  const { code, at, checks, out, lang } = options;
  const terminal = { ...session.terminal, ...(lang && { language: lang }) };
  const { value, format } = readValue(file, terminal);
  const checking = checkingAt(at);
  const shrunk = shrink(value, {
    checking,
    mostChecks: checks,
    ...(code !== undefined && { code }),
    onProgress: ({ checked, parts }) =>
      terminal.err(words.progress[terminal.language](parts, checked)),
  });
  if (!shrunk) {
    const which = code === undefined ? '' : ` "${code}"`;
    throw new UsageError({
      zh: `文件“${file}”没有可保留的结构或规则问题${which}。`,
      en: `File "${file}" has no problem${which} of structure or rules to keep.`,
    });
  }
  const { text } = writtenShrunk(shrunk, format, (wire) =>
    problemsOfText(wire, format, checking).some((problem) => problem.code === shrunk.problem.code),
  );
  if (out === undefined) terminal.out(text.trimEnd());
  else writeText(out, text);
  const { problem, checked, minimal } = shrunk;
  terminal.err(`${problem.code} ${problem.path}  ${problem.message[terminal.language]}`);
  terminal.err(words[minimal ? 'smallest' : 'stopped'][terminal.language](checked));
}

/** What is told beside the message. */
const words = {
  progress: {
    zh: (fields: number, checks: number) => `剩 ${fields} 个字段，已检查 ${checks} 次`,
    en: (fields: number, checks: number) => `${fields} fields, ${checks} checks`,
  },
  smallest: {
    zh: (checks: number) => `检查 ${checks} 次后已为最小`,
    en: (checks: number) => `smallest after ${checks} checks`,
  },
  stopped: {
    zh: (checks: number) => `检查 ${checks} 次后停止，尚非最小`,
    en: (checks: number) => `stopped after ${checks} checks, not smallest`,
  },
} as const;

/** In the format that was read where it still shows the problem, else as canonical JSON. */
function writtenShrunk(
  { message }: Shrunk,
  format: FormatId,
  shows: (text: string) => boolean,
): Written {
  const wire = writtenIn(message, format);
  return wire && shows(wire.text) ? wire : textOfAny(message);
}
