import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import type { Command } from 'commander';
import { Store } from '../server/store/store.ts';
import { databaseFile } from '../server/store/sqlite.ts';
import { alreadyThere, missingFile } from './refusals.ts';
import { UsageError, type Session } from './session.ts';

interface DataOptions {
  readonly data: string;
}

/** Adds `backup` of a server's SQLite database. */
export function addBackup(program: Command, { terminal }: Session): void {
  program
    .command('backup <file>')
    .description('copy the database of a server, which may be running, into one file')
    .option('--data <folder>', 'folder of the SQLite database', 'data')
    .action(async (file: string, { data }: DataOptions) => {
      const from = join(data, databaseFile);
      if (!existsSync(from)) throw missingFile(from);
      if (existsSync(file)) throw alreadyThere(file);
      const source = new DatabaseSync(from, { readOnly: true });
      const pages = await backup(source, file);
      source.close();
      terminal.out(`${file}  ${pages} pages  ${worldsIn(file)} worlds`);
    });
}

/** Adds `restore`, which puts back what `backup` wrote. */
export function addRestore(program: Command, { terminal }: Session): void {
  program
    .command('restore <file>')
    .description('put a backup in place of a database that is not there')
    .option('--data <folder>', 'folder of the SQLite database', 'data')
    .action((file: string, options: DataOptions) => restore(file, options, terminal));
}

async function restore(
  file: string,
  { data }: DataOptions,
  terminal: Session['terminal'],
): Promise<void> {
  const to = join(data, databaseFile);
  if (existsSync(to)) {
    throw new UsageError({
      zh: `已有数据库“${to}”，请移走它，或另给 --data。`,
      en: `There is a database "${to}"; move it away, or name another --data.`,
    });
  }
  const worlds = worldsIn(file);
  mkdirSync(data, { recursive: true });
  copyFileSync(file, to);
  // Opening brings the tables of an older release to the present layout.
  await (await Store.open(to)).close();
  terminal.out(`${to}  ${worlds} worlds`);
}

/** How many worlds a database has. Throws a {@link UsageError} where the file is none, or is damaged. */
function worldsIn(file: string): number {
  if (!existsSync(file)) throw missingFile(file);
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    const found = database.prepare('PRAGMA integrity_check').get()?.['integrity_check'];
    if (found !== 'ok') {
      const reason = String(found);
      throw new UsageError({
        zh: `“${file}”已损坏：${reason}。`,
        en: `"${file}" is damaged: ${reason}.`,
      });
    }
    return Number(database.prepare('SELECT count(*) AS worlds FROM worlds').get()?.['worlds']);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(
      {
        zh: `“${file}”不是服务器的数据库：${String(error)}。`,
        en: `"${file}" is no database of a server: ${String(error)}.`,
      },
      { cause: error },
    );
  } finally {
    database.close();
  }
}
