import type { ProblemKind } from '../formats/problem-kind.ts';
import { formatProblems } from '../formats/problems.ts';
import { allRules } from '../rules/codes.ts';
import { isCanonicalType, schemas, sharedSchemas } from '../schemas/schemas.ts';
import { standardCodes } from '../schemas/standard-codes.ts';
import type { Pack, PackBundle } from '../schemas/types.ts';
import type { ScenarioFolder } from './library.ts';
import type { LoadedPack } from './pack.ts';
import { examineSample } from './pack-sample.ts';

/** A pack in one value that needs nothing else: schemas, codes, rules, samples, and the scenarios' messages with their reports. */
export function bundleOf(
  { pack, samples }: LoadedPack,
  scenarios: Iterable<ScenarioFolder>,
): PackBundle {
  const types = pack.messages.filter(isCanonicalType);
  const own = types.map((type) => [type, schemas[type]] as const);
  const shared = sharedSchemas.map((schema) => [schema.$id, schema] as const);
  return {
    pack,
    schemas: Object.fromEntries([...own, ...shared]),
    codeLists: Object.fromEntries(pack.codeLists.map((id) => [id, namesOf(id)])),
    rules: pack.rules.map((code) => ruleOf(code, pack)),
    samples: samples.map(({ name, at, text, against, report }) => ({
      name,
      at,
      text,
      ...(against !== undefined && { against }),
      report: [...report],
    })),
    scenarios: [...scenarios].flatMap((folder) => scenarioSamples(folder, types)),
  };
}

function namesOf(list: string): Record<string, string> {
  return Object.fromEntries(standardCodes.list(list).entries.map(({ code, zh }) => [code, zh]));
}

/** What is known of a rule: on messages, or on the text of a format, which rests on the source of the pack. */
function ruleOf(code: string, { source }: Pack): PackBundle['rules'][number] {
  const rule = allRules.find((one) => one.code === code);
  if (rule) {
    const { severity, title, citation, mark } = rule;
    return { code, severity, title, citation, mark };
  }
  const kinds: Readonly<Record<string, ProblemKind>> = formatProblems;
  const kind = Object.hasOwn(kinds, code) ? kinds[code] : undefined;
  if (!kind) throw new RangeError(`Rule "${code}" of a pack does not exist; remove it there.`);
  const { severity, zh, en } = kind;
  return { code, severity, title: { zh, en }, citation: source, mark: 'published' };
}

/** The messages of a scenario that are of these types, with what is found in them at its end. */
function scenarioSamples(
  { scenario, files }: ScenarioFolder,
  types: readonly string[],
): PackBundle['scenarios'] {
  return Object.entries(files).flatMap(([file, text]) => {
    const sample = { text, at: scenario.end ?? scenario.start };
    const { messages, report } = examineSample(sample);
    if (!messages.some(({ type }) => types.includes(type))) return [];
    return [{ name: `${scenario.id}/${file}`, ...sample, report: [...report] }];
  });
}
