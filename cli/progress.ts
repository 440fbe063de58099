import type { Terminal } from './terminal.ts';

const millisecondsPerMinute = 60_000;

const words = {
  left: { zh: '剩余约', en: 'about' },
  minutes: { zh: '分', en: 'min' },
  seconds: { zh: '秒', en: 's' },
  end: { zh: '', en: ' left' },
} as const;

/** Tells how far a long piece of work is and how much time is left, at most once a second. */
export class ProgressLine {
  readonly #terminal: Terminal;
  readonly #clock: () => number;
  readonly #start: number;
  /** Steps that took no time, as those found finished; they say nothing about the rest. */
  #free = 0;
  #told: number;

  /** A line on this terminal, by a clock in milliseconds. */
  constructor(terminal: Terminal, clock: () => number) {
    this.#terminal = terminal;
    this.#clock = clock;
    this.#start = clock();
    this.#told = this.#start;
  }

  /** Notes that `finished` of `planned` steps are done, the last of them for nothing where `isFree`. */
  step(finished: number, planned: number, isFree: boolean): void {
    if (isFree) this.#free += 1;
    const now = this.#clock();
    if (now - this.#told < 1000 && finished < planned) return;
    this.#told = now;
    const worked = finished - this.#free;
    const left = worked === 0 ? NaN : ((now - this.#start) / worked) * (planned - finished);
    this.#terminal.err(`${finished}/${planned}${this.#timeText(left)}`);
  }

  #timeText(left: number): string {
    if (!Number.isFinite(left) || left === 0) return '';
    const { language } = this.#terminal;
    const isLong = left >= 2 * millisecondsPerMinute;
    const amount = Math.ceil(left / (isLong ? millisecondsPerMinute : 1000));
    const unit = words[isLong ? 'minutes' : 'seconds'][language];
    return `  ${words.left[language]} ${amount} ${unit}${words.end[language]}`;
  }
}
