import type { Role } from '../api/types.ts';

/** Roles that a person may take. */
export const seats = [
  'declarant',
  'carrier',
  'site',
  'review',
  'risk',
  'inspection',
  'disposal',
  'duty',
  'gate',
  'border-police',
  'neighbour',
  'inland-office',
  'laboratory',
] as const satisfies readonly Role[];
