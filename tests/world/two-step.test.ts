import { expect, test } from '@jest/globals';
import { viewOf } from '../../world/view.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const copper = 'ganqimaodu-copper-two-step';
const entity = 'two-step:I070820211011062';

/** The scenario with its complete declaration changed, run to its end. */
function completedWith(from: string, to: string) {
  const { files } = scenarioOf(library, copper);
  const complete = files['complete.xml'] ?? '';
  expect(complete).toContain(from);
  const world = openWorld(library, copper, {
    files: { ...files, 'complete.xml': complete.replace(from, to) },
  });
  world.runToEnd();
  return world;
}

test('a complete declaration for another bill than its summary goes back, and the goods stay out', () => {
  const world = completedWith('GQM20211011062', 'GQM20211011063');
  const returned = world.trace.find(({ name, kind }) => name === 'RETURN' && kind === 'decision');
  expect(returned).toMatchObject({
    entity,
    data: { problems: ['two-step-bill'], rule: 'compare-two-step' },
  });
  const view = viewOf(world).entities.find((each) => each.entity === entity);
  expect(view?.states).toEqual(['completionReturned']);
  const released = world.trace.filter(({ name }) => name === 'UNMATCH');
  expect(released).toEqual([]);
});

test('a complete declaration that only says more than its summary is examined', () => {
  const world = completedWith('<NoteS>', '<NoteS>补充：');
  expect(world.trace.some(({ name }) => name === 'RETURN')).toBe(false);
});
