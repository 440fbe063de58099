import { expect, test } from '@jest/globals';
import { flowView } from '../../server/flow-view.ts';
import { lanesOf, stopsOf } from '../../web/src/replay/lanes.ts';
import { chartOf } from '../../web/src/trace/chart.ts';
import type { History } from '../../web/src/trace/history.ts';
import { flows } from '../../workflows/flows.ts';

const charts = new Map([['declaration', chartOf(flowView(flows.declaration))]]);
const others = [
  'clearance.lodgement.examined',
  'clearance.certificates.satisfied',
  'clearance.duty.settled',
  'clearance.cargo.arrived',
];
/** Released at minute 9 by an inspection that was ordered at minute 3. */
const history: History = {
  entity: 'declaration:1',
  flow: 'declaration',
  steps: [
    { seq: 1, ms: 0, event: '', leaves: ['saved'] },
    { seq: 2, ms: 1, event: 'SUBMIT', leaves: [...others, 'clearance.control.unassessed'] },
    { seq: 3, ms: 3, event: 'ORDER_INSPECTION', leaves: [...others, 'clearance.control.ordered'] },
    { seq: 4, ms: 9, event: 'PASS_INSPECTION', leaves: ['released.settlement.open'] },
  ],
};
const lanes = lanesOf(new Map([[history.entity, history]]), charts, 12);

test('a declaration shows how many of its controls have ended, and each control as a lane of its own', () => {
  expect(lanes.map(({ label }) => label.en)).toEqual([
    'goods declaration, one step',
    'lodgement and examination',
    'certificates',
    'duty and taxes',
    'risk and inspection',
    'goods',
  ]);
  expect(lanes[0]?.stretches[1]?.controls).toEqual({ done: 4, of: 5 });
  expect(stopsOf(lanes)).toEqual([0, 1, 3, 9]);
});

test('the control that releases ends in its final state, though no transition lists it', () => {
  const control = lanes.find(({ label }) => label.en === 'risk and inspection');
  expect(control?.stretches.map(({ from, to, state }) => [from, to, state])).toEqual([
    [1, 3, 'clearance.control.unassessed'],
    [3, 9, 'clearance.control.ordered'],
    [9, 9, 'clearance.control.cleared'],
  ]);
});
