import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');

/** Sources (`.ts`, `.json`) of folders of the project, in order: name from its root, and text. */
export function sourceFiles(folders: readonly string[]): readonly (readonly [string, string])[] {
  return folders.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') || name.endsWith('.json'))
      .toSorted()
      .map(
        (name) => [`${folder}/${name}`, readFileSync(join(root, folder, name), 'utf8')] as const,
      ),
  );
}
