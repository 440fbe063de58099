import { expect, test } from '@jest/globals';
import { deskIds, desksFor, officeDesks } from '../../workflows/desks.ts';
import { flows } from '../../workflows/flows.ts';
import { roles } from '../../workflows/roles.ts';

/** Roles outside the customs office; the single window's own steps are no decisions of a desk unless listed. */
const outside = new Set(['declarant', 'carrier', 'site', 'single-window']);

test('whatever a role of customs may cause is in the power of exactly one of its desks', () => {
  const wrong = Object.values(flows).flatMap((flow) =>
    Object.entries(flow.events).flatMap(([event, { by, also }]) => {
      const wanted = [by, also ?? []].flat().filter((role) => !outside.has(role));
      const got = desksFor(flow, event).map((desk) => officeDesks[desk].role);
      const customs = got.filter((role) => !outside.has(role));
      return String(wanted) === String(customs) ? [] : [`${flow.id} ${event}: ${String(customs)}`];
    }),
  );
  expect(wrong).toEqual([]);
});

test('every role of customs has a desk', () => {
  const seated = new Set<string>(deskIds.map((desk) => officeDesks[desk].role));
  expect(roles.filter((role) => !outside.has(role) && !seated.has(role))).toEqual([]);
});

test('selecting, inspecting and disposing are powers of different desks, and so is reading images', () => {
  const { declaration, inspection } = flows;
  expect(desksFor(declaration, 'ORDER_INSPECTION')).toEqual(['risk']);
  expect(desksFor(inspection, 'CLEAR_IMAGE')).toEqual(['image']);
  expect(desksFor(inspection, 'FIND_ABNORMAL')).toEqual(['inspection']);
  expect(desksFor(inspection, 'DISPOSE')).toEqual(['disposal']);
  expect(desksFor(declaration, 'PAY')).toEqual([]);
});
