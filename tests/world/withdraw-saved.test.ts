import { expect, test } from '@jest/globals';
import { memberOf } from '../../schemas/pointer.ts';
import { openWorld, testLibrary } from '../helpers/worlds.ts';

test('a declaration that was only saved is withdrawn without a receipt, because customs has never seen it', () => {
  const world = openWorld(testLibrary(), 'erenhot-withdrawn-redeclared', {
    drivers: { declarant: 'seat' },
  });
  const xml = world.spec.files['declaration.xml'] ?? '';
  const by = 'declarant';
  const saved = xml.replace('<OperType>C</OperType>', '<OperType>G</OperType>');
  const sent = world.apply({ kind: 'message', at: world.now, by, text: saved });
  const entity = 'declaration:I070520211012031';
  const at = world.now;
  expect(world.apply({ kind: 'act', at, by, entity, event: 'WITHDRAW' }).refused).toBe(false);
  const codes = world.trace
    .filter(({ kind, name }) => kind === 'message' && name === 'receipt')
    .map(({ data }) => memberOf(data, 'code'));
  // The single window's own answer to the message, and nothing of customs.
  expect([sent.receipt?.code, codes]).toEqual(['0', ['0']]);
});
