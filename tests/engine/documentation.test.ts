import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@jest/globals';

const docs = fileURLToPath(new URL('../../docs/', import.meta.url));

function blockOf(page: string, language: string): string {
  const block = new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 's').exec(page)?.[1];
  if (block === undefined) throw new Error(`The page has no block "${language}".`);
  return block;
}

test('the example of the engine page runs and prints what the page says', () => {
  const page = readFileSync(`${docs}engine.md`, 'utf8');
  const example = ['--input-type=module-typescript', '--eval', blockOf(page, 'ts')];
  const printed = execFileSync(process.execPath, example, { cwd: docs, encoding: 'utf8' });
  expect(printed).toBe(blockOf(page, 'console'));
});
