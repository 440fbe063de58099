/** Poisson arrivals, service in two exponential stages, some servers, one queue. */
export interface ErlangQueue {
  readonly rate: number;
  readonly meanService: number;
  readonly servers: number;
}

/** Customers beyond which nobody is let in: so many are there with a probability below 1e-9. */
const room = 120;
/** Steps of the chain after which the mean wait no longer changes in its sixth digit. */
const steps = 6000;

/**
 * Mean wait of M/E2/c from its Markov chain: states are the customers in the system and how many servers are in the
 * first stage (Gross et al. 2008, section 3.3.4, the method of stages). The chain is made one of equal steps and stepped
 * until it rests; the wait follows from the queue by Little's law. Nothing of the engine is used.
 */
export function meanWaitByStages({ rate, meanService, servers }: ErlangQueue): number {
  const speed = 2 / meanService;
  const width = servers + 1;
  const fastest = rate + speed * servers;
  let share = new Float64Array((room + 1) * width);
  share[0] = 1;
  for (let step = 0; step < steps; step += 1) {
    const next = share.slice();
    for (const [state, present] of share.entries()) {
      if (present === 0) continue;
      const customers = Math.floor(state / width);
      const first = state % width;
      const second = Math.min(customers, servers) - first;
      const move = (by: number, to: number): void => {
        const moved = (present * by) / fastest;
        next[state] = (next[state] as number) - moved;
        next[to] = (next[to] as number) + moved;
      };
      // Who finds a server free begins the first stage; so does the first of the queue when another leaves.
      if (customers < room) move(rate, state + width + (customers < servers ? 1 : 0));
      move(first * speed, state - 1);
      move(second * speed, state - width + (customers > servers ? 1 : 0));
    }
    share = next;
  }
  const queue = share.reduce(
    (sum, each, state) => sum + each * Math.max(0, Math.floor(state / width) - servers),
    0,
  );
  return queue / rate;
}
