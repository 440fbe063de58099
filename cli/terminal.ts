import { readFileSync } from 'node:fs';
import { styleText } from 'node:util';
import type { Text } from '../schemas/types.ts';

/** The languages in which commands speak. */
export type Language = keyof Text;

/** Colours of the terminal by what they mean; the same five as on the pages, and two for emphasis. */
const styles = {
  waiting: 'gray',
  moving: 'cyan',
  person: 'yellow',
  stopped: 'red',
  done: 'green',
  strong: 'bold',
  faint: 'dim',
} as const;

/** What a colour or emphasis means. */
export type Style = keyof typeof styles;

/** Where a command reads and writes. */
export interface Terminal {
  readonly language: Language;
  /** Columns of the screen; Infinity where the output is not a screen. */
  readonly width: number;
  /** Writes a line of result. */
  out(line: string): void;
  /** Waits until the reader can take more, so that a long result needs no memory; absent where nothing waits. */
  ready?(): Promise<void>;
  /** Writes a line of progress or prose, apart from the result. */
  err(line: string): void;
  /** A text with its meaning shown, on a screen with colours. */
  paint(style: Style, text: string): string;
  /** Reads all of standard input. */
  input(): Uint8Array;
}

/** What of a process decides how its terminal behaves. */
export interface TerminalSource {
  readonly stdout: Pick<
    NodeJS.WriteStream,
    'write' | 'isTTY' | 'columns' | 'once' | 'writableNeedDrain'
  >;
  readonly stderr: Pick<NodeJS.WriteStream, 'write'>;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** Terminal of a process: colours and width only on a screen, language from LC_ALL, LC_MESSAGES or LANG. */
export function terminalOf({ stdout, stderr, env }: TerminalSource): Terminal {
  const screen = stdout.isTTY;
  const coloured = screen && !env['NO_COLOR'] && env['TERM'] !== 'dumb';
  const locale = env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG'] || '';
  return {
    language: locale.toLowerCase().startsWith('zh') ? 'zh' : 'en',
    width: screen ? stdout.columns : Infinity,
    out: (line) => void stdout.write(`${line}\n`),
    ready: async () => {
      if (!stdout.writableNeedDrain) return;
      const { promise, resolve } = Promise.withResolvers<void>();
      stdout.once('drain', () => resolve());
      await promise;
    },
    err: (line) => void stderr.write(`${line}\n`),
    paint: (style, text) =>
      coloured ? styleText(styles[style], text, { validateStream: false }) : text,
    input: () => readFileSync(0),
  };
}
