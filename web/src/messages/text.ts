/** A value of the trace as text, empty where it is none. */
export function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
