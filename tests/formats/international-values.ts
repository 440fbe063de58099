import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';
import type { internationalCodecs } from '../../formats/international-codecs.ts';

const day = fc
  .date({ min: new Date('2018-01-01'), max: new Date('2032-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 'yyyy-MM-dd'.length));

const fullSecond = fc.tuple(day, fc.integer({ min: 0, max: 86_399 })).map(([date, second]) => {
  const clock = [Math.floor(second / 3600), Math.floor(second / 60) % 60, second % 60];
  return `${date}T${clock.map((part) => String(part).padStart(2, '0')).join(':')}+08:00`;
});

const oneOf =
  (...all: string[]) =>
  (): Arbitrary<unknown> =>
    fc.constantFrom(...all);

/** Values of the codecs of the international formats, as far as they have a counterpart there. */
export const international: Readonly<
  Record<keyof typeof internationalCodecs, (limit: number) => Arbitrary<unknown>>
> = {
  isoCountry: oneOf('CHN', 'MNG', 'KAZ', 'DEU'),
  rec19: oneOf('2', '3', '4', '5', '6', 'G'),
  rec20: oneOf('035', '070', '007', '030', '001'),
  rec21: oneOf('06', '22', '99', '01'),
  incoterm: oneOf('1', '2', '3', '7'),
  wcoFunction: oneOf('P', 'L'),
  edifactIndicator: oneOf('P', 'L'),
  operation1225: oneOf('declare', 'save'),
  action1225: oneOf('original', 'add', 'change', 'delete'),
  conveyanceTransport: oneOf('sea', 'air', 'rail', 'road'),
  declarationKind: oneOf('one-step', 'summary', 'complete'),
  wcoType: () =>
    fc.record({
      direction: fc.constant('import'),
      procedure: fc.constantFrom('one-step', 'summary', 'complete'),
    }),
  direction1001: oneOf('import', 'export'),
  directionLetters: oneOf('import', 'export'),
  manifestKind: oneOf('original', 'advance'),
  conveyanceStage: oneOf('notice', 'arrival', 'departure'),
  load: oneOf('laden', 'empty', 'empty-containers'),
  answered1001: oneOf('goods-declaration', 'manifest', 'conveyance-declaration', 'arrival-report'),
  receiptSource: oneOf('single-window', 'customs', 'manifest'),
  sharedLoad: () => fc.boolean(),
  dtmDate: () => day,
  wcoDate: () => day,
  dtmTime: () => fullSecond,
  wcoTime: () => fullSecond,
  decimalMark: () => fc.integer({ min: 0, max: 10 ** 12 - 1 }).map((value) => value / 10 ** 5),
};
