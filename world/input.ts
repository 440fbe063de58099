import type { FormatId } from '../formats/format.ts';
import type { OfficeRule, Problem, Receipt, SelectionPolicy } from '../schemas/types.ts';
import type { AgencyAnswer } from './agencies/questions.ts';
import type { Role } from '../workflows/roles.ts';
import type { Driver } from './parts.ts';

/** Who drives which role. */
export type Drivers = Partial<Record<Role, Driver>>;

/** A message in any wire format, as text. */
export interface MessageInput {
  readonly kind: 'message';
  readonly by: Role;
  readonly text: string;
  readonly format?: FormatId;
}

/** An event that a role causes on an entity. */
export interface ActInput {
  readonly kind: 'act';
  readonly by: Role;
  readonly entity: string;
  readonly event: string;
  readonly data?: object;
}

/** A receipt sent though nothing happened that calls for it; an entity, where it is about one. */
export interface ReceiptInput {
  readonly kind: 'receipt';
  readonly receipt: Omit<Receipt, 'type' | 'at'>;
  readonly entity?: string;
}

/** The site charges a trader for a declaration: an item of the list, or of a name of its own; CNY. */
export interface ChargeInput {
  readonly kind: 'charge';
  readonly entity: string;
  readonly item: string;
  readonly amount: number;
}

/** What an agency outside said to an enquiry, or why a call for it failed. */
export type AgencyInput = { readonly kind: 'agency'; readonly number: number } & (
  { readonly answer: AgencyAnswer } | { readonly failure: readonly Problem[] }
);

/** Another way to select for inspection from now on; by the parameters of the day where none is given. */
export interface SelectionInput {
  readonly kind: 'selection';
  readonly policy?: SelectionPolicy;
}

/** What reaches a world from outside at an instant (ms since 1970 UTC). */
export type Input = { readonly at: number } & (
  | MessageInput
  | ActInput
  | { readonly kind: 'advance'; readonly to: number }
  | { readonly kind: 'drivers'; readonly drivers: Drivers }
  | { readonly kind: 'office'; readonly rules: readonly OfficeRule[] }
  | ReceiptInput
  | ChargeInput
  | SelectionInput
  | AgencyInput
);

/** What became of an input. A refused one changed nothing. */
export interface Outcome {
  /** `seq` of the event that wrote it down; 0 when refused. */
  readonly seq: number;
  readonly refused: boolean;
  readonly problems: readonly Problem[];
  readonly receipt?: Receipt;
}
