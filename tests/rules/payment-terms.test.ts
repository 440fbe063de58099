import { expect, test } from '@jest/globals';
import { bankOpening } from '../../rules/bank-hours.ts';
import { lateDeclarationFee, latePaymentSurcharge } from '../../rules/charges.ts';
import { dayText, instantText, parseDay, parseInstant } from '../../rules/days.ts';
import { declarationDeadline, paymentDueDay, type Security } from '../../rules/deadlines.ts';
import { policiesOf } from '../../library/policies.ts';
import { securityFault } from '../../rules/securing.ts';
import { isWorkingDay, nthWorkingDay, workingDayFrom } from '../../rules/working-days.ts';
import { portOf, testLibrary } from '../helpers/worlds.ts';

const at = (text: string) => parseInstant(`${text}+08:00`);
const library = testLibrary();
const result = policiesOf(portOf(library, 'erenhot-road'), library);
if ('problems' in result) throw new Error(JSON.stringify(result.problems));
const { book } = result;

/** Last day of payment of a bill issued at a local time. */
const dueOn = (issued: string, security?: Security) =>
  dayText(paymentDueDay(at(issued), book.at(at(issued)), security));

const opening = (text: string) =>
  instantText(bankOpening(at(text), book.at(at(text)))).slice(0, 16);

const fault = (security: Security, tier: string, when: string) =>
  securityFault(security, { tier, policy: book.at(at(when)) });

test('days of work leave out weekends and public holidays, but not the weekends worked for them', () => {
  // Notices of the State Council: in 2020 1 to 8 October are free, 27 September and 10 October are worked.
  expect(isWorkingDay(parseDay('2020-09-27'))).toBe(true);
  expect(isWorkingDay(parseDay('2020-10-10'))).toBe(true);
  expect(isWorkingDay(parseDay('2020-10-11'))).toBe(false);
  expect(dayText(workingDayFrom(parseDay('2020-10-01')))).toBe('2020-10-09');
  // 9 and 10 October are the first two, Monday 12 October the third.
  expect(dayText(nthWorkingDay(parseDay('2020-10-01'), 3))).toBe('2020-10-12');
});

test('a term of payment that ends on a day of rest ends with the next day of work', () => {
  expect(dueOn('2021-05-18T10:00:00')).toBe('2021-06-02'); // a Wednesday
  expect(dueOn('2021-05-07T10:00:00')).toBe('2021-05-24'); // the 22nd is a Saturday
  expect(dueOn('2020-09-18T10:00:00')).toBe('2020-10-09'); // the 3rd lies in the holidays
});

test('duty under insurance is due in ten days, consolidated duty by the fifth working day of the next month', () => {
  expect(dueOn('2020-11-02T10:00:00', 'guarantee')).toBe('2020-11-17');
  expect(dueOn('2020-11-02T10:00:00', 'bond-insurance')).toBe('2020-11-12');
  // December 2020 begins on a Tuesday: 1, 2, 3, 4, 7.
  expect(dueOn('2020-11-02T10:00:00', 'consolidated')).toBe('2020-12-07');
  // October 2020: 9, 10, 12, 13, 14.
  expect(dueOn('2020-09-30T10:00:00', 'consolidated')).toBe('2020-10-14');
});

test('from 15 July 2022 consolidated duty has at least the ordinary term', () => {
  // Issued on 31 August 2022, a Wednesday: 15 days end with 15 September; the fifth working day is 7 September.
  expect(dueOn('2022-08-31T10:00:00', 'consolidated')).toBe('2022-09-15');
  expect(dueOn('2022-08-01T10:00:00', 'consolidated')).toBe('2022-09-07');
});

test('the late-declaration fee begins on the first day of work after a term that ends before a weekend', () => {
  // Entered on Friday 2020-05-15: the 15th day is Saturday 30 May, so that the fee begins with Monday 1 June.
  const enteredAt = at('2020-05-15T10:00:00');
  const policy = book.at(enteredAt);
  expect(instantText(declarationDeadline(enteredAt, policy))).toBe('2020-06-01T00:00:00+08:00');
  const fee = (declared: string) =>
    lateDeclarationFee({ valueCny: 560_000, enteredAt, declaredAt: at(declared) }, policy);
  expect(fee('2020-05-31T12:00:00')).toBeUndefined();
  expect(fee('2020-06-02T12:00:00')).toMatchObject({ days: 2, amount: 560 });
});

test('a surcharge below 50 yuan is not charged', () => {
  const paidAt = at('2020-11-18T10:00:00');
  const policy = book.at(paidAt);
  const dueDay = parseDay('2020-11-17');
  const surcharge = (taxCny: number) => latePaymentSurcharge({ taxCny, dueDay, paidAt }, policy);
  expect(surcharge(99_000)).toBeUndefined(); // 49.50
  expect(surcharge(100_000)).toMatchObject({ days: 1, amount: 50 });
});

test('the counter of the bank is open in its hours on days of work', () => {
  expect(opening('2020-11-02T10:00:00')).toBe('2020-11-02T10:00');
  expect(opening('2020-11-02T07:00:00')).toBe('2020-11-02T09:00');
  expect(opening('2020-11-06T17:00:00')).toBe('2020-11-09T09:00'); // Friday evening
});

test('insurance came in November 2018, and consolidated duty is closed to the discredited', () => {
  expect(fault('bond-insurance', 'general', '2018-10-31T00:00:00')).toBe('security-not-introduced');
  expect(fault('bond-insurance', 'general', '2018-11-01T00:00:00')).toBeUndefined();
  expect(fault('consolidated', 'discredited', '2020-01-01T00:00:00')).toBe('security-not-entitled');
  expect(fault('guarantee', 'discredited', '2017-01-01T00:00:00')).toBeUndefined();
});
