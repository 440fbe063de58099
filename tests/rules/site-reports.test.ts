import { expect, test } from '@jest/globals';
import { arrivalOfNothing, flightItemMissing } from '../../rules/site-reports.ts';
import { standardCodes } from '../../schemas/standard-codes.ts';
import type { ArrivalReport, ConveyanceDeclaration } from '../../schemas/types.ts';

const context = { codes: standardCodes, at: Date.parse('2026-11-04T12:00:00+08:00') };

const notice: ConveyanceDeclaration = {
  type: 'conveyance-declaration',
  messageId: 'CA17',
  action: 'original',
  transport: 'air',
  direction: 'import',
  stage: 'notice',
  load: 'laden',
  customsOffice: '4604',
  voyageNo: 'ZD8801',
  vehicle: { id: 'B90017' },
  arrivesAt: '2026-11-04T18:30:00+08:00',
  flight: {
    date: '2026-11-04',
    from: 'FRA',
    to: 'CGO',
    departsAt: '2026-11-04T06:10:00+08:00',
    unloadsAt: '2026-11-04T19:15:00+08:00',
    declaredOn: '2026-11-04',
  },
};

const paths = (message: ConveyanceDeclaration): string[] =>
  flightItemMissing.check(message, context).map(({ path }) => path);

test('a pre-arrival notice with every needed item of the flight is complete', () => {
  expect(paths(notice)).toEqual([]);
});

test('each needed item of a pre-arrival notice that is missing is named', () => {
  const { arrivesAt: _none, ...rest } = notice;
  expect(paths({ ...rest, flight: { groundAgent: 'CGOGA' } })).toEqual([
    '/flight/date',
    '/flight/from',
    '/flight/to',
    '/flight/departsAt',
    '/flight/unloadsAt',
    '/flight/declaredOn',
    '/arrivesAt',
  ]);
});

test('a departure report needs neither destination nor time of unloading', () => {
  const flight = {
    date: '2026-11-04',
    from: 'CGO',
    departsAt: '2026-11-04T23:10:00+08:00',
    declaredOn: '2026-11-04',
  };
  expect(paths({ ...notice, direction: 'export', stage: 'departure', flight })).toEqual([]);
  const { declaredOn: _none, ...short } = flight;
  expect(paths({ ...notice, stage: 'departure', flight: short })).toEqual(['/flight/declaredOn']);
});

test('only aircraft that give items of a flight are asked for all of them', () => {
  const { flight: _none, ...without } = notice;
  expect(paths(without)).toEqual([]);
  expect(paths({ ...notice, transport: 'road', flight: {} })).toEqual([]);
});

const arrival: ArrivalReport = {
  type: 'arrival-report',
  messageId: 'A17',
  action: 'add',
  transport: 'sea',
  customsOffice: '2904',
  arrivedAt: '2026-11-04T00:00:00+08:00',
  consignments: [],
};

test('an arrival report names bills or containers', () => {
  expect(arrivalOfNothing.check(arrival, context).map(({ path }) => path)).toEqual([
    '/consignments',
  ]);
  const containers = [{ number: 'ZPEU1234560' }];
  expect(arrivalOfNothing.check({ ...arrival, containers }, context)).toEqual([]);
  const consignments = [{ billNo: 'B1', packages: 1, grossWeight: 1 }];
  expect(arrivalOfNothing.check({ ...arrival, consignments }, context)).toEqual([]);
});
