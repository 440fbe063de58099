import { existsSync, writeFileSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { eventLogOf } from '../experiments/export/event-log.ts';
import { ocelJson } from '../experiments/export/ocel-json.ts';
import { writeOcelSqlite } from '../experiments/export/ocel-sqlite.ts';
import { xes } from '../experiments/export/xes.ts';
import { flowIds } from '../workflows/flow.ts';
import { LiveWorld } from '../world/live.ts';
import { findScenario } from './scenario.ts';
import { alreadyThere } from './refusals.ts';
import type { Session } from './session.ts';

interface EventsOptions {
  readonly to: 'ocel-json' | 'ocel-sqlite' | 'xes';
  readonly of: string;
  readonly out: string;
}

/** Adds `events`: writes what happens in a scenario as an event log for process mining. */
export function addEvents(program: Command, session: Session): void {
  program
    .command('events')
    .description('write what happens in a scenario as an event log')
    .argument('<scenario>', 'id of the library or path of a .yaml file')
    .addOption(
      new Option('--to <format>', 'format of the log')
        .choices(['ocel-json', 'ocel-sqlite', 'xes'])
        .default('ocel-json'),
    )
    .addOption(
      new Option('--of <flow>', 'entities that make the traces of XES')
        .choices([...flowIds])
        .default('declaration'),
    )
    .requiredOption('--out <file>', 'file to write; it must not exist')
    .action((scenario: string, options: EventsOptions) => events(scenario, options, session));
}

function events(
  name: string,
  { to, of, out }: EventsOptions,
  { library, terminal }: Session,
): void {
  if (existsSync(out)) throw alreadyThere(out);
  const live = new LiveWorld({ ...findScenario(name, library), library, runtime: 'table' });
  live.runToEnd();
  const log = eventLogOf(live.trace);
  if (to === 'ocel-sqlite') writeOcelSqlite(log, out);
  else writeFileSync(out, to === 'xes' ? xes(log, of) : ocelJson(log));
  terminal.out(`${log.events.length} events, ${log.objects.length} objects  ${out}`);
}
