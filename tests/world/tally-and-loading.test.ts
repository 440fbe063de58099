import { expect, test } from '@jest/globals';
import type { LiveWorld } from '../../world/live.ts';
import type { Outcome } from '../../world/input.ts';
import { viewOf } from '../../world/view.ts';
import type { Role } from '../../workflows/roles.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const pulp = 'yangshan-pulp-one-form';
const shirts = 'yangshan-shirts-left-behind';
const pulpBill = 'manifest:0261W/YSVC21052640726';
const shirtBill = 'manifest:0283E/YSVC21100830901';

const statesOf = (live: LiveWorld, name: string): readonly string[] =>
  viewOf(live).entities.find(({ entity }) => entity === name)?.states ?? [];

const send = (live: LiveWorld, by: Role, text: string): Outcome =>
  live.apply({ kind: 'message', at: live.now, by, text });

/** Codes of the answers of the manifest system about an entity, in order. */
const answersTo = (live: LiveWorld, entity: string): string[] =>
  live.trace.flatMap((event) =>
    event.entity === entity && event.name === 'receipt' && 'code' in event.data
      ? [String(event.data.code)]
      : [],
  );

/** The pulp at Yangshan once the tally has come, with the text of the tally changed. */
function tallied(change: (text: string) => string): LiveWorld {
  const { files } = scenarioOf(library, pulp);
  const changed = { ...files, 'tally.xml': change(files['tally.xml'] ?? '') };
  const live = openWorld(library, pulp, { files: changed });
  live.advance(Date.parse('2021-06-10T15:22:00+08:00'));
  return live;
}

test('bales that came short are told, and the goods are counted all the same', () => {
  const live = tallied((text) => text.replace('>190<', '>188<'));
  const report = live.trace.find(({ name }) => name === 'tally-report');
  expect(report?.data).toMatchObject({ verdict: 'accepted', problems: ['tally-packages-short'] });
  expect(statesOf(live, pulpBill)).toContain('accepted.goods.tallied');
});

test('customs sends back a tally that ended before it began, and nothing has arrived by it', () => {
  const live = tallied((text) => text.replace('20210610151700', '20210610061700'));
  expect(answersTo(live, pulpBill).at(-1)).toBe('03');
  expect(statesOf(live, pulpBill)).toContain('accepted.goods.expected');
});

test('a tally can be deleted and reported again, but not reported twice', () => {
  const live = tallied((text) => text);
  const text = scenarioOf(library, pulp).files['tally.xml'] ?? '';
  const deletion = text.replace('<FunctionCode>2<', '<FunctionCode>3<');
  expect(send(live, 'site', text)).toMatchObject({ problems: [{ code: 'tally-not-expected' }] });
  expect(send(live, 'site', deletion)).toMatchObject({ problems: [] });
  expect(statesOf(live, pulpBill)).toContain('accepted.goods.arrived');
  expect(send(live, 'site', deletion)).toMatchObject({
    problems: [{ code: 'tally-not-reported' }],
  });
  expect(send(live, 'site', text)).toMatchObject({ problems: [] });
  expect(statesOf(live, pulpBill)).toContain('accepted.goods.tallied');
});

const train = 'erenhot-rail-queue';
const trainBill = 'manifest:X0000001-20230529/ERL202305280000001';

/** A tally report of the rail yard, new (A) or deleted (D): it names the bill and the wagon, not the train. */
const railTally = (
  action: 'A' | 'D',
  billNo: string,
): string => `<?xml version="1.0" encoding="UTF-8"?>
<MESSAGE>
  <MESSAGE_HEAD><MESSAGE_ID>R2023052900001${action}</MESSAGE_ID><FUNCTION_CODE>${action === 'A' ? 2 : 3}</FUNCTION_CODE><MESSAGE_TYPE>WLJK_IRT${action}</MESSAGE_TYPE><MESSAGE_CREATE_TIME>20230528160000</MESSAGE_CREATE_TIME><SENDER>ERLRAIL</SENDER><RECEIVER>0702</RECEIVER><VERSION>1.0</VERSION></MESSAGE_HEAD>
  <MESSAGE_LIST>
    <DECL_PORT>0702</DECL_PORT><UNLOADING_PLACE>CNERC/0702S01</UNLOADING_PLACE>
    <ACTUALDATETIME>20230528140000</ACTUALDATETIME><COMPLETEDDATETIME>20230528150000</COMPLETEDDATETIME>
    <RAILWAY_BILLINFO><BILL_NO>${billNo}</BILL_NO><CARRIAGE_NO>94730034</CARRIAGE_NO><PACK_NO>91</PACK_NO><GROSS_WT>22711</GROSS_WT></RAILWAY_BILLINFO>
  </MESSAGE_LIST>
</MESSAGE>`;

test('a rail yard reports and deletes a tally by the number of the bill alone', () => {
  const live = openWorld(library, train);
  live.advance(Date.parse('2023-05-28T16:00:00+08:00'));
  expect(send(live, 'site', railTally('A', 'ERL202305280000009'))).toMatchObject({
    problems: [{ code: 'manifest-unknown-bill', path: '/consignments/0/billNo' }],
  });
  expect(send(live, 'site', railTally('A', 'ERL202305280000001'))).toMatchObject({ problems: [] });
  expect(statesOf(live, trainBill)).toContain('accepted.goods.tallied');
  expect(send(live, 'site', railTally('D', 'ERL202305280000001'))).toMatchObject({ problems: [] });
  expect(statesOf(live, trainBill)).toContain('accepted.goods.arrived');
});

/** The shirts at Yangshan after the loading manifest. */
function loaded(): LiveWorld {
  const live = openWorld(library, shirts);
  live.advance(Date.parse('2021-10-14T13:30:00+08:00'));
  return live;
}

test('a loading manifest can be deleted while the ship is there', () => {
  const live = loaded();
  const text = scenarioOf(library, shirts).files['loading.xml'] ?? '';
  const [consignment = ''] = /<Consignment>.*?<\/Consignment>/s.exec(text) ?? [];
  const head = text.slice(0, text.indexOf('<Consignment>'));
  const deletion = `${head}${consignment}</Declaration></Manifest>`.replace(
    '<FunctionCode>9<',
    '<FunctionCode>3<',
  );
  expect(statesOf(live, shirtBill)).toContain('accepted.goods.loaded');
  expect(send(live, 'site', deletion)).toMatchObject({ problems: [] });
  expect(statesOf(live, shirtBill)).toContain('accepted.goods.arrived');
  live.runToEnd();
  expect(statesOf(live, shirtBill)).toEqual(['writtenOff']);
  expect(send(live, 'carrier', deletion)).toMatchObject({
    problems: [{ code: 'loading-not-reported' }],
  });
});

test('an import is not loaded, and a declarant reports neither loading nor tally', () => {
  const live = loaded();
  const { files } = scenarioOf(library, shirts);
  const refused = { problems: [{ code: 'sender-not-entitled' }] };
  expect(send(live, 'declarant', files['loading.xml'] ?? '')).toMatchObject(refused);
  const imported = tallied((text) => text);
  const record = (files['loading.xml'] ?? '')
    .replaceAll('0283E', '0261W')
    .replaceAll('YSVC21100830901', 'YSVC21052640726')
    .replace(
      /<Consignment>\s*<TransportContractDocument>\s*<ID>YSVC21100830902.*<\/Consignment>/s,
      '',
    );
  expect(send(imported, 'carrier', record)).toMatchObject({
    problems: [{ code: 'loading-not-expected' }],
  });
});

test('on paper a bill of lading keeps released goods at the terminal', () => {
  const { scenario } = scenarioOf(library, pulp);
  const parameters = { ...scenario.parameters, 'carrier.electronic-delivery-order-share': 0 };
  const live = openWorld(library, pulp, { scenario: { ...scenario, parameters } });
  live.advance(Date.parse('2021-06-11T10:40:00+08:00'));
  expect(statesOf(live, pulpBill)).toContain('accepted.release.orderAwaited');
  live.runToEnd();
  expect(statesOf(live, pulpBill)).toEqual(['writtenOff']);
});
