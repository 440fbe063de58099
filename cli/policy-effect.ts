import type { ScenarioFolder, Library } from '../library/library.ts';
import type { Scenario } from '../schemas/types.ts';
import { LiveWorld } from '../world/live.ts';
import { viewOf, type WorldView } from '../world/view.ts';
import { firstDifference, reportDifference, type Difference } from './difference.ts';
import type { LanguageOption } from './options.ts';
import { findScenario } from './scenario.ts';
import { unknownName } from './refusals.ts';
import { ExitStatus, type Session } from './session.ts';
import { traceText } from '../server/trace-digest.ts';

/** What a reform does to a scenario: two runs that differ in nothing else. */
export interface Effect {
  readonly difference: Difference | undefined;
  /** The three clocks of every declaration, in hours, without the reform and with it. */
  readonly clocks: readonly {
    readonly entity: string;
    readonly without: WorldView['entities'][number]['clocks'];
    readonly with: WorldView['entities'][number]['clocks'];
  }[];
}

interface EffectOptions extends LanguageOption {
  readonly scenario: string;
  readonly json?: true;
}

/** Runs a scenario without a reform and with it from the start, and compares the two. */
export function effectOf(id: string, folder: ScenarioFolder, library: Library): Effect {
  const [before, after] = [withoutReform, withReform].map((change) =>
    ranWith({ ...folder, scenario: change(folder.scenario, id) }, library),
  ) as [Ran, Ran];
  const clocks = before.view.entities.flatMap(({ entity, clocks: without }) => {
    const there = after.view.entities.find((other) => other.entity === entity);
    return without || there?.clocks ? [{ entity, without, with: there?.clocks }] : [];
  });
  return { difference: firstDifference(before.trace, after.trace), clocks };
}

/** Prints the first event that differs and the clocks; without any difference, the program ends with findings. */
export function printEffect(id: string, options: EffectOptions, session: Session): void {
  const library = session.library;
  if (!library.reforms.has(id)) {
    throw unknownName({
      kind: { zh: '改革措施', en: 'reform' },
      name: id,
      known: library.reforms.keys(),
      expected: {
        zh: ' scenarios/reforms 中一个文件的标识',
        en: 'the id of a file in scenarios/reforms',
      },
    });
  }
  const effect = effectOf(id, findScenario(options.scenario, library), library);
  const { terminal } = session;
  const name = `${options.scenario}, without and with ${id}`;
  if (options.json) terminal.out(JSON.stringify(effect));
  else if (effect.difference) {
    const sides = { recorded: 'without', replayed: 'with' };
    for (const line of reportDifference(name, effect.difference, sides)) terminal.out(line);
    for (const each of effect.clocks) terminal.out(clockText(each));
  } else terminal.out(`same  ${name}`);
  if (!effect.difference) session.end(ExitStatus.findings);
}

interface Ran {
  readonly trace: string;
  readonly view: WorldView;
}

function ranWith({ scenario, files }: ScenarioFolder, library: Library): Ran {
  const live = new LiveWorld({ scenario, files, library, runtime: 'table' });
  live.runToEnd();
  return { trace: traceText(live.trace), view: viewOf(live) };
}

function withReform(scenario: Scenario, id: string): Scenario {
  const { with: added = [], without = [] } = scenario.reforms ?? {};
  const reforms = {
    with: [...added.filter((other) => other !== id), id],
    without: without.filter((other) => other !== id),
    fromStart: true,
  };
  return { ...scenario, reforms };
}

function withoutReform(scenario: Scenario, id: string): Scenario {
  const { with: added = [], without = [], ...rest } = scenario.reforms ?? {};
  const reforms = {
    ...rest,
    with: added.filter((other) => other !== id),
    without: [...without.filter((other) => other !== id), id],
  };
  return { ...scenario, reforms };
}

const hours = (value: number | null | undefined): string =>
  value === null || value === undefined ? '–' : value.toFixed(2);

function clockText({ entity, without, with: after }: Effect['clocks'][number]): string {
  const names = ['overall', 'customs', 'port'] as const;
  const parts = names.map(
    (name) => `${name} ${hours(without?.[name])} → ${hours(after?.[name])} h`,
  );
  return `  ${entity}  ${parts.join('  ')}`;
}
