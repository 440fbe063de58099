import { join } from 'node:path';
import { messageRules } from '../rules/check.ts';
import { pairRuleSets } from '../rules/pairs.ts';
import type { RuleText } from '../rules/rule.ts';
import { isCanonicalType, schemas } from '../schemas/schemas.ts';
import type { LoadedPack, LoadedSample } from './pack.ts';
import { loadPacks } from './packs.ts';
import { writeGenerated } from './write-generated.ts';

/*
 * Writes docs/rules.md from the rules and the samples of the packs, so that no rule is described twice.
 * `node library/document-rules.ts --check` exits 1 instead of writing when the file is out of date.
 */
const root = join(import.meta.dirname, '..');

const head = `# Rules

<!-- Generated from the rules and the packs by \`npm run generate\`; do not edit. -->

Every rule on messages, by the message it looks at. An **error** refuses, a **warning** tells. The mark says how well the rule is
known: _official_ (law, announcement, official table), _published_ (interface texts, standards, press), _derived_ (follows from
others), _recalled_ (from memory), _assumed_. What is recalled or assumed never refuses. Every rule has a sample that passes and one
that fails, below \`packs/\`.
`;

interface Section {
  readonly title: string;
  readonly rules: readonly RuleText[];
  readonly pack: LoadedPack | undefined;
}

function sections(packs: readonly LoadedPack[]): Section[] {
  const packOf = (type: string) =>
    packs.find(
      ({ pack: { covers, messages } }) => covers === 'messages' && messages.includes(type),
    );
  const single = Object.entries(messageRules).map(([type, rules]) => ({
    title: nameOf(type),
    rules,
    pack: packOf(type),
  }));
  const pairs = pairRuleSets.map(({ type, against, rules }) => ({
    title: `${nameOf(type)}, against ${nameOf(against)}`,
    rules,
    pack: packOf(type),
  }));
  return [...single, ...pairs];
}

function nameOf(type: string): string {
  const zh = isCanonicalType(type) ? schemas[type]['zh'] : undefined;
  return `${String(zh)} \`${type}\``;
}

function sectionText({ title, rules, pack }: Section): string {
  const once = [...new Map(rules.map((rule) => [rule.code, rule])).values()];
  return [`## ${title}`, ...once.map((rule) => ruleText(rule, pack))].join('\n\n');
}

function ruleText({ code, title, severity, mark, citation }: RuleText, pack?: LoadedPack): string {
  const failing = pack?.samples.find(
    ({ valid, report }) => !valid && report.some((problem) => problem.code === code),
  );
  const named = pack?.samples.find(({ name }) => name === `invalid/${code}`) ?? failing;
  return [
    `### \`${code}\``,
    `${title.zh} · ${title.en}`,
    [
      `- ${severity}, ${mark}: ${citation.zh} · ${citation.en}`,
      `- passes: ${place(pack, named?.of)}`,
      `- fails: ${place(pack, named?.name)}`,
    ].join('\n'),
  ].join('\n\n');
}

function place(pack: LoadedPack | undefined, name: LoadedSample['name'] | undefined): string {
  if (pack === undefined || name === undefined) return 'none';
  return `\`packs/${pack.pack.id}/samples/${name}\``;
}

writeGenerated(
  'docs/rules.md',
  `${[head.trimEnd(), ...sections(loadPacks(join(root, 'packs'))).map(sectionText)].join('\n\n')}\n`,
);
