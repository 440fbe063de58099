const microsecondsPerSecond = 1e6;

/** User and system time of this process: what else runs on the machine counts less than by the clock on the wall. */
export function cpuSecondsSince(start: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / microsecondsPerSecond;
}
