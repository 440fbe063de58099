import { Command, CommanderError } from 'commander';
import type { Library } from '../library/library.ts';
import { once } from '../library/once.ts';
import { openLibrary } from './scenario.ts';
import { ExitStatus, UsageError, type Session } from './session.ts';
import type { Language, Terminal } from './terminal.ts';

/** Adds commands to the program. */
type Adds = (program: Command, session: Session) => void;

/** Every command by the first word of a line, read when it is named; to add one is to add a file and an entry. */
const commands: Readonly<Record<string, () => Promise<Adds>>> = {
  replay: async () => (await import('./replay.ts')).addReplay,
  verify: async () => (await import('./verify.ts')).addVerify,
  validate: async () => (await import('./validate.ts')).addValidate,
  convert: async () => (await import('./convert.ts')).addConvert,
  why: async () => (await import('./why.ts')).addWhy,
  audit: async () => (await import('./audit.ts')).addAudit,
  serve: async () => (await import('./serve.ts')).addServe,
  agency: async () => (await import('./agency.ts')).addAgency,
  bench: async () => (await import('./bench.ts')).addBench,
  backup: async () => (await import('./backup.ts')).addBackup,
  restore: async () => (await import('./backup.ts')).addRestore,
  generate: async () => (await import('./generate.ts')).addGenerate,
  mutate: async () => (await import('./mutate.ts')).addMutate,
  shrink: async () => (await import('./shrink.ts')).addShrink,
  drop: async () => (await import('./drop.ts')).addDrop,
  pack: async () => (await import('./pack.ts')).addPack,
  office: async () => (await import('./office.ts')).addOffice,
  bulletin: async () => (await import('./bulletin.ts')).addBulletin,
  log: async () => (await import('./log.ts')).addLog,
  events: async () => (await import('./events.ts')).addEvents,
  experiment: async () => (await import('./experiment.ts')).addExperiment,
  fit: async () => (await import('./fit.ts')).addFit,
  worker: async () => (await import('./worker.ts')).addWorker,
  validation: async () => (await import('./validation.ts')).addValidation,
  conformance: async () => (await import('./conformance.ts')).addConformance,
  policy: async () => (await import('./policy.ts')).addPolicy,
};

/**
 * Runs the program with its arguments and returns its exit status. The library comes with the project unless one is
 * given, as by a caller that runs several commands.
 */
export async function run(
  args: readonly string[],
  terminal: Terminal,
  library: () => Library = once(openLibrary),
): Promise<ExitStatus> {
  let status: ExitStatus = ExitStatus.done;
  const session = {
    terminal,
    get library() {
      return library();
    },
    end: (wanted: ExitStatus): void => {
      status = wanted;
    },
  };
  const program = new Command('tongguan')
    .description('通关 · single-window declaration simulator')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => terminal.out(text.trimEnd()),
      writeErr: (text) => terminal.err(text.trimEnd()),
    });
  for (const read of named(args[0])) (await read())(program, session);
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? ExitStatus.done : ExitStatus.usage;
    }
    if (!(error instanceof UsageError)) throw error;
    terminal.err(error.words[languageOf(args) ?? terminal.language]);
    return ExitStatus.usage;
  }
}

/** The language that a line asks for, whichever command reads the rest of it. */
function languageOf(args: readonly string[]): Language | undefined {
  const words = args.flatMap((arg) => (arg.startsWith('--lang=') ? arg.split('=') : [arg]));
  const at = words.indexOf('--lang');
  const asked = at < 0 ? undefined : words[at + 1];
  return asked === 'zh' || asked === 'en' ? asked : undefined;
}

/** The command of that name alone, so that the others cost nothing; all of them where it is no command's. */
function named(name = ''): readonly (() => Promise<Adds>)[] {
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined;
  return found ? [found] : Object.values(commands);
}
