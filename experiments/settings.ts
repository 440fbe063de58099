import { distribution } from '../engine/distributions.ts';
import { parseInstant } from '../rules/days.ts';
import { parametersOf, scaled, valueFault } from '../rules/parameter.ts';
import { unmetNeeds } from '../rules/policy-needs.ts';
import type { Library } from '../library/library.ts';
import { choiceProblems, policiesOf } from '../library/policies.ts';
import { fileProblem } from '../library/problems.ts';
import { nearest } from '../schemas/nearest.ts';
import { hasMembers, memberOf, walk } from '../schemas/pointer.ts';
import type {
  Distribution,
  Experiment,
  ParameterValue,
  Port,
  Problem,
  ReformChoice,
  SelectionPolicy,
  Settings,
  Traffic,
} from '../schemas/types.ts';
import { validate } from '../schemas/validate.ts';

/** A value that a setting can take. */
export type SettingValue = Settings[string];

/** Everything that makes a world but for its seed; plain data, so that it can be sent to another thread. */
export interface WorldChoice {
  readonly port: Port;
  readonly traffic: Traffic;
  readonly start: string;
  /** Shipments that arrive. */
  readonly shipments: number;
  /** Values that hold on every date instead of those of the files. */
  readonly parameters: Readonly<Record<string, ParameterValue>>;
  /** Policy of selection for inspection; by the parameters where there is none. */
  readonly selection?: SelectionPolicy;
  /** Reforms in force on every date, and those never in force. */
  readonly reforms: ReformChoice;
}

/** A world, or everything that is wrong with the settings; a problem's path ends in the name of the setting. */
export type Chosen = { readonly world: WorldChoice } | { readonly problems: readonly Problem[] };

/** The settings that stand for themselves; all others are paths below `parameters`, `traffic` or `port`. */
const plain = ['start', 'shipments', 'port', 'traffic'] as const;
/** Lists of reforms; those of several settings are joined. */
const reformLists = ['with', 'without'] as const;

/** Applies settings, later ones over earlier ones, to what a baseline names. */
export function chooseWorld(
  baseline: Experiment['baseline'],
  sets: readonly Settings[],
  library: Library,
): Chosen {
  const settings = joined(sets);
  const problems: Problem[] = [];
  const refuse: Refuse = (problem) => void problems.push(problem);
  for (const name of Object.keys(settings)) {
    if (!isKnown(name)) refuse(unknown('unknown-setting', name, name, prefixes));
  }
  const named = namesOf(baseline, settings, library, refuse);
  const parameters = parametersIn(settings, library, refuse);
  if (!named) return { problems };
  const reforms = reformsIn(settings, named.port, library, refuse);
  const selection = selectionIn(settings, library, refuse);
  const changed = {
    port: changeParts('port', named.port, settings, refuse),
    traffic: changeParts('traffic', named.traffic, settings, refuse),
  };
  const world = { ...named, ...changed, parameters, reforms };
  checkNeeds(world, library, refuse);
  if (problems.length > 0) return { problems };
  return { world: { ...world, ...(selection && { selection }) } };
}

/** Refuses procedures that lack a parameter on the day of the start; what is wrong with the choice has been said. */
function checkNeeds(
  { port, start, parameters, reforms }: WorldChoice,
  library: Library,
  refuse: Refuse,
): void {
  // The files themselves have what they need; only values on days of one's own can lack it.
  if (Object.keys(parameters).length === 0) return;
  const policies = policiesOf(port, library, { overrides: parameters, reforms });
  if ('problems' in policies) return;
  for (const problem of unmetNeeds(policies.book.at(parseInstant(start)))) {
    refuse({ ...problem, path: `parameters${problem.path.replace('/', '.')}` });
  }
}

/** Later settings over earlier ones; lists of reforms are joined, because several arms may each add some. */
export function joined(sets: readonly Settings[]): Settings {
  const settings: Settings = Object.assign({}, ...sets);
  for (const list of reformLists) {
    const name = `reforms.${list}`;
    const found = sets.flatMap((set) => memberOf(set, name) ?? []);
    if (found.length > 0) settings[name] = [...new Set(found)];
  }
  return settings;
}

/** The policy of selection that settings name. */
function selectionIn(
  settings: Settings,
  { selections }: Library,
  refuse: Refuse,
): SelectionPolicy | undefined {
  const id = memberOf(settings, 'selection');
  if (id === undefined) return undefined;
  const found = selections.get(textOf(id));
  if (!found) refuse(unknown('unknown-selection', 'selection', textOf(id), selections.keys()));
  return found;
}

/** The reforms that settings add, on every date, and leave out. */
function reformsIn(settings: Settings, port: Port, library: Library, refuse: Refuse): ReformChoice {
  const lists = reformLists.flatMap((list) => {
    const value = memberOf(settings, `reforms.${list}`);
    if (value === undefined || isTexts(value)) return value ? [[list, value] as const] : [];
    refuse(fileProblem('setting-value', `reforms.${list}`, shown(value), 'a list of ids'));
    return [];
  });
  if (lists.length === 0) return {};
  const reforms: ReformChoice = { ...Object.fromEntries(lists), fromStart: true };
  for (const problem of choiceProblems(port, library, { reforms })) {
    refuse({ ...problem, path: problem.path.slice(1).replaceAll('/', '.') });
  }
  return reforms;
}

const isTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((each) => typeof each === 'string');

type Refuse = (problem: Problem) => void;

/** What the settings that stand for themselves name; undefined where one of them is wrong. */
function namesOf(
  baseline: Experiment['baseline'],
  settings: Settings,
  library: Library,
  refuse: Refuse,
): Omit<WorldChoice, 'parameters' | 'reforms'> | undefined {
  const [start, shipments, portId, trafficId] = plain.map(
    (name) => memberOf(settings, name) ?? baseline[name],
  );
  const port = library.ports.get(textOf(portId));
  const traffic = library.traffic.get(textOf(trafficId));
  if (!port) refuse(unknown('unknown-port', 'port', textOf(portId), library.ports.keys()));
  if (!traffic)
    refuse(unknown('unknown-traffic', 'traffic', textOf(trafficId), library.traffic.keys()));
  const begins = isInstant(start);
  if (!begins)
    refuse(fileProblem('setting-value', 'start', shown(start), 'a date-time with a zone'));
  const counts = isCount(shipments);
  if (!counts)
    refuse(fileProblem('setting-value', 'shipments', shown(shipments), 'a whole number above 0'));
  return port && traffic && begins && counts ? { port, traffic, start, shipments } : undefined;
}

const isCount = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value > 0;

/**
 * A numeric setting as a function of a value, or of a multiple of what the world has; its result is undefined where
 * the setting is not numeric. What the world has is looked up once.
 */
export function settingOf(
  { port, traffic, parameters, reforms, start }: WorldChoice,
  setting: string,
  { factor, library }: { factor: boolean; library: Library },
): (value: number) => SettingValue | undefined {
  const [root = '', ...rest] = setting.split('.');
  const present =
    root === 'parameters'
      ? (parameters[rest.join('.')] ?? inForce(rest.join('.'), { port, start, reforms, library }))
      : partAt(root === 'port' ? port : traffic, rest);
  return (value) => moved(present, value, factor);
}

function moved(present: unknown, value: number, factor: boolean): SettingValue | undefined {
  if (isDistribution(present)) return factor ? scaled(present, value) : undefined;
  if (typeof present !== 'number') return undefined;
  return factor ? present * value : value;
}

function inForce(
  name: string,
  {
    port,
    start,
    reforms,
    library,
  }: Pick<WorldChoice, 'port' | 'start' | 'reforms'> & { library: Library },
): unknown {
  const policies = policiesOf(port, library, { reforms });
  if ('problems' in policies) return undefined;
  const policy = policies.book.at(parseInstant(start));
  return policy.has(name) ? policy.explain(name).value : undefined;
}

const isDistribution = (value: unknown): value is Distribution =>
  typeof memberOf(value, 'kind') === 'string';

const prefixes = [
  'parameters.',
  'traffic.',
  'port.',
  'reforms.with',
  'reforms.without',
  'selection',
  ...plain,
];

const isKnown = (name: string): boolean =>
  name === 'selection' ||
  plain.some((each) => each === name) ||
  /^(parameters|traffic|port)\.|^reforms\.with(out)?$/.test(name);

const shown = (value: unknown): string => JSON.stringify(value);
const textOf = (value: unknown): string => (typeof value === 'string' ? value : shown(value));

type FileProblemName = Parameters<typeof fileProblem>[0];

const unknown = (
  code: FileProblemName,
  path: string,
  got: string,
  names: Iterable<string>,
): Problem => fileProblem(code, path, got, nearest(got, names));

function isInstant(value: unknown): value is string {
  try {
    parseInstant(textOf(value));
    return true;
  } catch {
    return false;
  }
}

const partAt = (value: unknown, keys: readonly string[]): unknown =>
  keys.reduce<unknown>((inner, key) => memberOf(inner, key), value);

/** A copy of a port or traffic with the parts that settings name replaced, checked against its schema. */
function changeParts<Kind extends 'port' | 'traffic'>(
  kind: Kind,
  value: { port: Port; traffic: Traffic }[Kind],
  settings: Settings,
  refuse: Refuse,
): { port: Port; traffic: Traffic }[Kind] {
  const copy = structuredClone(value);
  const names = Object.keys(settings).filter((name) => name.startsWith(`${kind}.`));
  let complete = true;
  for (const name of names) {
    const keys = name.split('.').slice(1);
    const last = keys.pop() ?? '';
    const parent = partAt(copy, keys);
    if (!hasMembers(parent) || !Object.hasOwn(parent, last)) {
      complete = false;
      const siblings = hasMembers(parent) ? Object.keys(parent) : [];
      const near = nearest(last, siblings);
      const known = siblings.length > 0 ? siblings.join(', ') : undefined;
      refuse(fileProblem('unknown-setting', name, name, near ?? known));
      continue;
    }
    Reflect.set(parent, last, settings[name]);
    isPossible(name, settings[name], refuse);
  }
  if (names.length === 0 || !complete) return copy;
  const checked = validate(kind, copy);
  if ('problems' in checked) {
    for (const problem of checked.problems) {
      refuse({ ...problem, path: `${kind}${problem.path.replaceAll('/', '.')}` });
    }
  }
  return copy;
}

function parametersIn(
  settings: Settings,
  library: Library,
  refuse: Refuse,
): Record<string, ParameterValue> {
  const known = new Map(parametersOf(library.parameters).map((each) => [each.name, each]));
  const found: Record<string, ParameterValue> = {};
  for (const [setting, value] of Object.entries(settings)) {
    if (!setting.startsWith('parameters.')) continue;
    const name = setting.slice('parameters.'.length);
    const parameter = known.get(name);
    if (!parameter) {
      refuse(unknown('unknown-setting', setting, name, known.keys()));
      continue;
    }
    // What the engine cannot make is said in its words; only what it can make may still not fit the unit.
    if (isPossible(setting, value, refuse)) {
      const fault = valueFault(value as ParameterValue, parameter.unit);
      if (fault !== undefined) refuse(fileProblem('setting-value', setting, shown(value), fault));
    }
    found[name] = value as ParameterValue;
  }
  return found;
}

/** Refuses every distribution within a value that the engine cannot make; whether there was none. */
function isPossible(name: string, value: unknown, refuse: (problem: Problem) => void): boolean {
  let isSound = true;
  for (const { value: inner } of walk(value)) {
    if (!isDistribution(inner)) continue;
    try {
      distribution(inner);
    } catch (error) {
      const expected = error instanceof Error ? error.message : String(error);
      refuse(fileProblem('distribution-impossible', name, shown(inner), expected));
      isSound = false;
    }
  }
  return isSound;
}
