import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { moveDurably, writeDurably, type DropFolders } from './files.ts';
import { Journal, type JournalEntry, type StagedEntry, type TakeEntry } from './journal.ts';
import type { Answer, Office } from './office.ts';
import { receiptFile, uniqueName } from './receipt-file.ts';

/** A file that went through. */
export interface Processed {
  readonly file: string;
  readonly accepted: boolean;
  readonly receipts: number;
}

/**
 * The client's folders, served so that a crash between any two steps neither loses nor doubles a message: the journal
 * takes the file's bytes first; answers are made ready beside it, a second line makes them final, and only then are
 * file and answers moved, each by one rename. What was begun is finished at the next start.
 */
export class DropBox {
  readonly #folders: DropFolders;
  readonly #office: Office;
  readonly #journal: Journal;
  readonly #names = new Set<string>();
  #lastId = 0;

  /** Replays the journal into the office and finishes what was begun. */
  constructor(folders: DropFolders, office: Office) {
    this.#folders = folders;
    this.#office = office;
    this.#journal = new Journal(join(folders.state, 'journal.ndjson'));
    this.#recover(this.#journal.entries);
  }

  /** Names of the files that wait in the OutBox, the oldest first, those of one instant by name. */
  waiting(): string[] {
    const { outBox } = this.#folders;
    return readdirSync(outBox, { withFileTypes: true })
      .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
      .flatMap(({ name }) => {
        const stat = statSync(join(outBox, name), { throwIfNoEntry: false });
        return stat ? [{ name, written: stat.mtimeMs }] : [];
      })
      .toSorted((a, b) => a.written - b.written || (a.name < b.name ? -1 : 1))
      .map(({ name }) => name);
  }

  /** Takes a file of the OutBox, answers it and moves it away. */
  process(file: string): Processed {
    const bytes = readFileSync(join(this.#folders.outBox, file));
    this.#lastId += 1;
    const take: TakeEntry = {
      kind: 'take',
      id: this.#lastId,
      file,
      base64: Buffer.from(bytes).toString('base64'),
    };
    this.#journal.add(take);
    const answer = this.#office.take(file, bytes);
    const staged = this.#stage(take, answer, this.#namesOf(answer));
    this.#deliver(take, staged);
    return { file, accepted: answer.accepted, receipts: answer.receipts.length };
  }

  /** Closes the journal. */
  close(): void {
    this.#journal.close();
  }

  #recover(entries: readonly JournalEntry[]): void {
    const staged = new Map<number, StagedEntry>();
    const done = new Set<number>();
    for (const entry of entries) {
      if (entry.kind === 'staged') staged.set(entry.id, entry);
      if (entry.kind === 'done') done.add(entry.id);
    }
    for (const entry of entries) {
      if (entry.kind !== 'take') continue;
      this.#lastId = entry.id;
      const answer = this.#office.take(entry.file, bytesOf(entry));
      const names = this.#namesOf(answer);
      if (done.has(entry.id)) continue;
      this.#deliver(entry, staged.get(entry.id) ?? this.#stage(entry, answer, names));
    }
  }

  /** Names of the answers; asked for once for every file ever taken, so that they never meet. */
  #namesOf({ receipts }: Answer): string[] {
    return receipts.map((receipt) => uniqueName(receiptFile(receipt).name, this.#names));
  }

  #stage(take: TakeEntry, { accepted, receipts }: Answer, names: readonly string[]): StagedEntry {
    const ready = this.#readyFolder(take);
    rmSync(ready, { recursive: true, force: true });
    mkdirSync(ready, { recursive: true });
    for (const [index, receipt] of receipts.entries()) {
      const path = join(ready, names[index] ?? '');
      writeDurably(path, new TextEncoder().encode(receiptFile(receipt).text));
    }
    const box = accepted ? this.#folders.sentBox : this.#folders.failBox;
    const staged: StagedEntry = {
      kind: 'staged',
      id: take.id,
      accepted,
      name: freeName(box, take),
    };
    this.#journal.add(staged);
    return staged;
  }

  #deliver(take: TakeEntry, { accepted, name }: StagedEntry): void {
    const { outBox, sentBox, failBox, inBox } = this.#folders;
    moveTaken(take, {
      from: join(outBox, take.file),
      to: join(accepted ? sentBox : failBox, name),
    });
    const ready = this.#readyFolder(take);
    const files = existsSync(ready) ? readdirSync(ready).toSorted() : [];
    for (const file of files) moveDurably(join(ready, file), join(inBox, file));
    rmSync(ready, { recursive: true, force: true });
    this.#journal.add({ kind: 'done', id: take.id });
  }

  #readyFolder({ id }: TakeEntry): string {
    return join(this.#folders.state, 'ready', String(id));
  }
}

const bytesOf = ({ base64 }: TakeEntry): Uint8Array => Buffer.from(base64, 'base64');

const digestOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/** The name of a file in a box, with the number of its taking where that name is there already. */
function freeName(box: string, { file, id }: TakeEntry): string {
  if (!existsSync(join(box, file))) return file;
  const ending = extname(file);
  return `${file.slice(0, file.length - ending.length)}_${id}${ending}`;
}

/** A file that was changed or removed after it was taken is not moved; what was taken is written from the journal. */
function moveTaken(take: TakeEntry, { from, to }: { from: string; to: string }): void {
  const bytes = bytesOf(take);
  const untouched = existsSync(from) && digestOf(readFileSync(from)) === digestOf(bytes);
  if (untouched) moveDurably(from, to);
  else if (!existsSync(to)) writeDurably(to, bytes);
}
