import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { decMessageTable } from '../../formats/dec-message-table.ts';
import { decode, encode } from '../../formats/registry.ts';
import type { Field, Group } from '../../formats/table.ts';
import { decMessageElements } from './dec-message-elements.ts';
import { anyMessage, firstMessage } from './messages.ts';

const coal = readFileSync(
  join(import.meta.dirname, '../samples/dec-message/coal-import.xml'),
  'utf8',
);

/** The declaration with something in `DecHead`, on line 3 from column 12. */
const head = (elements: string): string =>
  `<DecMessage version="4.8" xmlns="http://www.chinaport.gov.cn/dec">\n\n  <DecHead>${elements}</DecHead>\n</DecMessage>`;

const found = (text: string) =>
  decode(text).problems.map(({ code, severity, path, location, got, expected }) => ({
    code,
    severity,
    path,
    at: `${location?.line}:${location?.column} ${location?.element}`,
    ...(got !== undefined && { got }),
    ...(expected !== undefined && { expected }),
  }));

const first = (text: string): Record<string, unknown> => ({ ...firstMessage(text) });

test('flags, parties, charges and signature reach their places', () => {
  expect(first(coal)).toMatchObject({
    operation: 'declare',
    procedure: 'one-step',
    documentKind: 'Z',
    guarantee: false,
    freight: { mark: '3', amount: 1155, currency: 'USD' },
    insurance: { mark: '1', amount: 0.3 },
    trader: {
      name: '巴彦淖尔市河套焦化有限公司',
      customsCode: '1508960027',
      creditCode: '91150802MA0P000268',
    },
    remarks: '坑口价加运费 < 合同价 & 随附过磅单',
    signedAt: '2026-11-04T09:30:15+08:00',
    certificates: [
      { code: '7', number: '26-07-AB00031' },
      { code: 'Y', number: '<20>C0260011' },
    ],
    specialBusiness: {
      internationalEvent: false,
      militaryGoods: false,
      internationalAid: false,
      internationalConference: false,
      directRelease: false,
      diplomaticCourtesy: false,
      transit: false,
    },
    promises: ['101040'],
    access: { transfer: false, conditionalPickUp: true, mergeInspections: false },
    voyageNo: '0708260001234',
    goods: [{ attributes: ['19'], permits: [{ line: 1, kind: '325', number: '26HT00031' }] }],
  });
});

test('an empty element is the same as an absent one', () => {
  expect(first(coal)).not.toHaveProperty('containers');
  expect(first(coal)).not.toHaveProperty('conveyanceName');
  expect(first(coal)).not.toHaveProperty('unifiedNo');
});

test('values of each line are located', () => {
  const { locate } = decode(coal);
  const line = coal.split('\n').findIndex((text) => text.includes('<DeclTotal>'));
  const column = coal.split('\n')[line]?.indexOf('<DeclTotal>') ?? -1;
  expect(locate('/goods/0/total')).toEqual({
    line: line + 1,
    column: column + 1,
    element: 'DeclTotal',
  });
  expect(locate('/goods/0/secondQuantity')?.element).toBe('DecList');
  expect(locate('/certificates/1/number')?.element).toBe('CertCode');
  expect(locate('/procedure')?.element).toBe('Type');
  expect(locate('/documentKind')?.element).toBe('Type');
});

test.each(['3.1', '4.8', '5.0'])('interface version %s is known', (version) => {
  expect(found(coal.replace('version="4.8"', `version="${version}"`))).toEqual([]);
});

test('another version only warns', () => {
  expect(found(coal.replace('version="4.8"', 'version="9.9"'))).toEqual([
    {
      code: 'version-unknown',
      severity: 'warning',
      path: '',
      at: '2:1 DecMessage',
      got: '9.9',
      expected: '3.1, 4.8, 5.0',
    },
  ]);
});

test('the declaration is found in the envelope of the import client', () => {
  const body = coal.slice(coal.indexOf('<DecMessage'));
  const wrapped = `<ImportMessage><SWImpHead><CopMsgId>1</CopMsgId></SWImpHead><SWImpData>${body}</SWImpData></ImportMessage>`;
  expect(first(wrapped)).toEqual(first(coal));
  expect(decode(wrapped).problems).toEqual([]);
});

test('an unknown namespace is an error at the root, and the message is read all the same', () => {
  const text = coal.replace('http://www.chinaport.gov.cn/dec', 'http://www.chinaport.gov.cn/dce');
  expect(found(text)).toEqual([
    {
      code: 'namespace-unexpected',
      severity: 'error',
      path: '',
      at: '2:1 DecMessage',
      got: 'http://www.chinaport.gov.cn/dce',
      expected: 'http://www.chinaport.gov.cn/dec',
    },
  ]);
  expect(first(text)).toEqual(first(coal));
});

test('an unknown element is an error with the nearest known name as cure', () => {
  const [problem] = decode(
    head('<IEFlag>I</IEFlag><GrossWeight>1</GrossWeight><NetWeight/>'),
  ).problems;
  expect(problem).toEqual({
    code: 'unknown-element',
    severity: 'error',
    path: '',
    location: { line: 3, column: 30, element: 'GrossWeight' },
    message: {
      zh: '“DecHead”中不应出现元素“GrossWeight”。',
      en: 'Element "GrossWeight" does not belong in "DecHead".',
    },
    fix: { zh: '请改为“GrossWet”。', en: 'Rename it to "GrossWet".' },
  });
});

test('a repeated element is an error and the first value stands', () => {
  const text = head('<IEFlag>I</IEFlag><BillNo>A</BillNo><BillNo>B</BillNo>');
  expect(found(text)).toEqual([
    { code: 'repeated-element', severity: 'error', path: '', at: '3:48 BillNo' },
  ]);
  expect(first(text)).toMatchObject({ billNo: 'A' });
});

test.each(['1e3', '１２３', '1,000', '1 000', '.5', '5.', '+5', '0x10', 'NaN', '--5'])(
  'the number %j is refused and left out',
  (number) => {
    const text = head(`<IEFlag>I</IEFlag><GrossWet>${number}</GrossWet>`);
    expect(found(text)).toEqual([
      {
        code: 'number-format',
        severity: 'error',
        path: '/grossWeight',
        at: '3:30 GrossWet',
        got: number,
        expected: '^-?\\d+(\\.\\d+)?$',
      },
    ]);
    expect(first(text)).not.toHaveProperty('grossWeight');
  },
);

test('a decimal with zeros behind it is the same number', () => {
  expect(first(head('<NetWt>38500.00000</NetWt>'))).toMatchObject({ netWeight: 38_500 });
});

test('a number that cannot be held exactly is refused', () => {
  // 17 significant digits; a double holds 15 in every case (IEEE 754).
  const codes = found(head('<NetWt>1234567890123.4567</NetWt>')).map(({ code }) => code);
  expect(codes).toEqual(['number-precision']);
});

test.each(['20260229', '2026-02-01', '20261301', '202601', '２０２６０１０１'])(
  'the date %j is refused and left out',
  (date) => {
    const text = head(`<IEDate>${date}</IEDate>`);
    expect(found(text)).toEqual([
      {
        code: 'date-format',
        severity: 'error',
        path: '/importExportDate',
        at: '3:12 IEDate',
        got: date,
        expected: 'yyyyMMdd',
      },
    ]);
    expect(first(text)).not.toHaveProperty('importExportDate');
  },
);

test('the leap day of a leap year is a date', () => {
  expect(first(head('<IEDate>20280229</IEDate>'))).toMatchObject({
    importExportDate: '2028-02-29',
  });
});

test('white space around a value is layout', () => {
  expect(first(head('<BillNo>\n  A 1\n </BillNo>'))).toMatchObject({ billNo: 'A 1' });
});

test('text between elements is an error', () => {
  expect(found(head('<BillNo>A</BillNo> stray '))).toEqual([
    { code: 'unexpected-text', severity: 'error', path: '', at: '3:3 DecHead', got: 'stray' },
  ]);
});

test('a value that is too long only warns, because the lengths are a transcription', () => {
  const text = head(`<BillNo>${'9'.repeat(33)}</BillNo>`);
  expect(found(text)).toMatchObject([{ code: 'too-long', severity: 'warning', path: '/billNo' }]);
  expect(first(text)).toMatchObject({ billNo: '9'.repeat(33) });
});

test('length counts characters, not UTF-16 units', () => {
  expect(found(head(`<BillNo>${'𠮷'.repeat(32)}</BillNo>`))).toEqual([]);
});

test.each([
  ['', 'one-step'],
  ['   ', 'one-step'],
  ['ML0', 'one-step'],
  ['  5', 'summary'],
  ['  3001', 'summary'],
  ['SW6', 'complete'],
])('document type %j is a %s declaration', (type, procedure) => {
  expect(first(head(`<Type>${type}</Type>`))).toMatchObject({ procedure });
});

test('a declaration without document type is a one-step declaration', () => {
  expect(first(head('<IEFlag>I</IEFlag>'))).toMatchObject({ procedure: 'one-step' });
});

test('the document type names consolidated duty and the combined port', () => {
  expect(first(head('<Type>CL    Z</Type>'))).toMatchObject({
    procedure: 'one-step',
    consolidatedDuty: true,
    combinedPort: true,
  });
});

test.each(['  9', ' ML', '  5012', '  5   Y', 'CL     ZZ'])(
  'document type %j is refused and says nothing about the procedure',
  (type) => {
    const text = head(`<Type>${type}</Type>`);
    expect(found(text)).toMatchObject([{ code: 'flag-format', severity: 'error', got: type }]);
    expect(first(text)).not.toHaveProperty('procedure');
  },
);

function operation(letter: string): unknown {
  const sign = `<DecSign><OperType>${letter}</OperType></DecSign>`;
  const namespace = 'http://www.chinaport.gov.cn/dec';
  const text = `<DecMessage version="4.8" xmlns="${namespace}">${sign}</DecMessage>`;
  const { operation: asked, operationCode } = first(text);
  return [asked, operationCode];
}

test('the letters of OperType ask to save or to declare, and unusual ones are kept', () => {
  expect(operation('G')).toEqual(['save', undefined]);
  expect(operation('C')).toEqual(['declare', undefined]);
  for (const letter of ['A', 'B', 'D']) expect(operation(letter)).toEqual(['declare', letter]);
  expect(operation('E')).toEqual(['save', 'E']);
  expect(operation('X')).toEqual([undefined, undefined]);
});

test('other spellings seen in real messages are accepted with a warning', () => {
  const text = coal
    .replaceAll('DecTpAccess>', 'DecTpAccessType>')
    .replace(
      '<DecContainers/>',
      '<DecContainers><DecContainer><ContainerId>ZPEU1234560</ContainerId></DecContainer></DecContainers>',
    )
    .replace('<CiqName>', '<MnufctrRegno>R1</MnufctrRegno><CiqName>');
  expect(found(text).map(({ code, severity, expected }) => [code, severity, expected])).toEqual([
    ['element-alias', 'warning', 'MnufctrRegNo'],
    ['element-alias', 'warning', 'Container'],
    ['element-alias', 'warning', 'DecTpAccess'],
  ]);
  expect(first(text)).toMatchObject({ containers: [{ number: 'ZPEU1234560' }] });
});

test('the order of the parts only warns, once', () => {
  const sign = /<DecSign>[^]*<\/DecSign>/.exec(coal)?.[0] ?? '';
  const text = coal.replace(sign, '').replace('  <DecLists>', `${sign}<DecLists>`);
  expect(found(text).map(({ code, severity, at }) => [code, severity, at.split(' ')[1]])).toEqual([
    ['element-order', 'warning', 'DecLists'],
  ]);
  expect(first(text)).toEqual(first(coal));
});

test('a wrong flag, a wrong code and a wrong list are told each at its place', () => {
  const text = head('<IEFlag>Q</IEFlag><ChkSurety>Y</ChkSurety><SpecDeclFlag>01</SpecDeclFlag>');
  expect(found(text).map(({ code, path, got }) => [code, path, got])).toEqual([
    ['value-unknown', '/direction', 'Q'],
    ['value-unknown', '/guarantee', 'Y'],
    ['flag-format', '/specialBusiness', '01'],
  ]);
});

test('old currency codes are converted with a warning', () => {
  const text = head('<FeeCurr>502</FeeCurr><FeeMark>3</FeeMark><FeeRate>5</FeeRate>');
  expect(found(text)).toMatchObject([{ code: 'code-superseded', got: '502', expected: 'USD' }]);
  expect(first(text)).toMatchObject({ freight: { mark: '3', amount: 5, currency: 'USD' } });
});

test('a thousand problems are listed and the rest is counted', () => {
  const codes = found(head('<X/>'.repeat(5000))).map(({ code }) => code);
  expect(codes).toHaveLength(1001);
  expect(codes.at(-1)).toBe('too-many-problems');
});

test('a declaration with a property that has no element is not written', () => {
  const message = anyMessage({ ...first(coal), goods: [{ colour: 'black' }] });
  expect(() => encode(message, 'dec-message')).toThrow(
    'Property "/goods/0/colour" has no element in "DecMessage"',
  );
});

test('a kind of document and consolidated duty cannot stand together in the two positions', () => {
  const message = anyMessage({ ...first(coal), consolidatedDuty: true });
  expect(() => encode(message, 'dec-message')).toThrow('Type has room for one of them');
});

test('version 4.8 is written', () => {
  const written = encode(firstMessage(coal), 'dec-message');
  expect(written).toContain('<DecMessage version="4.8" xmlns="http://www.chinaport.gov.cn/dec">');
});

test('supplementary declarations are kept, in a list of their own or without', () => {
  const item =
    '<DecSupplement><GNo>1</GNo><Buyer>河套焦化</Buyer><I_CommissionAmount>12.5</I_CommissionAmount><IsDirectTraf>1</IsDirectTraf></DecSupplement>';
  const supplements = [
    {
      line: 1,
      buyer: { name: '河套焦化' },
      price: { commission: { total: 12.5 } },
      origin: { direct: true },
    },
  ];
  for (const inside of [item, `<DecSupplementLists>${item}</DecSupplementLists>`]) {
    const text = coal.replace('</DecMessage>', `${inside}</DecMessage>`);
    expect(found(text)).toEqual([]);
    expect(first(text)).toEqual({ ...first(coal), supplements });
    expect(decode(encode(firstMessage(text), 'dec-message')).messages[0]).toEqual(first(text));
  }
});

/** The fields that stand directly in each part; parts that are only read are the same again. */
function fieldsByPart({ element, rows }: Group): [part: string, own: Field[]][] {
  const own = rows.filter((row) => 'path' in row && !('rows' in row)) as Field[];
  const groups = rows.filter((row) => 'rows' in row && row.readOnly === undefined) as Group[];
  const inside = groups.flatMap((group) => fieldsByPart(group));
  return own.length > 0 ? [[element, own], ...inside] : inside;
}

const specified = Object.entries(decMessageElements).map(
  ([part, text]) => [part, text.trim().split(/\s+/)] as const,
);

test('the specification has 407 elements with a name, in 26 parts', () => {
  expect(specified).toHaveLength(26);
  expect(specified.flatMap(([, elements]) => elements)).toHaveLength(407);
});

test.each(specified)(
  '%s has the elements of the specification, of its lengths',
  (part, elements) => {
    const own = new Map(fieldsByPart(decMessageTable.root)).get(part) ?? [];
    const lengths = new Map(elements.map((each) => each.split(':') as [string, string]));
    expect(own.map(({ element }) => element).toSorted()).toEqual([...lengths.keys()].toSorted());
    // An element without a length here is a code or a date, which its codec bounds.
    const bounded = own.filter(({ length }) => length !== undefined);
    expect(bounded.map(({ element, length }) => `${element}:${length}`)).toEqual(
      bounded.map(({ element }) => `${element}:${lengths.get(element)}`),
    );
  },
);

test('the version, an attribute of at most five characters, is written', () => {
  const written = encode(firstMessage(coal), 'dec-message');
  expect(written).toMatch(/<DecMessage [^>]*version="[^"]{1,5}"/);
});
