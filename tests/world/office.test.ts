import { expect, test } from '@jest/globals';
import { parseInstant } from '../../rules/days.ts';
import { decideAt } from '../../world/office/decide.ts';
import { deskSummaries, deskWork } from '../../world/office/work.ts';
import { linesOf, openWorld, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const entity = 'declaration:I070520200917044';

/** The cashmere declaration on the desk of document review, which the scenario's script drives. */
function inReview() {
  const live = openWorld(library, 'erenhot-goes-wrong');
  live.advance(parseInstant('2020-09-18T10:40:00+08:00'));
  return live;
}

test('the work list tells what waits, since when, of whom and what, and what may be decided', () => {
  const live = inReview();
  const begun = live.trace.findLast(
    ({ kind, data }) =>
      kind === 'transition' && 'event' in data && data.event === 'REFER_TO_REVIEW',
  );
  const [item, ...others] = deskWork(live, 'review');
  expect(others).toEqual([]);
  expect(item).toMatchObject({
    entity,
    state: 'clearance.lodgement.inReview',
    seq: begun?.seq,
    rule: { id: 'manual-review' },
    facts: {
      references: ['I070520200917044', '0705200013502/ELH20200901044'],
      hs: ['5105392100'],
      goods: ['已梳无毛山羊绒'],
      direction: 'import',
      // Net 3,200 kg and 60 kg of packing, as the scenario tells: 3,260 kg gross.
      weight: 3260,
    },
  });
  expect(item?.decisions.map(({ event }) => event)).toEqual(['EXAMINE', 'QUERY', 'RETURN']);
  const summary = deskSummaries(live).find(({ desk }) => desk === 'review');
  expect(summary).toMatchObject({ driver: 'script', waiting: 1, oldest: item?.since });
});

test('a decision outside the power of a desk is refused with the rule, and nothing has happened', () => {
  const live = inReview();
  const before = linesOf(live);
  const { refused, problems } = decideAt(live, { desk: 'duty', entity, decision: 'EXAMINE' });
  expect(refused).toBe(true);
  expect(problems).toMatchObject([
    { code: 'desk-without-power', path: '/desk', got: 'duty', expected: 'review' },
  ]);
  expect(problems[0]?.rule).toBe('review-selection');
  expect(problems[0]?.citation).toEqual({
    zh: '国发〔2018〕37号第三项，全国通关一体化',
    en: 'State Council Notice No. 37 of 2018, item 3, national clearance integration',
  });
  expect(linesOf(live)).toEqual(before);
  expect(live.inputs).toHaveLength(1);
});

test('a decision is taken once: whoever answers the same wait later is refused', () => {
  const live = inReview();
  const [item] = deskWork(live, 'review');
  const order = { desk: 'review', entity, decision: 'QUERY', seq: item?.seq ?? 0 } as const;
  expect(decideAt(live, order).refused).toBe(false);
  const before = linesOf(live);
  const late = decideAt(live, order);
  expect(late.problems.map(({ code }) => code)).toEqual(['decision-stale']);
  const unnamed = decideAt(live, { desk: 'review', entity, decision: 'QUERY' });
  expect(unnamed.problems.map(({ code }) => code)).toEqual(['event-not-possible']);
  expect(linesOf(live)).toEqual(before);
});

test('all that is wrong with a decision is told at once', () => {
  const order = { desk: 'duty', entity, decision: 'QUERY', seq: 1 } as const;
  const { problems } = decideAt(inReview(), order);
  expect(problems.map(({ code }) => code)).toEqual(['desk-without-power', 'decision-stale']);
});
