/** Real time, passed in so that nothing but the process's own start reads a wall clock. */
export interface Clock {
  /** Now, ms since 1970 UTC. */
  now(): number;
  /** Runs a function every so many ms until the returned function is called. */
  every(ms: number, run: () => void): () => void;
}
