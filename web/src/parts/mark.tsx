import type { Tone } from '../trace/tone.ts';

/** Shape of each tone, so that colour is never alone; drawn in a square of 16. */
export const toneShapes: Readonly<Record<Tone, string>> = {
  waiting:
    'M8 2.6a5.4 5.4 0 1 0 0 10.8a5.4 5.4 0 1 0 0-10.8zM8 4.8a3.2 3.2 0 1 1 0 6.4a3.2 3.2 0 1 1 0-6.4z',
  moving: 'M3.6 2.4L13.6 8L3.6 13.6z',
  person: 'M8 1.2L14.8 8L8 14.8L1.2 8z',
  stopped: 'M2.8 2.8H13.2V13.2H2.8zM5 7V9H11V7z',
  done: 'M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12zM7 11.2L3.9 8.1l1.2-1.2L7 8.8l3.9-3.9l1.2 1.2z',
};

/** A mark in the shape and colour of its tone; the word stands beside it. */
export function Mark({ tone, size = 14 }: { readonly tone: Tone; readonly size?: number }) {
  return (
    <svg
      className={`mark ${tone}`}
      width={size}
      height={size}
      viewBox="0 0 16 16"
      aria-hidden="true"
    >
      <path d={toneShapes[tone]} fillRule="evenodd" />
    </svg>
  );
}
