/** Columns of the table of attempts. */
export const attemptColumns = [
  'at',
  'notification',
  'outcome',
  'status',
  'fault',
  'took',
  'next',
  'actions',
] as const;
