/** An element about to be written: text, or other elements. */
export interface WireNode {
  /** Name as in the table of the format, qualifiers in brackets included. */
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** Namespace, where it differs from the element around it. */
  readonly namespace?: string;
  readonly content: string | readonly WireNode[];
}
