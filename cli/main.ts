#!/usr/bin/env node
import { run } from './program.ts';
import { terminalOf } from './terminal.ts';

/*
 * The reader of a pipe may have seen enough, as `head` has; that is no failure of ours.
 */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), terminalOf(process));
