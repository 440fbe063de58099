/** An object whose properties are not known; arrays are records of their indices too. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
