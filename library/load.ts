import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { parseDocument } from 'yaml';
import { validate } from '../schemas/validate.ts';
import type {
  Commodity,
  Experiment,
  ParameterFile,
  PolicyDocument,
  Port,
  Problem,
  Reform,
  Region,
  Scenario,
  SelectionPolicy,
  Traffic,
} from '../schemas/types.ts';
import { compileFlows, nameFlows } from '../workflows/flows.ts';
import { checkReformChoice } from './check-reform-choice.ts';
import { checkReforms } from './check-reforms.ts';
import { checkRegion } from './check-region.ts';
import { checkScenario } from './check-scenario.ts';
import { checkSelection } from './check-selection.ts';
import { checkTraffic } from './check-traffic.ts';
import type { Library, ScenarioFolder } from './library.ts';
import { once } from './once.ts';
import { fileProblem } from './problems.ts';

/** The authored files, or everything that is wrong with them; a problem's path begins with the file's name. */
export type Loaded<T> = { readonly value: T } | { readonly problems: readonly Problem[] };

interface Authored {
  readonly commodity: Commodity;
  readonly experiment: Experiment;
  readonly port: Port;
  readonly parameters: ParameterFile;
  readonly reform: Reform;
  readonly document: PolicyDocument;
  readonly traffic: Traffic;
  readonly region: Region;
  readonly scenario: Scenario;
  readonly 'selection-policy': SelectionPolicy;
}

/** Loads everything below the `scenarios` folder. */
export function loadLibrary(folder: string): Loaded<Library> {
  const problems: Problem[] = [];
  const all = <Kind extends keyof Authored>(
    kind: Kind,
    name: string,
  ): Map<string, Authored[Kind]> => {
    const found = new Map<string, Authored[Kind]>();
    for (const path of yamlFiles(join(folder, name))) {
      const loaded = loadFile(kind, path);
      if ('problems' in loaded) {
        problems.push(...loaded.problems);
        continue;
      }
      const id = 'subject' in loaded.value ? loaded.value.subject : loaded.value.id;
      if (id !== basename(path, '.yaml'))
        problems.push(fileProblem('id-differs-from-file', path, id));
      found.set(id, loaded.value);
    }
    return found;
  };
  const data = {
    flows: nameFlows(),
    tables: once(compileFlows),
    ports: all('port', 'ports'),
    parameters: [...all('parameters', 'parameters').values()],
    documents: all('document', 'documents'),
    reforms: all('reform', 'reforms'),
    commodities: all('commodity', 'goods'),
    traffic: all('traffic', 'traffic'),
    regions: all('region', 'regions'),
    selections: all('selection-policy', 'selection'),
  };
  const wrongReforms = checkReforms(data);
  problems.push(...wrongReforms);
  for (const traffic of data.traffic.values()) problems.push(...checkTraffic(traffic, data));
  for (const region of data.regions.values()) problems.push(...checkRegion(region, data));
  for (const policy of data.selections.values()) {
    problems.push(...checkSelection(policy, data, `${policy.id}.yaml#`));
  }
  const scenarios = new Map<string, ScenarioFolder>();
  for (const [id, scenario] of all('scenario', 'training')) {
    const entry = { scenario, files: filesBeside(join(folder, 'training', id)) };
    problems.push(...checkScenario(entry, data));
    if (wrongReforms.length === 0) problems.push(...checkReformChoice(scenario, data));
    scenarios.set(id, entry);
  }
  return problems.length > 0 ? { problems } : { value: { ...data, scenarios } };
}

/** Loads one scenario file, wherever it is, with the messages in the folder of the same name. */
export function loadScenario(path: string, library: Library): Loaded<ScenarioFolder> {
  const loaded = loadFile('scenario', path);
  if ('problems' in loaded) return loaded;
  const files = filesBeside(join(dirname(path), basename(path, '.yaml')));
  const entry = { scenario: loaded.value, files };
  const problems = [
    ...checkScenario(entry, library),
    ...checkReformChoice(entry.scenario, library),
  ];
  return problems.length > 0 ? { problems } : { value: entry };
}

/** Reads a YAML file and validates it against the schema of its kind. */
export function loadFile<Kind extends keyof Authored>(
  kind: Kind,
  path: string,
): Loaded<Authored[Kind]> {
  if (!existsSync(path)) return { problems: [fileProblem('file-missing', path)] };
  const document = parseDocument(readFileSync(path, 'utf8'), { version: '1.2', uniqueKeys: true });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map(({ message, linePos }) => ({
        ...fileProblem('yaml-not-well-formed', path, message.split('\n')[0]),
        ...(linePos && { location: { line: linePos[0].line, column: linePos[0].col } }),
      })),
    };
  }
  const result = validate(kind, document.toJS({ maxAliasCount: 100 }));
  if ('problems' in result)
    return { problems: result.problems.map((found) => inFile(found, path)) };
  return { value: result.value };
}

const inFile = (problem: Problem, path: string): Problem => ({
  ...problem,
  path: `${basename(path)}#${problem.path}`,
});

function yamlFiles(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .toSorted()
    .map((name) => join(folder, name));
}

function filesBeside(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const names = readdirSync(folder).toSorted();
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}
