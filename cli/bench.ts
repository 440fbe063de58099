import { Argument, type Command } from 'commander';
import { benches } from '../bench/index.ts';
import type { Session } from './session.ts';

/** Adds `bench`: runs one benchmark, or all of them. */
export function addBench(program: Command, session: Session): void {
  program
    .command('bench')
    .description('run benchmarks, each against a peer measured in the same run')
    .addArgument(new Argument('[name]', 'all unless given').choices(Object.keys(benches)))
    .option('--json', 'print one JSON object')
    .action((name: string | undefined, options: { json?: true }) =>
      bench(name, options.json === true, session),
    );
}

function bench(name: string | undefined, asJson: boolean, { terminal }: Session): void {
  const chosen = Object.entries(benches).filter(([id]) => name === undefined || id === name);
  const results: Record<string, object> = {};
  for (const [id, run] of chosen) {
    terminal.err(`bench ${id}`);
    const figures: object = run();
    results[id] = figures;
    if (asJson) continue;
    for (const [figure, value] of Object.entries(figures)) {
      terminal.out(`${id}  ${figure}  ${String(value)}`);
    }
  }
  if (asJson) terminal.out(JSON.stringify(results));
}
