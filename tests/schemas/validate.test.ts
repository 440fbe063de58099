import { expect, test } from '@jest/globals';
import { memberOf, walk } from '../../schemas/pointer.ts';
import {
  canonicalTypes,
  schemaIds,
  schemas,
  sharedSchemas,
  type SchemaId,
} from '../../schemas/schemas.ts';
import { validate, validateMessage } from '../../schemas/validate.ts';

const payment = {
  type: 'duty-payment',
  reference: 'PAY-1',
  method: 'electronic',
  amount: 120.5,
};

/** Code and path of every problem, in the order reported. */
function found(kind: SchemaId, value: unknown): string[] {
  const result = validate(kind, value);
  return 'problems' in result ? result.problems.map(({ code, path }) => `${code} ${path}`) : [];
}

const foundWhenPaid = (paidAt: string) => found('duty-payment', { ...payment, paidAt });

const foundReferring = (reference: string) => found('duty-payment', { ...payment, reference });

/** Code and cure of every problem of a message. */
function typeProblem(value: unknown) {
  const result = validateMessage(value);
  return 'problems' in result ? result.problems.map(({ code, fix }) => [code, fix?.en]) : [];
}

/** A parameter file with one value of the given shape. */
const parameterFile = (value: unknown) => ({
  subject: 'gate',
  parameters: {
    service: {
      title: { zh: '卡口', en: 'Gate' },
      unit: 's',
      values: [{ from: '2017-01-01', value, source: 'Assumption.', mark: 'assumed' }],
    },
  },
});

test('a message that fits its schema is given back as it is', () => {
  expect(validateMessage(payment)).toEqual({ value: payment });
});

test('every schema compiles in strict mode and refuses a number', () => {
  for (const kind of schemaIds) {
    expect({ kind, found: found(kind, 1) }).toEqual({ kind, found: ['type '] });
  }
});

test('all problems are reported at once in document order, a missing field after its siblings', () => {
  const wrong = { type: 'duty-payment', method: 'cheque', amount: -1, paidAt: '2019-02-30' };
  expect(found('duty-payment', wrong)).toEqual([
    'enum /method',
    'minimum /amount',
    'format /paidAt',
    'required /reference',
  ]);
});

test('a problem names the field in both languages, what was found and what was expected', () => {
  const result = validate('duty-payment', { ...payment, amount: '12' });
  expect(result).toEqual({
    problems: [
      {
        code: 'type',
        severity: 'error',
        path: '/amount',
        message: {
          zh: '“金额”应为数字。',
          en: 'Field "amount" (Amount) must be of type number.',
        },
        got: '"12"',
        expected: 'number',
      },
    ],
  });
});

test('a misspelt field is reported with the name that was meant', () => {
  const { method, ...rest } = payment;
  const result = validate('duty-payment', { ...rest, methd: method });
  const problems = 'problems' in result ? result.problems : [];
  expect(problems.map(({ code, path, fix }) => [code, path, fix?.en])).toEqual([
    ['unknown-property', '/methd', 'Write "method".'],
    ['required', '/method', undefined],
  ]);
});

test('a date-time needs the letter T and a full zone', () => {
  expect(foundWhenPaid('2019-03-01T08:30:00+08:00')).toEqual([]);
  expect(foundWhenPaid('2019-03-01 08:30:00+08:00')).toEqual(['format /paidAt']);
  expect(foundWhenPaid('2019-03-01T08:30:00+08')).toEqual(['format /paidAt']);
  expect(foundWhenPaid('2019-02-29T08:30:00+08:00')).toEqual(['format /paidAt']);
});

test('of several alternatives only the closest is reported', () => {
  const at = '/parameters/service/values/0/value';
  expect(found('parameters', parameterFile({ kind: 'triangular', min: 1, mode: 2 }))).toEqual([
    `required ${at}/max`,
  ]);
  expect(found('parameters', parameterFile({ kind: 'uniform', min: 1, max: 2, mean: 3 }))).toEqual([
    `unknown-property ${at}/mean`,
  ]);
  expect(found('parameters', parameterFile({ kind: 'gauss', mean: 1 }))).toEqual([
    `enum ${at}/kind`,
  ]);
  expect(found('parameters', parameterFile('fast'))).toEqual([`no-alternative ${at}`]);
  expect(found('parameters', parameterFile({ kind: 'exponential', mean: 3 }))).toEqual([]);
});

test('a name against the rules is one problem at that name', () => {
  const file = {
    subject: 'gate',
    parameters: { 'two words': parameterFile(1).parameters.service },
  };
  expect(found('parameters', file)).toEqual(['property-name /parameters/two words']);
});

test('keys that reach a prototype are refused wherever they stand', () => {
  const text =
    '{"type":"duty-payment","reference":"PAY-1","method":"counter","amount":{"__proto__":1}}';
  expect(found('duty-payment', JSON.parse(text))).toEqual(['forbidden-key /amount/__proto__']);
  expect(found('duty-payment', { ...payment, constructor: 1 })).toEqual([
    'forbidden-key /constructor',
  ]);
});

test('a value nested without end is refused before anything descends into it', () => {
  const deep: unknown = JSON.parse('['.repeat(20_000) + ']'.repeat(20_000));
  expect(found('problem', deep)).toEqual(['too-deep ']);
});

test('a message without a type, or of an unknown type, is a problem of its own', () => {
  expect(typeProblem({})).toEqual([['message-type', undefined]]);
  expect(typeProblem('text')).toEqual([['message-type', undefined]]);
  expect(typeProblem({ type: 'toString' })).toEqual([['message-type', undefined]]);
  expect(typeProblem({ type: 'manifst' })).toEqual([['message-type', 'Write "manifest".']]);
});

test('every canonical type is the constant of its own schema', () => {
  for (const type of canonicalTypes) {
    expect(validateMessage({ type })).toHaveProperty('problems');
    const result = validateMessage({ type });
    const paths = 'problems' in result ? result.problems.map(({ path }) => path) : [];
    expect(paths).not.toContain('/type');
  }
});

test('the schemas of messages name every property of every object, so that nothing unknown fits them', () => {
  const open = [...canonicalTypes.map((type) => schemas[type]), ...sharedSchemas].flatMap(
    (schema) =>
      walk(schema)
        .filter(({ value }) => memberOf(value, 'type') === 'object')
        .filter(({ value }) => memberOf(value, 'additionalProperties') !== false)
        .map(({ pointer }) => `${schema.$id}#${pointer}`),
  );
  expect(open).toEqual([]);
});

test('the length of a text is counted in characters, not in halves of them', () => {
  // U+20BB7 is one character of two UTF-16 units; a reference has 1 to 30 characters.
  const longest = 30;
  expect(foundReferring('𠮷'.repeat(longest))).toEqual([]);
  expect(foundReferring('𠮷'.repeat(longest + 1))).toEqual(['max-length /reference']);
  expect(foundReferring('x'.repeat(longest + 1))).toEqual(['max-length /reference']);
  expect(foundReferring('')).toEqual(['min-length /reference']);
});
