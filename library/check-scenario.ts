import { parseInstant } from '../rules/days.ts';
import { nearest } from '../schemas/nearest.ts';
import type { Problem, Scenario } from '../schemas/types.ts';
import type { FlowNames } from '../workflows/step-table.ts';
import { checkOfficeRules } from './check-office.ts';
import type { Library, ScenarioFolder } from './library.ts';
import { fileProblem, type FileProblemCode } from './problems.ts';

type References = Pick<Library, 'ports' | 'reforms' | 'traffic' | 'selections' | 'flows'>;
type Add = (code: FileProblemCode, pointer: string, got: string, known?: Iterable<string>) => void;

/** Checks what a schema cannot: that everything a scenario names exists. Returns all problems, in document order. */
export function checkScenario({ scenario, files }: ScenarioFolder, library: References): Problem[] {
  const problems: Problem[] = [];
  const add: Add = (code, pointer, got, known = []) => {
    const near = nearest(got, known);
    problems.push(fileProblem(code, `${scenario.id}.yaml#${pointer}`, got, near));
  };
  checkNames(scenario, library, add);
  checkItsTraffic(scenario, library, add);
  checkSteps(scenario, files, { add, flows: library.flows });
  problems.push(...checkOfficeRules(scenario.office ?? [], `${scenario.id}.yaml#/office`));
  checkExpectations(scenario, { add, flows: library.flows });
  return problems;
}

function checkNames(
  { port, selection, mechanisms = [] }: Scenario,
  library: References,
  add: Add,
): void {
  if (!library.ports.has(port)) add('unknown-port', '/port', port, library.ports.keys());
  if (selection !== undefined && !library.selections.has(selection)) {
    add('unknown-selection', '/selection', selection, library.selections.keys());
  }
  for (const [index, id] of mechanisms.entries()) {
    if (library.reforms.has(id)) continue;
    add('unknown-reform', `/mechanisms/${index}`, id, library.reforms.keys());
  }
}

function checkExpectations({ expect }: Scenario, { add, flows }: Checking): void {
  for (const [index, { entity, state = [] }] of expect.entries()) {
    const flow = flowOf(entity, flows);
    if (!flow) add('unknown-entity', `/expect/${index}/entity`, entity);
    for (const [position, path] of state.entries()) {
      if (flow && !flow.stateByPath.has(path)) {
        add('unknown-state', `/expect/${index}/state/${position}`, path, flow.stateByPath.keys());
      }
    }
  }
}

function checkItsTraffic({ traffic, end }: Scenario, library: References, add: Add): void {
  if (!traffic) return;
  const { file, count } = traffic;
  if (!library.traffic.has(file))
    add('unknown-traffic', '/traffic/file', file, library.traffic.keys());
  if (count === undefined && end === undefined) add('endless-traffic', '/traffic', file);
}

interface Checking {
  readonly add: Add;
  readonly flows: readonly FlowNames[];
}

function checkSteps(scenario: Scenario, files: ScenarioFolder['files'], checking: Checking): void {
  const seen = new Set<string>();
  const sent = new Set<string>();
  const start = parseInstant(scenario.start);
  for (const [index, step] of scenario.steps.entries()) {
    const pointer = `/steps/${index}`;
    if (seen.has(step.id)) checking.add('duplicate-step', `${pointer}/id`, step.id);
    seen.add(step.id);
    if (step.at !== undefined && parseInstant(step.at) < start) {
      checking.add('step-before-start', `${pointer}/at`, step.at);
    }
    if (step.send && 'file' in step.send) {
      sent.add(step.send.file);
      checkFile(step.send.file, pointer, { ...checking, files });
    }
    if (step.act) checkAct(step.act, pointer, checking);
  }
  for (const name of Object.keys(files)) {
    if (!sent.has(name)) checking.add('unused-message-file', '/steps', name);
  }
}

function checkFile(
  name: string,
  pointer: string,
  { add, files }: Checking & { files: ScenarioFolder['files'] },
): void {
  if (Object.hasOwn(files, name)) return;
  add('unknown-message-file', `${pointer}/send/file`, name, Object.keys(files));
}

function checkAct(
  { entity, event }: NonNullable<Scenario['steps'][number]['act']>,
  pointer: string,
  { add, flows }: Checking,
): void {
  const flow = flowOf(entity, flows);
  if (!flow) add('unknown-entity', `${pointer}/act/entity`, entity);
  else if (!flow.eventByName.has(event)) {
    add('unknown-event', `${pointer}/act/event`, event, flow.events);
  }
}

/** The flow named before the colon of `flow:identifier`. */
function flowOf(entity: string, flows: readonly FlowNames[]): FlowNames | undefined {
  const [id, identifier] = entity.split(':');
  return identifier ? flows.find(({ flow }) => flow.id === id) : undefined;
}
