/** A value that does not survive a conversion. */
export interface Loss {
  /** JSON Pointer into the canonical message. */
  readonly pointer: string;
  readonly before: string;
  /** Absent where nothing is left of it. */
  readonly after?: string;
}

/** Values of a canonical message that another has differently or not at all. */
export function lossesBetween(before: unknown, after: unknown): readonly Loss[] {
  const left = new Map(leaves(after, ''));
  return leaves(before, '').flatMap(([pointer, value]): Loss[] => {
    const now = left.get(pointer);
    if (now === value) return [];
    return [{ pointer, before: value, ...(now !== undefined && { after: now }) }];
  });
}

function leaves(value: unknown, pointer: string): [pointer: string, value: string][] {
  if (typeof value !== 'object' || value === null) {
    return [[pointer, typeof value === 'string' ? value : JSON.stringify(value)]];
  }
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) =>
    leaves(inner, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`),
  );
}
