import { expect, test } from '@jest/globals';
import { decode } from '../../formats/registry.ts';
import { asMessage } from '../formats/messages.ts';
import type { Outcome } from '../../world/input.ts';
import type { LiveWorld } from '../../world/live.ts';
import { viewOf } from '../../world/view.ts';
import { openWorld, scenarioOf, testLibrary } from '../helpers/worlds.ts';

const library = testLibrary();
const felt = 'erenhot-goes-wrong';
const bill = 'manifest:0705200013502/ELH20200901044';
const { scenario, files } = scenarioOf(library, felt);

const afterReport = Date.parse('2020-09-01T11:50:00+08:00');

/** The world of the felt truck with its messages changed, after the site has reported. */
function reported(changes: Readonly<Record<string, (text: string) => string>>): LiveWorld {
  const changed = Object.entries(files).map(([name, text]) => [
    name,
    changes[name]?.(text) ?? text,
  ]);
  const live = openWorld(library, felt, { files: Object.fromEntries(changed) });
  live.advance(afterReport);
  return live;
}

const messagesIn = (live: LiveWorld) => live.trace.filter(({ kind }) => kind === 'message');

const messageOf = (live: LiveWorld, name: string) =>
  messagesIn(live).find((event) => event.name === name)?.data;

const statesOf = (live: LiveWorld, name: string): readonly string[] =>
  viewOf(live).entities.find(({ entity }) => entity === name)?.states ?? [];

/** Whether the site's report of arrival has been taken for the bill. */
const hasArrived = (live: LiveWorld): boolean =>
  live.trace.some(({ entity, name }) => entity === bill && name === 'REPORT_ARRIVAL');

test('a carriage report that names a bill outside the manifest is refused by customs for it', () => {
  const live = reported({
    'carriage-report.xml': (text) => text.replace('ELH20200901044', 'ELH20200901045'),
  });
  expect(messageOf(live, 'conveyance-declaration')).toMatchObject({
    verdict: 'accepted',
    problems: ['conveyance-bill-unknown'],
  });
  const codes = messagesIn(live)
    .filter(({ name }) => name === 'receipt')
    .map(({ data }): Record<string, unknown> => ({ ...data }))
    .filter((receipt) => receipt['of'] === 'conveyance-declaration')
    .map((receipt) => receipt['code']);
  expect(codes).toContain('03');
});

test('packages that came short are told, and the goods have arrived all the same', () => {
  const live = reported({
    'arrival-report.xml': (text) => text.replace('>40<', '>38<'),
  });
  expect(messageOf(live, 'arrival-report')).toMatchObject({
    verdict: 'accepted',
    problems: ['arrival-packages-short'],
  });
  expect(hasArrived(live)).toBe(true);
});

test('an arrival report for another office than the manifest is refused and changes nothing', () => {
  const live = reported({
    'arrival-report.xml': (text) => text.replace('>0705<', '>0702<'),
  });
  expect(messageOf(live, 'arrival-report')).toMatchObject({
    verdict: 'refused',
    problems: expect.arrayContaining(['arrival-head-differs']),
  });
  expect(hasArrived(live)).toBe(false);
});

/** The world after its truck has come, and a way for the site to send its report with another action. */
function withReports() {
  const steps = scenario.steps.filter(({ id }) => id !== 'arrival-report');
  const live = openWorld(library, felt, { scenario: { ...scenario, steps }, files });
  live.advance(afterReport);
  const report = asMessage(decode(files['arrival-report.xml'] ?? '').messages[0], 'arrival-report');
  const send = (action: string): Outcome =>
    live.apply({
      kind: 'message',
      at: live.now,
      by: 'site',
      text: JSON.stringify({ ...report, action }),
    });
  return { live, send };
}

/** The world after its truck has come, with the bill in two containers, and a way for the site to report. */
function inContainers() {
  const manifest = asMessage(decode(files['manifest.xml'] ?? '').messages[0], 'manifest');
  const [only] = manifest.consignments;
  const boxed = { ...only, containers: ['CSQU3054383', 'MSKU0383250'] };
  const steps = scenario.steps.filter(({ id }) => id !== 'arrival-report');
  const live = openWorld(library, felt, {
    scenario: { ...scenario, steps },
    files: { ...files, 'manifest.xml': JSON.stringify({ ...manifest, consignments: [boxed] }) },
  });
  live.advance(afterReport);
  const report = asMessage(decode(files['arrival-report.xml'] ?? '').messages[0], 'arrival-report');
  const arrive = (...numbers: string[]): Outcome => {
    const containers = numbers.map((number) => ({ number }));
    const text = JSON.stringify({ ...report, consignments: [], containers });
    return live.apply({ kind: 'message', at: live.now, by: 'site', text });
  };
  return { live, arrive };
}

test('a bill has arrived when the last of its containers has', () => {
  const { live, arrive } = inContainers();
  expect(arrive('CSQU3054383')).toMatchObject({ problems: [] });
  expect(hasArrived(live)).toBe(false);
  expect(arrive('MSKU0383250')).toMatchObject({ problems: [] });
  expect(hasArrived(live)).toBe(true);
  expect(statesOf(live, bill)).not.toEqual([]);
});

test('a container of no bill is refused, and so is one that has arrived before', () => {
  const { live, arrive } = inContainers();
  expect(arrive('ZPEU7654323')).toMatchObject({
    problems: [{ code: 'arrival-container-unknown', path: '/containers/0/number' }],
  });
  arrive('CSQU3054383', 'MSKU0383250');
  expect(hasArrived(live)).toBe(true);
  expect(arrive('MSKU0383250')).toMatchObject({ problems: [{ code: 'arrival-not-expected' }] });
});

test('to delete the report of goods that have not arrived is refused, and does not make them arrive', () => {
  const { live, send } = withReports();
  expect(send('delete')).toMatchObject({
    problems: [{ code: 'arrival-not-reported', path: '/consignments/0/billNo' }],
  });
  expect(send('change')).toMatchObject({ problems: [{ code: 'arrival-not-reported' }] });
  expect(hasArrived(live)).toBe(false);
});

test('a report of arrived goods can be changed, and deleted until a declaration rests on it', () => {
  const { live, send } = withReports();
  send('original');
  const states = statesOf(live, bill);
  expect(send('change')).toMatchObject({ problems: [] });
  expect(statesOf(live, bill)).toEqual(states);
  expect(send('delete')).toMatchObject({ problems: [] });
  expect(statesOf(live, bill)).toContain('accepted.goods.expected');
  expect(send('delete')).toMatchObject({ problems: [{ code: 'arrival-not-reported' }] });

  expect(send('original')).toMatchObject({ problems: [] });
  live.advance(Date.parse('2020-09-18T11:00:00+08:00'));
  expect(statesOf(live, bill)).toContain('accepted.match.matched');
  expect(send('delete')).toMatchObject({ problems: [{ code: 'arrival-not-revocable' }] });
});

test('the term for a declaration runs from the arrival that was reported last', () => {
  const { live, send } = withReports();
  send('original');
  send('delete');
  live.advance(Date.parse('2020-09-16T12:00:00+08:00')); // more than 14 days after the truck came
  expect(statesOf(live, bill)).toContain('accepted.match.awaited');
});
