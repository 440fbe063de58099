import { expect, test } from '@jest/globals';
import { standardCodes } from '../../schemas/standard-codes.ts';
import { calendarOf } from '../../world/opening-hours.ts';
import { parseInstant } from '../../rules/days.ts';
import { testLibrary } from '../helpers/worlds.ts';

const { ports } = testLibrary();
const all = [...ports.values()];

const ofTier = (wanted: string): string[] =>
  all.filter(({ tier }) => tier === wanted).map(({ id }) => id);

/** Whether a port is open at an instant of China, by id. */
function isOpen(id: string, at: string): boolean {
  const port = ports.get(id);
  if (!port) throw new Error(`There is no port "${id}".`);
  return calendarOf(port.calendar).isOpen(parseInstant(`${at}+08:00`));
}

test('the port plan of Inner Mongolia has its 2 rail, 12 road and 6 air ports (内政办发〔2021〕84号, chapter 1)', () => {
  const planned = all.filter(({ tier }) => tier !== undefined);
  const count = (mode: string): number =>
    planned.filter(({ transport }) => transport === mode).length;
  expect({ rail: count('rail'), road: count('road'), air: count('air') }).toEqual({
    rail: 2,
    road: 12,
    air: 6,
  });
});

test('three modes at each of the two hubs, and three specialised ports (table 4-1, table 4-2)', () => {
  expect(ofTier('hub')).toEqual(
    ['erenhot', 'manzhouli'].flatMap((place) =>
      ['air', 'rail', 'road'].map((mode) => `${place}-${mode}`),
    ),
  );
  expect(ofTier('specialised')).toEqual(['ceke-road', 'ganqimaodu-road', 'mandula-road']);
});

test('every code of a port stands in the list of its kind', () => {
  const unknown = all.flatMap(({ id, customsOffice, entryPort, counterpart }) =>
    [
      { list: 'customs-district', code: customsOffice },
      { list: 'entry-port', code: entryPort },
      { list: 'country', code: counterpart?.country },
    ]
      .filter(({ list, code }) => code !== undefined && !standardCodes.find(list, code))
      .map(({ list, code }) => `${id}: ${list} ${code}`),
  );
  expect(unknown).toEqual([]);
});

test('a port without a code says so in its source', () => {
  const silent = all
    .filter(({ customsOffice, entryPort }) => !customsOffice || !entryPort)
    .filter(({ source }) => !/the code lists? of August 2020 ha(s|ve)/.test(source));
  expect(silent).toEqual([]);
});

test.each(all.map(({ id }) => id))('the hours of %s and of its desks can be kept', (id) => {
  const port = ports.get(id);
  const noon = parseInstant('2021-07-07T12:00:00+08:00');
  const hours = [port?.calendar, ...Object.values(port?.desks ?? {}).map((desk) => desk.calendar)];
  const open = hours.map((each) => each !== undefined && calendarOf(each).isOpen(noon));
  expect(open.length).toBeGreaterThan(8);
  expect(open).not.toContain(false);
});

test('Erenhot road is open around the clock from 1 April 2024 on, and from 8 to 18 before', () => {
  const instants = [
    '2024-03-31T17:59:59',
    '2024-03-31T18:00:00',
    '2024-03-31T23:59:59',
    '2024-04-01T00:00:00',
    '2024-04-02T03:00:00',
  ];
  expect(instants.map((at) => isOpen('erenhot-road', at))).toEqual([
    true,
    false,
    false,
    true,
    true,
  ]);
});

test('Arxan is open from 1 April to 30 November of every year', () => {
  const noons = ['2021-03-31', '2021-04-01', '2021-11-30', '2021-12-01', '2022-04-01'];
  expect(noons.map((day) => isOpen('arxan-road', `${day}T12:00:00`))).toEqual([
    false,
    true,
    true,
    false,
    true,
  ]);
});
