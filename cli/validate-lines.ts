import { createReadStream, statSync } from 'node:fs';
import { decode } from '../formats/registry.ts';
import type { FormatId } from '../formats/format.ts';
import { problem as formatProblem } from '../formats/problems.ts';
import { parseInstant } from '../rules/days.ts';
import type { Problem } from '../schemas/types.ts';
import { readMessages } from '../world/intake.ts';
import { linesOf, type Line } from './lines.ts';
import type { LanguageOption } from './options.ts';
import { ProgressLine } from './progress.ts';
import { ExitStatus, unreadable, type Session } from './session.ts';
import type { Terminal } from './terminal.ts';
import { defaultLimits } from '../formats/limits.ts';

/** How lines are validated. */
export interface LineOptions extends LanguageOption {
  readonly format?: FormatId;
  readonly at?: string;
  readonly json?: true;
}

const standardInput = 0;
const hundred = 100;

interface Tally {
  lines: number;
  messages: number;
  faulty: number;
  errors: number;
  warnings: number;
  readonly codes: Map<string, number>;
}

/**
 * Validates a file that holds one message a line, canonical JSON or a whole XML document, of any size in the memory of
 * one line. Prints what is wrong line by line, and at the end how often each problem came.
 */
export async function validateLines(
  file: string,
  options: LineOptions,
  session: Session,
): Promise<void> {
  const { format, at, json, lang } = options;
  const terminal = { ...session.terminal, ...(lang && { language: lang }) };
  const moment = at === undefined ? Date.now() : parseInstant(at);
  const tally: Tally = {
    lines: 0,
    messages: 0,
    faulty: 0,
    errors: 0,
    warnings: 0,
    codes: new Map(),
  };
  for await (const line of linesOf(chunksOf(file, terminal), defaultLimits.maxBytes)) {
    const { messages, problems } = examineLine(line, { moment, ...(format && { format }) });
    count(tally, messages, problems);
    if (problems.length === 0) continue;
    if (json) terminal.out(JSON.stringify({ line: line.number, problems }));
    else for (const found of problems) terminal.out(problemLine(line.number, found, terminal));
    await session.terminal.ready?.();
  }
  finish(tally, json === true, terminal);
  if (tally.errors > 0) session.end(ExitStatus.findings);
}

/** The bytes of a file; how far it is, and how much time is left, is told where its size is known. */
async function* chunksOf(file: string, terminal: Terminal): AsyncGenerator<Uint8Array, void> {
  const isPiped = file === '-';
  const line = new ProgressLine(terminal, () => Date.now());
  try {
    const size = isPiped ? 0 : statSync(file).size;
    const stream = isPiped ? createReadStream('', { fd: standardInput }) : createReadStream(file);
    for await (const chunk of stream) {
      yield chunk as Uint8Array;
      const done = Math.floor((stream.bytesRead / size) * hundred);
      if (done < hundred) line.step(done, hundred, false);
    }
  } catch (error) {
    throw unreadable(file, error);
  }
}

function examineLine(
  { bytes }: Line,
  { moment, format }: { moment: number; format?: FormatId },
): { messages: number; problems: readonly Problem[] } {
  if (!bytes) {
    const limit = String(defaultLimits.maxBytes);
    return {
      messages: 0,
      problems: [formatProblem('too-large', { values: { size: `> ${limit}`, limit } })],
    };
  }
  const decoded = decode(bytes, format === undefined ? {} : { format });
  const { structural, business } = readMessages(decoded, moment);
  return { messages: decoded.messages.length, problems: [...structural, ...business] };
}

function count(tally: Tally, messages: number, problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  tally.lines += 1;
  tally.messages += messages;
  tally.faulty += errors > 0 ? 1 : 0;
  tally.errors += errors;
  tally.warnings += problems.length - errors;
  for (const { code } of problems) tally.codes.set(code, (tally.codes.get(code) ?? 0) + 1);
}

function problemLine(
  line: number,
  { severity, code, path, message, location }: Problem,
  terminal: Terminal,
): string {
  const place = location && 'column' in location ? `${line}:${location.column}` : String(line);
  const style = severity === 'error' ? 'stopped' : 'person';
  return `${place}  ${terminal.paint(style, severity)} ${code}  ${path}  ${message[terminal.language]}`;
}

function finish({ codes, ...numbers }: Tally, json: boolean, terminal: Terminal): void {
  const often = [...codes].toSorted(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  if (json) {
    terminal.out(JSON.stringify({ summary: { ...numbers, codes: Object.fromEntries(often) } }));
    return;
  }
  const { lines, messages, faulty, errors, warnings } = numbers;
  terminal.err(
    terminal.language === 'zh'
      ? `${lines} 行，${messages} 份报文，其中 ${faulty} 份有错误：错误 ${errors} 个，警告 ${warnings} 个`
      : `${lines} lines, ${messages} messages, ${faulty} with errors: ${errors} errors, ${warnings} warnings`,
  );
  for (const [code, times] of often) terminal.err(`  ${times}  ${code}`);
}
