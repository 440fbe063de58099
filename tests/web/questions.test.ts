import { expect, test } from '@jest/globals';
import { flowView } from '../../server/flow-view.ts';
import type { TraceEvent } from '../../web/src/api/types.ts';
import { questionsOf } from '../../web/src/quiz/questions.ts';
import { chartOf } from '../../web/src/trace/chart.ts';
import { flows } from '../../workflows/flows.ts';

const charts = new Map([['conveyance', chartOf(flowView(flows.conveyance))]]);
/** A truck that is accepted by itself and comes to the port. */
const history = {
  entity: 'conveyance:1',
  flow: 'conveyance',
  steps: [
    { seq: 1, ms: 0, event: '', leaves: ['notified'] },
    { seq: 3, ms: 1, event: 'ACCEPT_NOTICE', leaves: ['expected'] },
    { seq: 5, ms: 9, event: 'ARRIVE', leaves: ['arrived'] },
  ],
};
const receipts = {
  id: 'receipt',
  title: { zh: '回执', en: 'receipts' },
  source: { zh: '', en: '' },
  complete: true,
  entries: ['A', 'B', 'C', 'D', 'E'].map((code) => ({ code, zh: `${code}。`, from: '2017-01-01' })),
};

function receipt(seq: number, code: string, source = 'customs'): TraceEvent {
  const data = { source, code };
  const [at, role, entity] = ['', 'single-window', ''] as const;
  return { seq, ms: seq, at, role, entity, kind: 'message', name: 'receipt', data, cause: 0 };
}

test('people are asked about, not what the system does by itself; each receipt once', () => {
  const trace = [receipt(6, 'E'), receipt(7, 'E'), receipt(8, 'A', 'single-window')];
  const told = { trace, histories: new Map([['conveyance:1', history]]), charts, receipts };
  const [who, code, ...rest] = questionsOf(told);
  expect(rest).toEqual([]);
  expect(who).toMatchObject({ kind: 'who', seq: 5, answer: 'carrier' });
  expect(who?.choices.map(({ id }) => id)).toContain('carrier');
  expect(code).toMatchObject({ kind: 'receipt', seq: 6, now: 'E', answer: 'E' });
  // The one asked about with the three that follow it, round the end of the list, in the list's order.
  expect(code?.choices.map(({ id }) => id)).toEqual(['A', 'B', 'C', 'E']);
});
