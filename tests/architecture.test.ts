import { expect, test } from '@jest/globals';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/*
 * Which folder may import which, as docs/architecture.md says. `npm` stands for packages; `node` for Node's modules.
 */
const root = join(import.meta.dirname, '..');
const allowed: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  schemas: ['npm'],
  formats: ['schemas', 'npm'],
  workflows: ['npm'],
  rules: ['schemas'],
  library: ['schemas', 'formats', 'rules', 'workflows', 'npm', 'node'],
  breeding: ['engine', 'schemas', 'formats', 'rules', 'library'],
  world: ['engine', 'schemas', 'formats', 'workflows', 'rules', 'library', 'npm'],
  experiments: ['engine', 'schemas', 'workflows', 'rules', 'library', 'world', 'npm', 'node'],
  jobs: ['schemas', 'experiments', 'npm', 'node'],
  server: [
    'world',
    'library',
    'formats',
    'schemas',
    'rules',
    'workflows',
    'experiments',
    'npm',
    'node',
  ],
  conformance: [
    'schemas',
    'formats',
    'workflows',
    'rules',
    'library',
    'experiments',
    'server',
    'npm',
    'node',
  ],
  client: ['schemas', 'npm'],
  examples: ['client', 'schemas', 'formats', 'node'],
  cli: [
    'breeding',
    'conformance',
    'world',
    'library',
    'formats',
    'schemas',
    'rules',
    'workflows',
    'experiments',
    'jobs',
    'server',
    'bench',
    'npm',
    'node',
  ],
  bench: [
    'engine',
    'schemas',
    'workflows',
    'rules',
    'formats',
    'library',
    'world',
    'experiments',
    'npm',
    'node',
  ],
};

/** The one file of a folder that reads files: it writes the generated types. */
const exempt = new Set(['schemas/generate.ts']);

function sources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name))
    .filter((name) => !exempt.has(name));
}

function importsOf(file: string): string[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/^(?:import|export)\s[^;]*?from\s+'([^']+)'/gm);
  return [...found].map(([, target = '']) => {
    if (target.startsWith('node:')) return 'node';
    if (target.startsWith('tongguan/')) return target.split('/')[1] ?? '';
    if (!target.startsWith('.')) return 'npm';
    const [folder = ''] = relative(root, join(root, file, '..', target)).split('/');
    return folder;
  });
}

test.each(Object.keys(allowed))('%s imports only what its layer may', (folder) => {
  const wrong = sources(folder).flatMap((file) =>
    importsOf(file)
      .filter((target) => target !== folder && !allowed[folder]?.includes(target))
      .map((target) => `${file} -> ${target}`),
  );
  expect(wrong).toEqual([]);
});

test('nothing is read from a browser page by the layers below it', () => {
  const folders = Object.keys(allowed);
  const wrong = folders.flatMap((folder) =>
    sources(folder).filter((file) => importsOf(file).includes('web')),
  );
  expect(wrong).toEqual([]);
});
