import { expect, test } from '@jest/globals';
import { validate } from '../../schemas/validate.ts';
import type { Connector, Connectors, OpenEnquiry } from '../../world/agencies/agencies.ts';
import { agencyIds, questionIds, type QuestionId } from '../../world/agencies/questions.ts';
import type { AgencyInput } from '../../world/input.ts';
import { LiveWorld } from '../../world/live.ts';
import { linesOf, openWorld, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const connector: Connector = {
  url: 'http://agency.example/',
  timeout: 'PT1S',
  retries: 1,
  wait: 'PT0S',
  otherwise: 'built-in',
};
const outside = (changes: Partial<Connector> = {}): Connectors =>
  Object.fromEntries(agencyIds.map((agency) => [agency, { ...connector, ...changes }]));

type Said = Pick<Extract<AgencyInput, { answer: unknown }>, 'answer'> | { failure: [] };

/** Runs a scenario to its end; whatever is asked is answered by the function. */
function played(id: string, agencies: Connectors, say: (asked: OpenEnquiry) => object): LiveWorld {
  const live = openWorld(library, id, { agencies });
  for (;;) {
    live.runToEnd();
    const [asked] = live.world.parts.agencies?.open ?? [];
    if (!asked) return live;
    const { number } = asked.enquiry;
    const said = say(asked) as Said;
    expect(live.apply({ kind: 'agency', at: live.now, number, ...said }).problems).toEqual([]);
  }
}

const builtIn = ({ builtIn: result, enquiry: { number } }: OpenEnquiry): object => ({
  answer: { number, result },
});

/** When what was decided about what; an answer comes after what else happens at its instant. */
const decided = ({ trace }: LiveWorld): string[] =>
  trace
    .flatMap(({ kind, entity, name, at }) =>
      kind === 'decision' ? [`${at} ${entity} ${name}`] : [],
    )
    .toSorted();

const scenarios = [
  'ganqimaodu-coal-advance',
  'ganqimaodu-copper-recall',
  'manzhouli-rail-express',
  'erenhot-general-inspection',
  'erenhot-duty-insurance',
];

test('agencies outside that answer as the built-in ones lead to the same decisions, by contracts that hold both ways', () => {
  const asked = new Set<QuestionId>();
  for (const id of scenarios) {
    const live = played(id, outside(), (each) => {
      asked.add(each.question);
      expect(validate(`${each.question}-enquiry`, each.enquiry)).toEqual({ value: each.enquiry });
      return builtIn(each);
    });
    const own = openWorld(library, id);
    own.runToEnd();
    expect(decided(live)).toEqual(decided(own));
    const replayed = new LiveWorld(live.spec, live.inputs);
    expect(linesOf(replayed)).toEqual(linesOf(live));
  }
  expect([...asked].toSorted()).toEqual([...questionIds].toSorted());
});

test('a call that fails is noted, and after the last one the built-in agency answers', () => {
  const problem = {
    code: 'agency-timeout',
    severity: 'error',
    path: '',
    message: { zh: '超时。', en: 'Late.' },
  };
  const live = played('ganqimaodu-coal-advance', outside(), () => ({ failure: [problem] }));
  const own = openWorld(library, 'ganqimaodu-coal-advance');
  own.runToEnd();
  expect(decided(live)).toEqual(decided(own));
  const notes = live.trace.filter(({ name }) => name.startsWith('agency-'));
  const kinds = Map.groupBy(notes, ({ name }) => name);
  const questions = kinds.get('agency-asked')?.length ?? 0;
  expect(questions).toBeGreaterThan(1);
  expect(kinds.get('agency-failed')).toHaveLength(2 * questions);
  expect(kinds.get('agency-given-up')).toHaveLength(questions);
  expect(kinds.get('agency-failed')?.[0]?.data).toMatchObject({
    problems: [{ code: problem.code }],
  });
});

test('where the connector says so, a case waits for a person instead, and the clock goes on', () => {
  const agencies: Connectors = {
    'licence-authority': { ...connector, retries: 0, otherwise: 'wait' },
  };
  const id = 'ganqimaodu-coal-advance';
  const problem = { code: 'x', severity: 'error', path: '', message: { zh: '无', en: 'None' } };
  const live = played(id, agencies, () => ({ failure: [problem] }));
  const open = live.world.parts.agencies?.open;
  const slot = live.world.register.find(live.world.entities, entityAsked(live));
  expect(open).toEqual([]);
  expect(live.ended).toBe(true);
  expect(live.world.leavesOf(slot ?? -1)).toContain('clearance.certificates.checking');
  const act = {
    kind: 'act',
    at: live.now,
    by: 'single-window',
    entity: entityAsked(live),
  } as const;
  expect(live.apply({ ...act, event: 'CONFIRM_CERTIFICATES' }).problems).toEqual([]);
});

const entityAsked = ({ trace }: LiveWorld): string =>
  trace.find(({ name }) => name === 'agency-asked')?.entity ?? '';

test('the clock stands until an agency has answered, also in a fork that knows no answer yet', () => {
  const agencies: Connectors = { laboratory: connector };
  const id = 'ganqimaodu-copper-recall';
  const live = played(id, agencies, ({ enquiry: { number } }) => ({
    answer: { number, result: 'passed', delay: 'P2D', reference: 'LAB-7', reason: '合格' },
  }));
  const asked = live.trace.find(({ name }) => name === 'agency-asked');
  const passed = live.trace.find(({ name }) => name === 'PASS_TEST');
  const days = 24 * 60 * 60 * 1000;
  expect(passed?.at).toBe((asked?.at ?? 0) + 2 * days);
  expect(passed?.data).toMatchObject({ agency: 'laboratory', reference: 'LAB-7', reason: '合格' });
  const fork = live.fork(asked?.seq ?? 0);
  fork.runToEnd();
  expect([fork.waiting, fork.now, fork.ended]).toEqual([true, asked?.at, false]);
  const [open] = fork.world.parts.agencies?.open ?? [];
  const number = open?.enquiry.number ?? 0;
  fork.apply({ kind: 'agency', at: fork.now, number, answer: { number, result: 'failed' } });
  fork.runToEnd();
  expect(fork.trace.some(({ name }) => name === 'FAIL_TEST')).toBe(true);
});

test('an answer nobody asked for, to another enquiry, or against its contract changes nothing', () => {
  const live = openWorld(library, 'ganqimaodu-coal-advance', { agencies: outside() });
  live.runToEnd();
  const { seq } = live;
  const [open] = live.world.parts.agencies?.open ?? [];
  const { number } = open?.enquiry ?? { number: 0 };
  const codes = (input: object): string[] =>
    live
      .apply({ kind: 'agency', at: live.now, ...input } as Parameters<LiveWorld['apply']>[0])
      .problems.map(({ code, path }) => `${code} ${path}`);
  expect(codes({ number: 9999, answer: { number: 9999, result: 'valid' } })).toEqual([
    'agency-not-asked /number',
  ]);
  expect(codes({ number, answer: { number: number + 1, result: open?.builtIn } })).toEqual([
    'agency-answer-of-another /number',
  ]);
  expect(codes({ number, answer: { result: 'perhaps', extra: 1, delay: '2 days' } })).toEqual([
    'enum /result',
    'unknown-property /extra',
    'pattern /delay',
    'required /number',
  ]);
  expect(live.seq).toBe(seq);
});
