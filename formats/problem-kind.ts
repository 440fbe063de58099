import type { Problem } from '../schemas/types.ts';

/** How a problem of the wire formats is worded; `{name}` stands for a value. */
export interface ProblemKind {
  readonly severity: Problem['severity'];
  readonly zh: string;
  readonly en: string;
  readonly fix?: { readonly zh: string; readonly en: string };
}
