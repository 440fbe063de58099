import { parametersOf, valueFault, type Parameter } from '../rules/parameter.ts';
import { baselineProblems } from '../rules/policy-checks.ts';
import { nearest } from '../schemas/nearest.ts';
import type { ParagraphReference, Problem, Reform, ReformSetting } from '../schemas/types.ts';
import type { FlowNames } from '../workflows/step-table.ts';
import { conflictProblems } from './reform-conflicts.ts';
import type { Library } from './library.ts';
import { fileProblem, type FileProblemCode } from './problems.ts';

/** What reforms refer to. */
export type ReformReferences = Pick<
  Library,
  'documents' | 'ports' | 'parameters' | 'reforms' | 'flows'
>;
type Add = (code: FileProblemCode, pointer: string, got: string, expected?: string) => void;

interface Checking {
  readonly library: ReformReferences;
  readonly parameters: ReadonlyMap<string, Parameter>;
  readonly add: Add;
}

/** Checks what a schema cannot: that the baseline is in order, that all a reform names exists and fits, and that no two reforms contradict each other. */
export function checkReforms(library: ReformReferences): Problem[] {
  const problems = baselineProblems(library.parameters);
  const parameters = new Map(parametersOf(library.parameters).map((each) => [each.name, each]));
  for (const reform of library.reforms.values()) {
    const add: Add = (code, pointer, got, expected) => {
      problems.push(fileProblem(code, `${reform.id}.yaml#${pointer}`, got, expected));
    };
    const checking = { library, parameters, add };
    for (const [index, source] of reform.sources.entries()) {
      checkSource(source, `/sources/${index}`, checking);
    }
    checkHead(reform, add);
    for (const [index, setting] of (reform.parameters ?? []).entries()) {
      checkSetting(setting, `/parameters/${index}`, checking);
    }
    checkEdges(reform, checking);
  }
  return problems.length > 0 ? problems : conflictProblems(library);
}

function checkSource(
  { document: id, paragraph }: ParagraphReference,
  pointer: string,
  { library: { documents }, add }: Checking,
): void {
  const document = documents.get(id);
  if (!document) {
    add('unknown-document', `${pointer}/document`, id, nearest(id, documents.keys()));
  } else if (!Object.hasOwn(document.paragraphs, paragraph)) {
    const near = nearest(paragraph, Object.keys(document.paragraphs));
    add('unknown-paragraph', `${pointer}/paragraph`, paragraph, near);
  }
}

function checkHead({ commencement, status, reason, parameters = [] }: Reform, add: Add): void {
  for (const [index, { jurisdiction }] of commencement.entries()) {
    if (commencement.findIndex((each) => each.jurisdiction === jurisdiction) < index) {
      add('repeated-jurisdiction', `/commencement/${index}/jurisdiction`, jurisdiction);
    }
  }
  if (status !== 'runs' && !reason) add('missing-reason', '/reason', status);
  const earliest = commencement.map(({ from }) => from).toSorted()[0];
  for (const [index, { from }] of parameters.entries()) {
    if (from !== undefined && earliest !== undefined && from < earliest) {
      add('stage-before-commencement', `/parameters/${index}/from`, from, earliest);
    }
  }
}

function checkSetting(
  { name, unit, value, ports }: ReformSetting,
  pointer: string,
  { library, parameters, add }: Checking,
): void {
  const parameter = parameters.get(name);
  if (!parameter) {
    add('unknown-parameter', `${pointer}/name`, name, nearest(name, parameters.keys()));
  } else if (parameter.unit !== unit) {
    add('wrong-unit', `${pointer}/unit`, unit, parameter.unit);
  } else {
    const expected = valueFault(value, unit);
    if (expected) add('wrong-value', `${pointer}/value`, JSON.stringify(value), expected);
  }
  for (const [index, port] of (ports ?? []).entries()) {
    if (library.ports.has(port)) continue;
    add('unknown-port', `${pointer}/ports/${index}`, port, nearest(port, library.ports.keys()));
  }
}

function checkEdges({ edges = [] }: Reform, { library: { flows }, add }: Checking): void {
  for (const [index, { flow, prerequisite, of }] of edges.entries()) {
    const pointer = `/edges/${index}`;
    const colon = prerequisite.indexOf(':');
    const other = colon < 0 ? flow : prerequisite.slice(0, colon);
    const path = prerequisite.slice(colon + 1);
    checkState(flow, of, { pointer: `${pointer}/of`, flows, add });
    checkState(other, path, { pointer: `${pointer}/prerequisite`, flows, add });
  }
}

function checkState(
  flow: string,
  path: string,
  { pointer, flows, add }: { pointer: string; flows: readonly FlowNames[]; add: Add },
): void {
  const found = flows.find((each) => each.flow.id === flow);
  if (!found) {
    const ids = flows.map((each) => each.flow.id);
    add('unknown-flow', pointer, flow, nearest(flow, ids));
  } else if (!found.stateByPath.has(path)) {
    add('unknown-state', pointer, path, nearest(path, found.stateByPath.keys()));
  }
}
