import { expect, test } from '@jest/globals';
import { parseInstant } from '../../rules/days.ts';
import { decideAt } from '../../world/office/decide.ts';
import { explain } from '../../world/unblock.ts';
import { openWorld, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const entity = 'declaration:I070520200917044';

function at(instant: string) {
  const live = openWorld(library, 'erenhot-goes-wrong');
  live.advance(parseInstant(instant));
  return live;
}

test('a returned declaration is unblocked by the fields that differ from the manifest, with their values', () => {
  // 40 bales and 3,260 kg arrived, as the scenario tells; 42 and 3,423 were declared.
  const { world } = at('2020-09-17T15:00:00+08:00');
  const mended = { entity, by: 'declarant', event: 'RESUBMIT' };
  expect(explain(world, entity)?.unblock).toMatchObject([
    { ...mended, path: '/packages', value: '40' },
    { ...mended, path: '/grossWeight', value: '3260' },
  ]);
});

test('the decision that is named does end the wait', () => {
  const live = at('2020-09-18T10:40:00+08:00');
  const [first] = explain(live.world, entity)?.unblock ?? [];
  expect(first).toMatchObject({ by: 'review', byText: { zh: '审单岗' }, event: 'EXAMINE' });
  decideAt(live, { desk: 'review', entity, decision: first?.event ?? '' });
  const still = explain(live.world, entity)?.waits.map(({ state }) => state);
  expect(still).not.toContain('clearance.lodgement.inReview');
});

test('a wait for an inspection is unblocked at the inspection', () => {
  const live = openWorld(library, 'erenhot-general-inspection', {
    drivers: { inspection: 'seat' },
  });
  live.advance(parseInstant('2021-05-18T16:00:00+08:00'));
  const changes = explain(live.world, 'declaration:I070520210518031')?.unblock;
  expect(changes).toMatchObject([
    { entity: 'inspection:I070520210518031', by: 'inspection', event: 'START_SCAN' },
  ]);
});
