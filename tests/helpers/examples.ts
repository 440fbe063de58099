import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The folder of the pages. */
const docs = fileURLToPath(new URL('../../docs/', import.meta.url));

/** The first block of a language in a page. */
export function blockOf(page: string, language: string): string {
  const block = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(page)?.[1];
  if (block === undefined) throw new Error(`The page has no block "${language}".`);
  return block;
}

/** Runs the first TypeScript example of a page, and says what it printed and what the page says that it prints. */
export function exampleOf(name: string): { readonly printed: string; readonly claimed: string } {
  const page = readFileSync(`${docs}${name}`, 'utf8');
  const example = ['--input-type=module-typescript', '--eval', blockOf(page, 'ts')];
  const printed = execFileSync(process.execPath, example, { cwd: docs, encoding: 'utf8' });
  return { printed, claimed: blockOf(page, 'console') };
}
