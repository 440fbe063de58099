import { expect, test } from '@jest/globals';
import { missingCertificates, requiredCertificates } from '../../rules/certificates.ts';
import { policiesOf } from '../../library/policies.ts';
import {
  abandonmentDeadline,
  completionDeadline,
  declarationDeadline,
  manifestDeadline,
  paymentDeadline,
  paymentDueDay,
} from '../../rules/deadlines.ts';
import { decisions } from '../../rules/decisions.ts';
import { dayText, instantText, parseInstant } from '../../rules/days.ts';
import { matchManifest } from '../../rules/match-manifest.ts';
import type { Overrides } from '../../rules/policy-checks.ts';
import { select, type SelectionFacts } from '../../rules/risk.ts';
import { portOf, testLibrary } from '../helpers/worlds.ts';
import { sample, type Patch } from './samples.ts';

const at = (text: string) => parseInstant(`${text}+08:00`);

const library = testLibrary();

function policyOn(date: string, overrides: Overrides = {}) {
  const result = policiesOf(portOf(library, 'ganqimaodu-road'), library, { overrides });
  if ('problems' in result) throw new Error(JSON.stringify(result.problems));
  return result.book.at(at(`${date}T12:00:00`));
}

const policy = policyOn('2020-03-02');
const coal = {
  billNo: 'BL20200302',
  packages: 1,
  grossWeight: 1_000_000,
  consignee: { name: '草原煤业有限公司' },
  containers: ['CSQU3054383'],
  items: [{ sequence: 1, description: '煤', packages: 1, grossWeight: 1_000_000 }] as [
    { sequence: number; description: string; packages: number; grossWeight: number },
  ],
};

const differences = (patch: Patch) =>
  matchManifest(sample('goods-declaration', patch), coal, policy).map(
    ({ code, path }) => `${code} ${path}`,
  );

test('a declaration that agrees with its consignment matches', () => {
  expect(differences({})).toEqual([]);
});

test('a gross weight within 3 % of the manifest matches, one beyond does not', () => {
  expect(differences({ '/grossWeight': 1_030_000 })).toEqual([]);
  expect(differences({ '/grossWeight': 1_030_001 })).toEqual([
    'manifest-weight-differs /grossWeight',
  ]);
});

test('every difference from the manifest is told', () => {
  expect(differences({ '/billNo': 'OTHER', '/packages': 2, '/containers': [] })).toEqual([
    'manifest-bill-differs /billNo',
    'manifest-packages-differ /packages',
    'manifest-containers-differ /containers',
  ]);
});

test('a bill without a consignment is missing from the manifest', () => {
  const [problem] = matchManifest(sample('goods-declaration'), undefined, policy);
  expect(problem).toMatchObject({
    code: 'manifest-missing',
    path: '/billNo',
    rule: 'match-manifest',
  });
});

test('coal needs the automatic import licence in general trade, not in processing trade', () => {
  const bare = { '/certificates': [] };
  expect(missingCertificates(sample('goods-declaration', bare))).toEqual([
    { letter: '7', lines: [1] },
  ]);
  expect(missingCertificates(sample('goods-declaration'))).toEqual([]);
  expect(requiredCertificates(sample('goods-declaration', { '/tradeMode': '0615' }))).toEqual([]);
});

test('the export licence of coal depends on the kind of trade', () => {
  expect(exportLetters('0110')).toEqual(['4']);
  expect(exportLetters('0615')).toEqual(['x']);
  expect(exportLetters('4019')).toEqual(['y']);
});

test('terms end with their last day in China', () => {
  const entered = at('2020-03-02T23:30:00');
  expect(instantText(declarationDeadline(entered, policy))).toBe('2020-03-17T00:00:00+08:00');
  expect(instantText(completionDeadline(entered, policy))).toBe('2020-03-17T00:00:00+08:00');
  expect(instantText(abandonmentDeadline(entered, policy))).toBe('2020-06-03T00:00:00+08:00');
  expect(instantText(paymentDeadline(entered, policy))).toBe('2020-03-18T00:00:00+08:00');
  expect(dayText(paymentDueDay(entered, policy))).toBe('2020-03-17');
});

test('manifests are due 1, 2, 4 and 24 hours before road, rail, air and sea', () => {
  const arrival = at('2020-03-02T12:00:00');
  const due = (['road', 'rail', 'air', 'sea'] as const).map((transport) =>
    instantText(manifestDeadline(transport, arrival, policy)).slice(0, 16),
  );
  expect(due).toEqual([
    '2020-03-02T11:00',
    '2020-03-02T10:00',
    '2020-03-02T08:00',
    '2020-03-01T12:00',
  ]);
});

const unlucky: SelectionFacts = {
  tier: 'general',
  ruleHits: [],
  randomDraw: 0.9,
  tierDraw: 0.9,
  policy,
};

function reasonFor(facts: Partial<SelectionFacts>) {
  const selection = select({ ...unlucky, ...facts });
  return selection.selected ? selection.reason : 'none';
}

function methodsFor(facts: Partial<SelectionFacts>) {
  const selection = select({ ...unlucky, ...facts });
  return selection.selected ? selection.methods : [];
}

function exportLetters(tradeMode: string) {
  const exported = sample('goods-declaration', { '/direction': 'export', '/tradeMode': tradeMode });
  return requiredCertificates(exported).map(({ letter }) => letter);
}

test('nothing hit, nothing selected', () => {
  expect(select(unlucky)).toEqual({ selected: false });
});

test('rule, tier, chance and quarantine each select, and risk is named before chance', () => {
  expect(reasonFor({ ruleHits: ['fresh-meat'] })).toBe('rule');
  expect(reasonFor({ randomDraw: 0.004 })).toBe('random');
  expect(reasonFor({ randomDraw: 0.006 })).toBe('none');
  expect(reasonFor({ randomDraw: 0.004, ruleHits: ['fresh-meat'] })).toBe('rule');
  expect(reasonFor({ isSampled: true })).toBe('quarantine');
});

test('the share inspected of each tier is that published for 2019', () => {
  const rate = { advanced: 0.0057, certified: 0.0169, general: 0.0244, discredited: 0.8476 };
  for (const tier of ['advanced', 'certified', 'general', 'discredited'] as const) {
    expect(select({ ...unlucky, tier, tierDraw: rate[tier] - 1e-9 }).selected).toBe(true);
    expect(select({ ...unlucky, tier, tierDraw: rate[tier] }).selected).toBe(false);
  }
});

test('machines come first from 2018-10-13', () => {
  const ruleHits = ['fresh-meat'];
  expect(methodsFor({ ruleHits, policy: policyOn('2018-10-12') })).toEqual(['manual']);
  expect(methodsFor({ ruleHits, policy: policyOn('2018-10-13') })).toEqual(['machine']);
  expect(methodsFor({ isSampled: true })).toEqual(['sampling']);
});

test('from 2019 on customs and quarantine open the goods together', () => {
  const both = { ruleHits: ['fresh-meat'], isSampled: true };
  const byHand = { 'inspection.machine-first': false };
  expect(methodsFor({ ...both, policy: policyOn('2018-12-31', byHand) })).toEqual([
    'manual',
    'sampling',
  ]);
  expect(methodsFor({ ...both, policy: policyOn('2019-01-01', byHand) })).toEqual([
    'joint',
    'sampling',
  ]);
});

test('every decision has a title and a citation in both languages', () => {
  for (const { title, citation } of Object.values(decisions)) {
    expect([title.zh, citation.zh].every((text) => /\p{Script=Han}/u.test(text))).toBe(true);
    expect(`${title.en} ${citation.en}`).not.toMatch(/\p{Script=Han}/u);
  }
});
