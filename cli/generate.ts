import type { Language } from './terminal.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Option, type Command } from 'commander';
import {
  endingMessages,
  generate,
  generatedTypes,
  type Generated,
  type GeneratedType,
} from '../breeding/generate.ts';
import { endings, type Ending } from '../breeding/shipment-scenario.ts';
import type { Breeding } from '../breeding/shipment.ts';
import { writtenAsJson, writtenForDelivery, writtenIn, type Written } from '../breeding/wire.ts';
import type { FormatId } from '../formats/format.ts';
import { formats } from '../formats/registry.ts';
import { loadCommodities } from '../library/goods.ts';
import type { Library } from '../library/library.ts';
import { parseDay } from '../rules/days.ts';
import type { Message } from '../schemas/schemas.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import { findEnding } from './ending.ts';
import { writeScenario, writeText } from './generated-files.ts';
import { dayOption, integerOption } from './options.ts';
import { root } from './scenario.ts';
import { UsageError, type Session } from './session.ts';

const most = 10_000_000; // so that serial numbers keep seven digits
const largestSeed = 4_294_967_295;
const usualDay = '2023-06-01';

interface GenerateOptions {
  readonly type: GeneratedType;
  readonly count: number;
  readonly seed: number;
  readonly from: string;
  readonly commodity?: string;
  readonly endsIn?: Ending;
  readonly format?: FormatId;
  readonly out: string;
}

/** Adds `generate`: valid messages of invented shipments. */
export function addGenerate(program: Command, session: Session): void {
  program
    .command('generate')
    .description('write valid messages of invented but realistic shipments')
    .addOption(
      new Option('--type <type>', 'message, or shipment for its three messages')
        .choices(generatedTypes)
        .makeOptionMandatory(),
    )
    .option('--count <n>', 'number of shipments', integerOption(1, most), 1)
    .option(
      '--seed <n>',
      'seed; equal seeds write equal messages',
      integerOption(0, largestSeed),
      1,
    )
    .option('--from <day>', 'first day of dispatch; 28 days from it on', dayOption, usualDay)
    .option('--commodity <id>', 'only this commodity of scenarios/goods')
    .addOption(new Option('--ends-in <state>', 'how a replay is to end').choices(endings))
    .addOption(new Option('--format <format>', 'wire format').choices(formats.map(({ id }) => id)))
    .option('--out <folder>', 'folder to write to; - writes one message a line', '-')
    .action((options: GenerateOptions) => run(options, session));
}

async function run(options: GenerateOptions, session: Session): Promise<void> {
  const library = session.library;
  const breeding = breedingOf(options, library);
  const write = writer(options);
  const toFolder = options.out !== '-';
  if (toFolder) mkdirSync(options.out, { recursive: true });
  for (const generated of generate(breeding, options)) {
    if (options.endsIn === undefined) {
      if (toFolder) writeMessages(generated, { out: options.out, write });
      else await printMessages(generated.messages, write, session);
      continue;
    }
    const ending = options.endsIn;
    const { shipment } = generated;
    const found = findEnding(shipment, { ending, library, write, seed: options.seed });
    const messages = endingMessages(generated, ending);
    if (!toFolder) await printMessages(messages, write, session);
    else if (options.type === 'shipment') writeScenario(options.out, found);
    else writeMessages({ shipment, messages }, { out: options.out, write });
  }
}

function breedingOf({ seed, from, commodity }: GenerateOptions, { ports }: Library): Breeding {
  const loaded = loadCommodities(join(root, 'scenarios', 'goods'));
  if ('problems' in loaded) {
    const told = (language: Language) =>
      loaded.problems.map(({ path, message }) => `\n  ${path}: ${message[language]}`).join('');
    throw new UsageError({
      zh: `货物文件有问题：${told('zh')}`,
      en: `The commodities have problems:${told('en')}`,
    });
  }
  const all = loaded.value;
  const commodities = commodity === undefined ? all : all.filter(({ id }) => id === commodity);
  if (commodities.length === 0) {
    const known = all.map(({ id }) => id).join(', ');
    throw new UsageError({
      zh: `没有货物“${commodity}”，应为 ${known} 之一。`,
      en: `There is no commodity "${commodity}"; expected one of ${known}.`,
    });
  }
  return { commodities, ports, codes: standardCodes, seed, firstDay: parseDay(from) };
}

/** A format that was asked for must carry everything; else files are for delivery and lines are JSON. */
function writer({ format, out }: GenerateOptions): (message: Message) => Written {
  if (format === 'canonical-json') return writtenAsJson;
  if (format === undefined) return out === '-' ? writtenAsJson : writtenForDelivery;
  return (message) => {
    const written = writtenIn(message, format);
    if (written) return written;
    throw new UsageError({
      zh: `格式“${format}”不能完整承载此“${message.type}”，请选择其他格式或不指定。`,
      en: `Format "${format}" cannot carry this "${message.type}" whole; choose another, or none.`,
    });
  };
}

function writeMessages(
  { shipment, messages }: Generated,
  { out, write }: { out: string; write: (message: Message) => Written },
): void {
  for (const message of messages) {
    const { text, extension } = write(message);
    writeText(join(out, `${shipment.billNo}-${message.type}.${extension}`), text);
  }
}

async function printMessages(
  messages: readonly Message[],
  write: (message: Message) => Written,
  { terminal }: Session,
): Promise<void> {
  for (const message of messages) {
    terminal.out(write === writtenAsJson ? JSON.stringify(message) : oneLine(write(message)));
    await terminal.ready?.();
  }
}

/** A written message on one line: what a stream of messages is made of. */
function oneLine({ text, format }: Written): string {
  const line = text.trimEnd().replaceAll('>\n<', '><');
  if (!line.includes('\n')) return line;
  throw new UsageError({
    zh: `格式“${format}”的报文不能写成一行，请用 --out 写入文件夹。`,
    en: `A message in the format "${format}" does not fit on a line; write to a folder with --out.`,
  });
}
