import { expect, test } from '@jest/globals';
import {
  arrivalReportRules,
  checkMessage,
  conveyanceRules,
  goodsDeclarationRules,
  manifestRules,
} from '../../rules/check.ts';
import { containerCheckDigit, creditCheckCharacter } from '../../rules/check-digits.ts';
import { problemCodes } from '../../rules/codes.ts';
import { parseInstant } from '../../rules/days.ts';
import type { CanonicalType } from '../../schemas/schemas.ts';
import { standardCodes } from '../../schemas/standard-codes.ts';
import { validate } from '../../schemas/validate.ts';
import { sample, type Patch } from './samples.ts';

const noon = parseInstant('2020-03-02T12:00:00+08:00');

/** Code and path of everything found in a sample with some values changed. */
function found(type: CanonicalType, patch: Patch = {}, at = noon): string[] {
  const problems = checkMessage(sample(type, patch), { codes: standardCodes, at });
  return problems.map(({ code, path }) => `${code} ${path}`);
}

const secondLine = {
  line: 2,
  hsCode: '2701129000',
  name: '其他烟煤',
  quantity: 500,
  unit: '035',
  firstQuantity: 500,
  firstUnit: '035',
  price: 1,
  total: 500,
  currency: 'USD',
  originCountry: 'MNG',
  destinationCountry: 'CHN',
  dutyMode: '1',
  district: '15089',
};
const logs = { '/goods/0/hsCode': '4403219090', '/certificates': [] };
const summary = {
  '/procedure': 'summary',
  '/controls': { certificates: true, inspection: false, duty: true },
  '/guarantee': true,
};
const fob = {
  '/terms': '3',
  '/freight': { mark: '3', amount: 5000, currency: 'USD' },
  '/insurance': { mark: '1', amount: 0.3 },
};

/** One mistake each, and what must be found. */
const mistakes: readonly [expected: string, patch: Patch][] = [
  ['code-unknown /tradeCountry', { '/tradeCountry': 'XXX' }],
  ['code-outside-list /customsOffice', { '/customsOffice': '2244' }],
  ['field-missing /netWeight', { '/netWeight': undefined }],
  ['field-missing /agent/creditCode', { '/agent/creditCode': undefined }],
  ['field-missing /goods/0/dutyMode', { '/goods/0/dutyMode': undefined }],
  ['credit-code-check /trader/creditCode', { '/trader/creditCode': '91350100M000100Y44' }],
  ['customs-code-form /trader/customsCode', { '/trader/customsCode': 'AB08960001' }],
  ['line-numbering /goods/0/line', { '/goods/0/line': 2, '/containers/0/lines': [2] }],
  ['line-total /goods/0/total', { '/goods/0/total': 80_006 }],
  ['net-above-gross /netWeight', { '/grossWeight': 999_999 }],
  ['line-weights /netWeight', { '/netWeight': 900_000 }],
  ['hs-code-short /goods/0/hsCode', { '/goods/0/hsCode': '270112' }],
  ['hs-code-outside-list /goods/0/hsCode', { '/goods/0/hsCode': '9999999999' }],
  [
    'first-unit /goods/0/firstUnit',
    { '/goods/0/firstUnit': '070', '/goods/0/firstQuantity': 1000 },
  ],
  [
    'second-unit /goods/0/secondUnit',
    { '/goods/0/secondUnit': '007', '/goods/0/secondQuantity': 1 },
  ],
  ['second-quantity-missing /goods/0/secondQuantity', logs],
  ['quantity-disagrees /goods/0/firstQuantity', { '/goods/0/firstQuantity': 1_000_001 }],
  ['element-count /goods/0/model', { '/goods/0/model': '4|3' }],
  ['certificate-missing /certificates', { '/certificates': [] }],
  ['container-check-digit /containers/0/number', { '/containers/0/number': 'CSQU3054384' }],
  ['container-line-unknown /containers/0/lines/1', { '/containers/0/lines': [1, 3] }],
  ['freight-missing /freight', { ...fob, '/freight': undefined }],
  ['insurance-missing /insurance', { ...fob, '/insurance': undefined }],
  ['freight-surplus /freight', { '/freight': fob['/freight'] }],
  ['insurance-surplus /insurance', { '/insurance': fob['/insurance'] }],
  ['charge-currency /freight/currency', { ...fob, '/freight': { mark: '3', amount: 5000 } }],
  [
    'charge-currency /insurance/currency',
    { ...fob, '/insurance': { mark: '1', amount: 0.3, currency: 'USD' } },
  ],
  [
    'insurance-mark /insurance/mark',
    { ...fob, '/insurance': { mark: '2', amount: 1, currency: 'USD' } },
  ],
  ['destination-country /goods/0/destinationCountry', { '/goods/0/destinationCountry': 'RUS' }],
  ['trade-country-home /tradeCountry', { '/tradeCountry': 'CHN' }],
  ['bill-missing /billNo', { '/billNo': undefined }],
  ['voyage-missing /voyageNo', { '/voyageNo': undefined }],
  ['bulk-packages /packages', { '/packages': 20 }],
  ['port-office /entryPort', { '/entryPort': '410001' }],
  ['levy-nature /levyNature', { '/levyNature': '506' }],
  ['levy-nature /levyNature', { '/tradeMode': '4019' }],
  [
    'departure-in-future /departureDate',
    { '/departureDate': '2020-03-03', '/importExportDate': '2020-03-04' },
  ],
  ['dates-reversed /importExportDate', { '/importExportDate': '2020-02-29' }],
  ['signed-in-future /signedAt', { '/signedAt': '2020-03-02T12:00:01+08:00' }],
  ['controls-missing /controls', { ...summary, '/controls': undefined }],
  ['summary-field-missing /grossWeight', { ...summary, '/grossWeight': undefined }],
  [
    'summary-certificate-items /certificates',
    { ...summary, '/certificates': [], '/goods/0/hsCode': '270120' },
  ],
  ['summary-guarantee /guarantee', { ...summary, '/guarantee': undefined }],
  ['summary-duty-flag /goods/0/hsCode', { ...summary, '/controls/duty': false }],
  ['transfer-site-missing /access/transferSite', { '/access': { transfer: true } }],
];

test('a correct declaration has no problem, in one step, in two, or under FOB', () => {
  expect(found('goods-declaration')).toEqual([]);
  expect(found('goods-declaration', summary)).toEqual([]);
  expect(found('goods-declaration', fob)).toEqual([]);
});

test.each(mistakes)(
  'a declaration with one mistake is told exactly that: %s',
  (expected, patch) => {
    expect(found('goods-declaration', patch)).toEqual([expected]);
  },
);

test('a second line in another currency, outside the containers, is told both', () => {
  const patch = {
    '/goods/1': { ...secondLine, currency: 'EUR' },
    '/netWeight': 1_000_500,
    '/grossWeight': 1_000_500,
  };
  expect(found('goods-declaration', patch)).toEqual([
    'line-outside-containers /goods/1',
    'currency-mixture /goods/1/currency',
  ]);
});

test('a container and a certificate listed twice are told at the second place', () => {
  const container = { number: 'CSQU3054383', type: '11', lines: [1] };
  const certificate = { code: '7', number: '20-AA-100001' };
  expect(
    found('goods-declaration', { '/containers/1': container, '/certificates/1': certificate }),
  ).toEqual(['container-repeated /containers/1/number', 'certificate-repeated /certificates/1']);
});

test('weights below one kilogram are declared as 1', () => {
  const grams = { '/goods/0/quantity': 0.5, '/goods/0/unit': '035', '/goods/0/firstQuantity': 0.5 };
  const patch = { ...grams, '/goods/0/total': 40, '/grossWeight': 0.6, '/netWeight': 0.5 };
  expect(found('goods-declaration', patch)).toEqual([
    'weight-below-one /grossWeight',
    'weight-below-one /netWeight',
  ]);
});

test('the export of logs is prohibited, their import is not', () => {
  const timber = { ...logs, '/goods/0/secondUnit': '033', '/goods/0/secondQuantity': 1500 };
  expect(found('goods-declaration', timber)).toEqual([]);
  const exported = { ...timber, '/direction': 'export', '/goods/0/destinationCountry': 'MNG' };
  expect(found('goods-declaration', { ...exported, '/terms': '3' })).toContain(
    'goods-prohibited /goods/0/hsCode',
  );
});

test('rounding of the price explains a small difference of the total', () => {
  const third = { '/goods/0/quantity': 3, '/goods/0/unit': '006', '/goods/0/price': 3.33 };
  expect(found('goods-declaration', { ...third, '/goods/0/total': 10 })).toEqual([]);
  expect(found('goods-declaration', { ...third, '/goods/0/total': 10.1 })).toEqual([
    'line-total /goods/0/total',
  ]);
});

test('a summary of goods under inspection needs the inspection items and ten digits', () => {
  const controls = { certificates: true, inspection: true, duty: true };
  expect(found('goods-declaration', { ...summary, '/controls': controls })).toEqual([
    'summary-inspection-items /goods/0/inspectionName',
    'summary-inspection-items /goods/0/attributes',
    'summary-inspection-items /goods/0/purpose',
  ]);
});

test('two-step declarations begin with the pilot and are for imports', () => {
  const before = parseInstant('2019-08-23T23:59:59+08:00');
  const dates = {
    '/signedAt': undefined,
    '/departureDate': undefined,
    '/importExportDate': undefined,
  };
  expect(found('goods-declaration', { ...summary, ...dates }, before)).toEqual([
    'two-step-too-early /procedure',
  ]);
  expect(found('goods-declaration', { ...summary, ...dates }, before + 1000)).toEqual([]);
  expect(
    found('goods-declaration', { ...summary, '/direction': 'export', '/terms': '3' }),
  ).toContain('two-step-export /procedure');
});

test('alpha-3 country codes are not yet in force before 2018-08-01', () => {
  const dates = {
    '/signedAt': undefined,
    '/departureDate': undefined,
    '/importExportDate': undefined,
  };
  const at = parseInstant('2018-07-31T12:00:00+08:00');
  expect(found('goods-declaration', dates, at)).toContain('code-not-in-force /tradeCountry');
});

const manifestMistakes: readonly [expected: string, patch: Patch][] = [
  ['manifest-kind /kind', { '/kind': 'advance' }],
  ['road-procedure /consignments/0/procedure', { '/consignments/0/procedure': undefined }],
  ['road-procedure /consignments/0/procedure', { '/transport': 'rail' }],
  ['code-unknown /consignments/0/procedure', { '/consignments/0/procedure': 'RD99' }],
  ['packages-sum /consignments/0/packages', { '/consignments/0/packages': 4 }],
  ['weight-sum /consignments/0/grossWeight', { '/consignments/0/grossWeight': 901 }],
  ['item-numbering /consignments/0/items/1/sequence', { '/consignments/0/items/1/sequence': 3 }],
  ['value-currency /consignments/0/currency', { '/consignments/0/currency': undefined }],
  ['change-reason-missing /changeReason', { '/action': 'change' }],
  ['arrival-before-loading /arrivesOn', { '/arrivesOn': '2020-02-29' }],
  [
    'container-check-digit /consignments/0/containers/0',
    { '/consignments/0/containers/0': 'CSQU3054380' },
  ],
];

test.each(manifestMistakes)(
  'a manifest with one mistake is told exactly that: %s',
  (expected, patch) => {
    expect(found('manifest')).toEqual([]);
    expect(found('manifest', patch)).toEqual([expected]);
  },
);

test('a bill listed twice is told at the second place', () => {
  const [consignment] = sample('manifest').consignments;
  expect(found('manifest', { '/consignments/1': consignment })).toEqual([
    'bill-repeated /consignments/1/billNo',
  ]);
});

const conveyanceMistakes: readonly [expected: string, patch: Patch][] = [
  ['load-bills /billNos', { '/billNos': [] }],
  ['load-bills /billNos', { '/load': 'empty' }],
  [
    'empty-containers /containers',
    { '/load': 'empty-containers', '/billNos': [], '/containers/0/empty': false },
  ],
  ['driver-missing /crew/driver', { '/crew/driver': undefined }],
  ['crew-empty /crew/count', { '/crew/count': 0 }],
  ['container-check-digit /containers/0/number', { '/containers/0/number': 'CSQU3054380' }],
];

test.each(conveyanceMistakes)(
  'a conveyance with one mistake is told exactly that: %s',
  (expected, patch) => {
    expect(found('conveyance-declaration')).toEqual([]);
    expect(found('conveyance-declaration', patch)).toEqual([expected]);
  },
);

test('an arrival is reported after it happened', () => {
  expect(found('arrival-report')).toEqual([]);
  expect(found('arrival-report', { '/arrivedAt': '2020-03-02T12:00:01+08:00' })).toEqual([
    'arrival-in-future /arrivedAt',
  ]);
});

test('a problem carries its rule and the text it rests on', () => {
  const [problem] = checkMessage(
    sample('goods-declaration', { '/netWeight': 2_000_000, '/goods/0/firstUnit': '036' }),
    {
      codes: standardCodes,
      at: noon,
    },
  );
  expect(problem).toMatchObject({
    code: 'net-above-gross',
    severity: 'error',
    rule: 'net-above-gross',
    path: '/netWeight',
    got: '2000000',
    expected: 'at most 1000000',
  });
  expect(problem?.citation).toContain('No. 18 of 2019');
});

test('every problem found fits the schema of problems', () => {
  const problems = [...mistakes, ['', { '/goods/0/hsCode': '870323' }] as const].flatMap(
    ([, patch]) =>
      checkMessage(sample('goods-declaration', patch), { codes: standardCodes, at: noon }),
  );
  expect(problems.length).toBeGreaterThanOrEqual(mistakes.length);
  expect(problems.filter((problem) => 'problems' in validate('problem', problem))).toEqual([]);
});

const rules = [
  ...goodsDeclarationRules,
  ...manifestRules,
  ...conveyanceRules,
  ...arrivalReportRules,
];

test('what is recalled or assumed never refuses a message', () => {
  const weak = rules.filter(({ mark }) => mark === 'recalled' || mark === 'assumed');
  expect(weak.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(weak.length).toBeGreaterThan(0);
});

test('every rule has a code of the listed ones, a title in both languages and a citation', () => {
  for (const { code, title, citation } of rules) {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(Object.keys(problemCodes)).toContain(code);
    expect([title.zh, title.en, citation].every((text) => text.length > 0)).toBe(true);
  }
});

test('one code has one meaning, whatever message it is found in', () => {
  const titles = Map.groupBy(rules, ({ code }) => code);
  for (const [, same] of titles) expect(new Set(same.map(({ title }) => title.en)).size).toBe(1);
});

test('check digits agree with the published examples', () => {
  expect(creditCheckCharacter('91350100M000100Y4')).toBe('3'); // GB 32100-2015
  expect(containerCheckDigit('CSQU305438')).toBe('3'); // ISO 6346
});
