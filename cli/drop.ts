import { existsSync, readFileSync, statSync, watch } from 'node:fs';
import { join } from 'node:path';
import type { Command } from 'commander';
import { instantText } from '../rules/days.ts';
import { DropBox } from './drop/drop-box.ts';
import { dropFolders, writeDurably, type DropFolders } from './drop/files.ts';
import { lock } from './drop/lock.ts';
import { Office, type OfficeSpec } from './drop/office.ts';
import { instantOption, integerOption } from './options.ts';
import { UsageError, type Session } from './session.ts';

const largestSeed = 4_294_967_295;
const rescanPeriod = 500; // ms; for file systems that tell of no changes
const settledAfter = 200; // ms since the last change of a file, so that it is not taken half written

interface DropOptions {
  readonly dir: string;
  readonly port?: string;
  readonly start?: string;
  readonly seed: number;
  readonly once?: true;
}

/** Adds `drop`: serves the folders of an import client. */
export function addDrop(program: Command, session: Session): void {
  program
    .command('drop')
    .description('serve the folders of an import client: OutBox, SentBox, FailBox, InBox')
    .requiredOption('--dir <folder>', 'folder with the four boxes; they are made where missing')
    .option('--port <id>', 'port at which the world lies; needed for a new folder')
    .option('--start <time>', 'virtual start of a new folder; now unless given', instantOption)
    .option('--seed <n>', 'seed of a new folder', integerOption(0, largestSeed), 1)
    .option('--once', 'take what is there and end')
    .action((options: DropOptions) => drop(options, session));
}

async function drop(options: DropOptions, session: Session): Promise<void> {
  const folders = dropFolders(options.dir);
  const unlock = lock(join(folders.state, 'lock'));
  try {
    const library = session.library;
    const spec = specOf(options, folders);
    const port = library.ports.get(spec.port);
    if (!port) {
      const known = [...library.ports.keys()].join(', ');
      throw new UsageError({
        zh: `没有口岸“${spec.port}”，应为 ${known} 之一。`,
        en: `There is no port "${spec.port}"; expected one of ${known}.`,
      });
    }
    const box = new DropBox(folders, new Office(spec, library, port));
    if (options.once) takeAll(box, session, () => true);
    else await serve(box, { folders, session });
    box.close();
  } finally {
    unlock();
  }
}

/** A folder keeps the world it began with; asking for another one is wrong usage. */
function specOf({ port, start, seed }: DropOptions, { state }: DropFolders): OfficeSpec {
  const path = join(state, 'world.json');
  if (existsSync(path)) {
    const kept = JSON.parse(readFileSync(path, 'utf8')) as OfficeSpec;
    if (port !== undefined && port !== kept.port) {
      throw new UsageError({
        zh: `此文件夹属于口岸“${kept.port}”，而不是“${port}”。`,
        en: `This folder lies at the port "${kept.port}", not "${port}".`,
      });
    }
    return kept;
  }
  if (port === undefined) {
    throw new UsageError({
      zh: '新文件夹须用 --port 给出口岸标识。',
      en: 'A new folder needs --port, the id of its port.',
    });
  }
  const spec = { port, start: start ?? instantText(Date.now()), seed };
  writeDurably(path, new TextEncoder().encode(`${JSON.stringify(spec)}\n`));
  return spec;
}

function takeAll(box: DropBox, { terminal }: Session, isSettled: (file: string) => boolean): void {
  for (const file of box.waiting()) {
    if (!isSettled(file)) continue;
    const { accepted, receipts } = box.process(file);
    terminal.out(`${file}\t${accepted ? 'SentBox' : 'FailBox'}\t${receipts}`);
  }
}

async function serve(
  box: DropBox,
  { folders, session }: { folders: DropFolders; session: Session },
): Promise<void> {
  const scan = (): void =>
    takeAll(box, session, (file) => {
      const path = join(folders.outBox, file);
      return existsSync(path) && Date.now() - statSync(path).mtimeMs >= settledAfter;
    });
  const ended = Promise.withResolvers<void>();
  const attempt = (): void => {
    try {
      scan();
    } catch (error) {
      ended.reject(error);
    }
  };
  const watcher = watch(folders.outBox, () => setTimeout(attempt, settledAfter));
  const timer = setInterval(attempt, rescanPeriod);
  process.once('SIGINT', () => ended.resolve());
  process.once('SIGTERM', () => ended.resolve());
  const { terminal } = session;
  terminal.err(
    terminal.language === 'zh'
      ? `正在处理 ${folders.outBox}，按 Ctrl+C 结束。`
      : `Serving ${folders.outBox}; end with Ctrl+C.`,
  );
  attempt();
  try {
    await ended.promise;
  } finally {
    watcher.close();
    clearInterval(timer);
  }
}
