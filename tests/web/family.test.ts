import { expect, test } from '@jest/globals';
import type { EntityView } from '../../web/src/api/types.ts';
import { familyOf } from '../../web/src/trace/family.ts';

function entity(name: string, links: EntityView['links'] = {}): EntityView {
  const [flow = ''] = name.split(':');
  return { entity: name, flow, states: [], done: false, facts: {}, links, possible: [] };
}

const crowd = Array.from({ length: 10 }, (_, index) =>
  entity(`manifest:other-${index}`, { conveyance: 'conveyance:1' }),
);
const world = [
  entity('conveyance:1'),
  entity('manifest:1', { conveyance: 'conveyance:1', declaration: 'declaration:1' }),
  entity('declaration:1', { manifest: 'manifest:1' }),
  entity('inspection:1', { declaration: 'declaration:1' }),
  ...crowd,
];

test('a case has the bill, the declaration, its inspection and the vehicle, but not what else the vehicle carries', () => {
  const family = new Set(['conveyance:1', 'manifest:1', 'declaration:1', 'inspection:1']);
  expect(familyOf(world, 'declaration:1')).toEqual(family);
  expect(familyOf(world, 'manifest:1')).toEqual(family);
});

test('a vehicle in hand shows the bills that it carries and their declarations', () => {
  // The vehicle, eleven bills, one declaration.
  expect(familyOf(world, 'conveyance:1').size).toBe(13);
});

test('in a small world everything is shown', () => {
  expect(familyOf(world.slice(0, 4), undefined).size).toBe(4);
});
