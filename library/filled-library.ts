import type { StepTable } from '../workflows/step-table.ts';
import type { Library } from './library.ts';

/** A library as plain data, its step tables filled, because a function can be neither sent to a thread nor kept in a file. */
export type FilledLibrary = Omit<Library, 'tables'> & { readonly tables: readonly StepTable[] };

/** Fills the step tables. */
export const fillTables = (library: Library): FilledLibrary => ({
  ...library,
  tables: library.tables(),
});

/** A library from plain data that was sent or kept. */
export const fromFilled = ({ tables, ...rest }: FilledLibrary): Library => ({
  ...rest,
  tables: () => tables,
});
