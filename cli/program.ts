import { Command, CommanderError } from 'commander';
import { addAudit } from './audit.ts';
import { addBackup } from './backup.ts';
import { addBench } from './bench.ts';
import { addConvert } from './convert.ts';
import { addDrop } from './drop.ts';
import { addEvents } from './events.ts';
import { addExperiment } from './experiment.ts';
import { addGenerate } from './generate.ts';
import { addMutate } from './mutate.ts';
import { addOffice } from './office.ts';
import { addPack } from './pack.ts';
import { addPolicy } from './policy.ts';
import { addReplay } from './replay.ts';
import { addServe } from './serve.ts';
import { addShrink } from './shrink.ts';
import { addValidate } from './validate.ts';
import { addValidation } from './validation.ts';
import { addVerify } from './verify.ts';
import { addWhy } from './why.ts';
import { ExitStatus, UsageError } from './session.ts';
import type { Terminal } from './terminal.ts';

/** Every command; to add one is to add a file and an entry. */
const commands = [
  addReplay,
  addVerify,
  addValidate,
  addConvert,
  addWhy,
  addAudit,
  addServe,
  addBench,
  addBackup,
  addGenerate,
  addMutate,
  addShrink,
  addDrop,
  addPack,
  addOffice,
  addEvents,
  addExperiment,
  addValidation,
  addPolicy,
];

/** Runs the program with its arguments and returns its exit status. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  let status: ExitStatus = ExitStatus.done;
  const session = {
    terminal,
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
  for (const add of commands) add(program, session);
  try {
    await program.parseAsync(args, { from: 'user' });
    return status;
  } catch (error) {
    if (error instanceof CommanderError) {
      return error.exitCode === 0 ? ExitStatus.done : ExitStatus.usage;
    }
    if (!(error instanceof UsageError)) throw error;
    terminal.err(error.message);
    return ExitStatus.usage;
  }
}
