/** Real time, passed in so that nothing but the process's own start reads a wall clock. */
export interface Clock {
  /** Now, ms since 1970 UTC. */
  now(): number;
  /** Real time that has passed since some instant, ms; goes on evenly when the clock of the host is set. */
  elapsed(): number;
  /** Runs a function every so many ms until the returned function is called. */
  every(ms: number, run: () => void): () => void;
}
