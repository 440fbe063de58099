import { expect, test } from '@jest/globals';
import { flowView } from '../../server/flow-view.ts';
import { flows } from '../../workflows/flows.ts';
import { compileFlow } from '../../workflows/step-table.ts';
import { chartOf, firstLeaves, possibleArrows, type Chart } from '../../web/src/trace/chart.ts';
import { after } from '../../web/src/trace/step.ts';

const charts = Object.values(flows).map((flow) => ({ flow, chart: chartOf(flowView(flow)) }));

function chartNamed(id: string): Chart {
  const found = charts.find(({ flow }) => flow.id === id);
  if (!found) throw new Error(`No flow "${id}".`);
  return found.chart;
}

/** Leaves of a configuration of the step table, which XState itself filled. */
function leavesIn(table: ReturnType<typeof compileFlow>, configuration: number): string[] {
  const active = table.configurations[configuration]?.active ?? [];
  return active
    .map((state) => table.states[state])
    .filter((state) => state?.type === 'atomic' || state?.type === 'final')
    .map((state) => state?.path ?? '');
}

test.each(charts.map(({ flow, chart }) => [flow.id, flow, chart] as const))(
  'every step of the flow "%s" that the page foretells is the step that XState takes',
  (_id, flow, chart) => {
    const table = compileFlow(flow);
    expect(firstLeaves(chart)).toEqual(leavesIn(table, 0));
    const wrong: string[] = [];
    for (const [configuration] of table.configurations.entries()) {
      const leaves = leavesIn(table, configuration);
      for (const [event, name] of table.events.entries()) {
        const next = table.next[configuration * table.events.length + event] as number;
        const expected = next < 0 ? undefined : leavesIn(table, next);
        const foretold = after(chart, leaves, name);
        if (JSON.stringify(foretold) !== JSON.stringify(expected))
          wrong.push(`${leaves.join(' ')} ${name}`);
      }
    }
    expect(wrong.slice(0, 5)).toEqual([]);
  },
);

test('the events possible at the start of a declaration are to submit and to withdraw', () => {
  const chart = chartNamed('declaration');
  const events = possibleArrows(chart, firstLeaves(chart)).map(({ event }) => event);
  expect(events).toEqual(['SUBMIT', 'WITHDRAW']);
});

test('a transition to a state that does not exist is reported with its name', () => {
  const flow = {
    id: 'broken',
    text: { zh: '坏', en: 'broken' },
    states: [
      {
        path: 'a',
        text: { zh: '甲', en: 'a' },
        type: 'atomic',
        tone: 'done',
        on: { GO: 'nowhere' },
        states: [],
      },
    ],
    events: {},
  } as const;
  expect(() => chartOf(flow)).toThrow('"nowhere"');
});
