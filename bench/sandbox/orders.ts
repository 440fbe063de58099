import { declarationOf } from '../validation.ts';

/** Lines of goods of each declaration. */
const lines = 5;

/** Where and when the declarations are lodged. */
export const place = { port: 'ganqimaodu-road', start: '2026-11-04T12:00:00+08:00' } as const;

/** Correct declarations that differ by their reference alone. */
export function declarations(number: number): Buffer[] {
  const declaration = declarationOf(lines);
  return Array.from({ length: number }, (_, index) =>
    Buffer.from(JSON.stringify({ ...declaration, reference: `BENCH-${index}` })),
  );
}
