import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Writes a generated file of the project, named from its root; with `--check` it ends the process with 1 instead when
 * the file is out of date.
 */
export function writeGenerated(name: string, text: string): void {
  const target = join(import.meta.dirname, '..', name);
  if (!process.argv.includes('--check')) {
    writeFileSync(target, text);
    return;
  }
  if (existsSync(target) && readFileSync(target, 'utf8') === text) return;
  process.stderr.write(`${name} is out of date. Run "npm run generate".\n`);
  process.exitCode = 1;
}
