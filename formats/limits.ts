/** Limits against hostile input; each refusal is a problem, never an exception. */
export interface Limits {
  /** Size of the input, bytes. */
  readonly maxBytes: number;
  /** Nesting of elements, objects or arrays. */
  readonly maxDepth: number;
  /** Elements or values in one document. */
  readonly maxNodes: number;
  /** Text of one element or string, UTF-16 units. */
  readonly maxText: number;
}

const MEBIBYTE = 1_048_576;

/** Generous for real traffic: a declaration of 50 lines has 87 KB; an attached mark may have 1 MB. */
export const defaultLimits: Limits = {
  maxBytes: 10 * MEBIBYTE,
  maxDepth: 100,
  maxNodes: 500_000,
  maxText: 2 * MEBIBYTE,
};
