#!/usr/bin/env node
import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/*
 * Types are erased and sources compiled once, not at every start, which then takes half the time. The folder is the
 * project's own: what lies there is run.
 */
enableCompileCache(join(import.meta.dirname, '..', 'node_modules', '.cache', 'compiled'));
const { run } = await import('./program.ts');
const { terminalOf } = await import('./terminal.ts');

/*
 * The reader of a pipe may have seen enough, as `head` has; that is no failure of ours.
 */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});

process.exitCode = await run(process.argv.slice(2), terminalOf(process));
