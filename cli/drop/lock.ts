import { closeSync, existsSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { memberOf } from '../../schemas/pointer.ts';
import { UsageError } from '../session.ts';

/** Keeps other processes away from a folder; returns what gives it free. Throws a {@link UsageError} where one is at work. */
export function lock(path: string): () => void {
  const holder = holderOf(path);
  if (holder !== undefined && isAlive(holder)) {
    throw new UsageError({
      zh: `进程 ${holder} 正在处理此文件夹，请先结束它。`,
      en: `Process ${holder} already serves this folder; end it first.`,
    });
  }
  rmSync(path, { force: true });
  const file = openSync(path, 'wx');
  writeSync(file, String(process.pid));
  closeSync(file);
  return () => rmSync(path, { force: true });
}

function holderOf(path: string): number | undefined {
  if (!existsSync(path)) return undefined;
  const id = Number(readFileSync(path, 'utf8'));
  return Number.isSafeInteger(id) && id > 0 && id !== process.pid ? id : undefined;
}

/** Signal 0 only asks. A process of somebody else answers that it may not be asked, and lives. */
function isAlive(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return memberOf(error, 'code') === 'EPERM';
  }
}
