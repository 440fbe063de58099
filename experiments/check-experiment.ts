import type { Library } from '../library/library.ts';
import { policiesOf } from '../library/policies.ts';
import { parseInstant } from '../rules/days.ts';
import { fileProblem, type FileProblemCode } from '../library/problems.ts';
import { nearest } from '../schemas/nearest.ts';
import type {
  Experiment,
  ExperimentArm,
  ExperimentInput,
  Problem,
  Settings,
} from '../schemas/types.ts';
import { designOf } from './designs/designs.ts';
import { measures } from './measures.ts';
import { baselineId } from './point.ts';
import { chooseWorld, settingOf, type WorldChoice } from './settings.ts';

type Add = (code: FileProblemCode, pointer: string, got: string, expected?: string) => void;

/** Everything that is wrong with an experiment beyond its schema, each problem with its place in the file. */
export function checkExperiment(experiment: Experiment, library: Library): Problem[] {
  const problems: Problem[] = [];
  const file = `${experiment.id}.yaml#`;
  const add: Add = (code, pointer, got, expected) => {
    problems.push(fileProblem(code, `${file}${pointer}`, got, expected));
  };
  const sound = checkBaseline(experiment, { library, problems, file });
  checkRuns(experiment, add);
  checkMeasures(experiment, add);
  checkCalibration(experiment, { add, library, problems, file, sound });
  checkAssumed(experiment, add);
  checkDesign(experiment, { add, library, problems, file, sound });
  if (problems.length === 0) checkPublished(experiment, library, add);
  return problems;
}

interface Checking {
  readonly library: Library;
  readonly problems: Problem[];
  readonly file: string;
}

/** Whether the baseline is sound, so that what is changed in it can be looked at. */
function checkBaseline(experiment: Experiment, { library, problems, file }: Checking): boolean {
  const { baseline } = experiment;
  const chosen = chooseWorld(baseline, [baseline.set ?? {}], library);
  if ('world' in chosen) return true;
  for (const problem of chosen.problems) {
    const isField = ['port', 'traffic', 'start', 'shipments'].includes(problem.path);
    const place = isField && !baseline.set?.[problem.path] ? '' : '/set';
    problems.push({ ...problem, path: `${file}/baseline${place}/${problem.path}` });
  }
  return false;
}

function checkRuns({ warmUp, baseline, replications, design }: Experiment, add: Add): void {
  if ('shipments' in warmUp && warmUp.shipments >= baseline.shipments) {
    const expected = `below ${baseline.shipments}`;
    add('warm-up-too-long', '/warmUp/shipments', String(warmUp.shipments), expected);
  }
  if ('atMost' in replications && replications.atMost < replications.atLeast) {
    const expected = `at least ${replications.atLeast}`;
    add('too-few-replications', '/replications/atMost', String(replications.atMost), expected);
  }
  const one = 'count' in replications && replications.count < 2;
  if (one && design.kind !== 'morris' && design.kind !== 'sobol') {
    add('too-few-replications', '/replications/count', '1', 'at least 2, for an interval');
  }
}

function checkMeasures(
  { measures: wanted, ledger, published, frontier }: Experiment,
  add: Add,
): void {
  const check = (name: string, pointer: string): void => {
    const known = measures.get(name);
    if (!known) add('unknown-measure', pointer, name, nearest(name, measures.keys()));
    else if (known.needsLedger && ledger !== true)
      add('measure-needs-ledger', pointer, name, 'ledger: true');
  };
  for (const [at, name] of wanted.entries()) {
    check(name, `/measures/${at}`);
    if (wanted.indexOf(name) !== at) add('duplicate-id', `/measures/${at}`, name);
  }
  for (const side of ['gains', 'costs'] as const) {
    for (const [at, name] of (frontier?.[side] ?? []).entries()) {
      if (wanted.includes(name)) continue;
      add('unknown-measure', `/frontier/${side}/${at}`, name, wanted.join(', '));
    }
  }
  for (const [at, { measure }] of (published ?? []).entries())
    check(measure, `/published/${at}/measure`);
}

/** Designs whose effects are differences; a design over inputs tells about assumed ones itself. */
const designsWithDifferences: readonly string[] = ['list', 'one-at-a-time'];

function checkAssumed({ assumed, design: { kind } }: Experiment, add: Add): void {
  if (assumed && !designsWithDifferences.includes(kind))
    add('assumed-without-differences', '/assumed', kind, designsWithDifferences.join(', '));
}

interface DesignChecking extends Checking {
  readonly add: Add;
  readonly sound: boolean;
}

function checkDesign(experiment: Experiment, checking: DesignChecking): void {
  const { design } = experiment;
  if ('inputs' in design)
    checkInputs(experiment, { inputs: design.inputs, at: '/design/inputs' }, checking);
  else if ('arms' in design) checkArms(experiment, design.arms, 'arms', checking);
  else {
    checkArms(experiment, design.factors, 'factors', checking);
    checkDistinct(design.factors, checking.add);
    if ('generators' in design) checkGenerators(design, checking.add);
  }
}

function checkArms(
  experiment: Experiment,
  arms: readonly ExperimentArm[],
  name: 'arms' | 'factors',
  { add, library, problems, file, sound }: DesignChecking,
): void {
  checkIds(arms, `/design/${name}`, add);
  const { baseline } = experiment;
  for (const [at, { id, set }] of arms.entries()) {
    const pointer = `/design/${name}/${at}`;
    if (Object.keys(set).length === 0) add('arm-without-change', `${pointer}/set`, id, 'a setting');
    if (!sound) continue;
    const chosen = chooseWorld(baseline, [baseline.set ?? {}, set], library);
    if ('world' in chosen) {
      if (hasOnlyReforms(set) && isLikeBaseline(chosen.world, baseline, library))
        add('reform-without-effect', `${pointer}/set`, id, reformCure(baseline));
      continue;
    }
    for (const problem of chosen.problems) {
      problems.push({ ...problem, path: `${file}${pointer}/set/${problem.path}` });
    }
  }
}

function hasOnlyReforms(set: Settings): boolean {
  const names = Object.keys(set);
  return names.length > 0 && names.every((name) => name.startsWith('reforms.'));
}

/** Whether the policy at the start is that of the baseline: the reforms are in force there already, or not yet at all. */
function isLikeBaseline(
  world: WorldChoice,
  baseline: Experiment['baseline'],
  library: Library,
): boolean {
  const before = chooseWorld(baseline, [baseline.set ?? {}], library);
  return 'world' in before && policyText(world, library) === policyText(before.world, library);
}

function policyText({ port, parameters, reforms, start }: WorldChoice, library: Library): string {
  const policies = policiesOf(port, library, { overrides: parameters, reforms });
  if ('problems' in policies) return JSON.stringify(policies.problems);
  const policy = policies.book.at(parseInstant(start));
  return JSON.stringify(policy.names.map((name) => [name, policy.explain(name).value]));
}

const reformCure = ({ start }: Experiment['baseline']): string =>
  `"with" a reform that is not in force on ${start} and sets a parameter of this port, or "without" one that is`;

function checkIds(entries: readonly { readonly id: string }[], pointer: string, add: Add): void {
  const seen = new Set<string>([baselineId]);
  for (const [at, { id }] of entries.entries()) {
    if (seen.has(id)) add('duplicate-id', `${pointer}/${at}/id`, id);
    seen.add(id);
  }
}

/** Factors are combined, so that none may undo another. */
function checkDistinct(factors: readonly ExperimentArm[], add: Add): void {
  const owner = new Map<string, string>();
  for (const [at, { id, set }] of factors.entries()) {
    for (const name of Object.keys(set).filter((each) => !each.startsWith('reforms.'))) {
      const other = owner.get(name);
      if (other !== undefined)
        add('setting-twice', `/design/factors/${at}/set/${name}`, name, `only in "${other}"`);
      else owner.set(name, id);
    }
  }
}

function checkGenerators(
  { factors, generators }: { factors: readonly ExperimentArm[]; generators: readonly string[] },
  add: Add,
): void {
  const ids = new Set(factors.map(({ id }) => id));
  const made = new Set(generators.map((text) => text.split('=')[0] ?? ''));
  for (const [at, text] of generators.entries()) {
    const [name = '', product = ''] = text.split('=');
    if (!ids.has(name)) add('unknown-factor', `/design/generators/${at}`, name, nearest(name, ids));
    for (const factor of product.split('*')) {
      if (!ids.has(factor) || made.has(factor))
        add('unknown-factor', `/design/generators/${at}`, factor, 'a factor without generator');
    }
  }
}

/** What is fitted needs figures to be fitted to. */
function checkCalibration(experiment: Experiment, checking: DesignChecking): void {
  const { calibration, published } = experiment;
  if (!calibration) return;
  checkInputs(experiment, { inputs: calibration, at: '/calibration' }, checking);
  const targets = (published ?? []).filter(
    ({ use, point }) => use === 'calibration' && point === baselineId,
  );
  if (targets.length < calibration.length) {
    const expected = `as many figures with use: calibration at the baseline as inputs, ${calibration.length}`;
    checking.add('calibration-without-target', '/calibration', String(targets.length), expected);
  }
}

function checkInputs(
  { baseline }: Experiment,
  { inputs, at: place }: { inputs: readonly ExperimentInput[]; at: string },
  checking: DesignChecking,
): void {
  const { add, library } = checking;
  checkIds(inputs, place, add);
  const chosen = chooseWorld(baseline, [baseline.set ?? {}], library);
  for (const [at, input] of inputs.entries()) {
    const pointer = `${place}/${at}`;
    const { low, high } = input;
    if (low >= high) add('ends-out-of-order', `${pointer}/low`, String(low), `below ${high}`);
    if ('world' in chosen)
      checkEnds(input, { ...checking, baseline, pointer, world: chosen.world });
  }
}

interface EndChecking extends DesignChecking {
  readonly baseline: Experiment['baseline'];
  readonly world: WorldChoice;
  readonly pointer: string;
}

/** Both ends of an input must make a world. */
function checkEnds(
  { low, high, setting, factor = false }: ExperimentInput,
  { add, library, problems, file, baseline, world, pointer }: EndChecking,
): void {
  for (const [end, value] of Object.entries({ low, high })) {
    const changed = settingOf(world, setting, { factor, library })(value);
    if (changed === undefined) {
      const expected = factor ? 'a number or a distribution' : 'a number; or factor: true';
      add('setting-not-numeric', `${pointer}/setting`, setting, expected);
      return;
    }
    const sets = [baseline.set ?? {}, { [setting]: changed }];
    const atEnd = chooseWorld(baseline, sets, library);
    if ('world' in atEnd) continue;
    for (const problem of atEnd.problems) {
      problems.push({ ...problem, path: `${file}${pointer}/${end}` });
    }
  }
}

function checkPublished(experiment: Experiment, library: Library, add: Add): void {
  const ids = new Set(
    designOf(experiment)
      .points(experiment, library)
      .map(({ id }) => id),
  );
  for (const [at, { point }] of (experiment.published ?? []).entries()) {
    if (!ids.has(point)) add('unknown-point', `/published/${at}/point`, point, nearest(point, ids));
  }
}
