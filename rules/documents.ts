import type { GoodsDeclaration } from '../schemas/types.ts';
import { vinCheckCharacter } from './check-digits.ts';
import { declarationInterface, within } from './citations.ts';
import { certificates, documents, lines, originRelations, vehicles } from './parts.ts';
import { isFullDeclaration, type Rule } from './rule.ts';
import { tableRules, unlike, whole, type Row, type Source } from './table.ts';

const invoice = '00000001'; // list edoc-code
/** Documents on royalties, list edoc-code. */
const royaltyDocuments: ReadonlySet<string> = new Set([
  '00000011',
  '00000012',
  '00000013',
  '00000014',
  '00000015',
  '00000016',
]);
const royaltyFlag = 2; // place in the price statement
const unstructured = 'US';
const origin = 'Y';
const fileForm = /^\d{12}I[ME]\d{18}\.pdf$/i;
const kindStart = 4; // file names begin with the office
const kindEnd = 12;
const agreementForm = /^<\d{2}>.+$/;
const paperless = 'M';

const edoc: Source = {
  severity: 'warning',
  citation: within(declarationInterface, 'EdocRealation', 'EdocRealation'),
  mark: 'published',
};

const documentRules = tableRules(documents, edoc, [
  {
    code: 'document-repeated',
    severity: 'error',
    mark: 'derived',
    title: ['随附单据重复', 'Document listed twice'],
    at: '/id',
    breaks: (part, { documents: all = [] }) =>
      all.length > 1 && all.find(({ id }) => id === part.id) !== part,
    fix: ['删除重复的单据。', 'Remove the second one.'],
  },
  {
    code: 'document-line-unknown',
    severity: 'error',
    title: ['随附单据对应的商品项号不存在', 'Document for a line that does not exist'],
    at: '/lines',
    breaks: ({ lines: numbers }, { goods }) =>
      numbers?.some((number) => number > goods.length) === true,
    expected: (_part, { goods }) => `1 – ${goods.length}`,
    fix: ['核对商品项号关系。', 'Check the line numbers.'],
  },
  {
    code: 'document-format',
    title: ['非结构化随附单据应为 PDF 文件', 'Unstructured document that is not a PDF'],
    at: '/id',
    breaks: ({ id, format }) => format === unstructured && !id.toLowerCase().endsWith('.pdf'),
    expected: () => '*.pdf',
    fix: ['上传 PDF 文件。', 'Attach a PDF file.'],
  },
  {
    code: 'document-name-form',
    title: ['随附单据文件名不符合命名规则', 'File name against the convention'],
    at: '/id',
    breaks: ({ id, format }) =>
      format === unstructured && id.toLowerCase().endsWith('.pdf') && !fileForm.test(id),
    expected: () => [
      '关区 + 类别 + IM + 18 位流水号 + .pdf',
      'office + kind + IM + 18 digits + .pdf',
    ],
    fix: ['按申报口岸、类别、IM、18 位流水号命名。', 'Name it by office, kind, IM and 18 digits.'],
  },
  {
    code: 'document-name-kind',
    mark: 'derived',
    title: ['随附单据文件名与类别不符', 'File name of another kind of document'],
    at: '/kind',
    breaks: ({ id, kind }) => fileForm.test(id) && id.slice(kindStart, kindEnd) !== kind,
    expected: ({ id }) => id.slice(kindStart, kindEnd),
    fix: ['核对类别与文件名。', 'Check the kind and the file name.'],
  },
]);

const invoiceRow: Row<GoodsDeclaration, GoodsDeclaration> = {
  code: 'invoice-missing',
  mark: 'recalled',
  title: ['无纸化进口未随附发票', 'Paperless import without its invoice'],
  at: '/documents',
  breaks: (message) =>
    message.direction === 'import' &&
    message.formType === paperless &&
    message.documents !== undefined &&
    isFullDeclaration(message) &&
    !message.documents.some(({ kind }) => kind === invoice),
  expected: () => invoice,
  fix: [`上传发票（${invoice}）。`, `Attach the invoice (${invoice}).`],
};

const royaltyRow: Row<GoodsDeclaration, GoodsDeclaration> = {
  code: 'royalty-document-missing',
  mark: 'recalled',
  title: ['支付特许权使用费却未随附相关材料', 'Royalty without its documents'],
  at: '/documents',
  breaks: ({ priceStatement, documents: list }) =>
    priceStatement?.[royaltyFlag] === '1' &&
    list !== undefined &&
    !list.some(({ kind }) => royaltyDocuments.has(kind)),
  expected: () => [...royaltyDocuments].join(', '),
  fix: ['上传特许权使用费材料。', 'Attach the contract or the invoice of the royalty.'],
};

const originSource: Source = {
  severity: 'warning',
  citation: within(
    declarationInterface,
    'LicenseDocu、EcoRelation（原产地证书）',
    'LicenseDocu and EcoRelation for certificates of origin',
  ),
  mark: 'published',
};

const certificateRules = tableRules(certificates, originSource, [
  {
    code: 'origin-certificate-form',
    title: ['原产地证明编号应以协定代码开头', 'Certificate of origin without its agreement'],
    at: '/number',
    breaks: ({ code, number }) => code === origin && !agreementForm.test(number),
    expected: () => '<20>C…',
    fix: ['按“<协定代码>+编号”填报。', 'Write the agreement in angle brackets before the number.'],
  },
  {
    code: 'origin-relation-missing',
    title: ['原产地证明未关联商品项', 'Certificate of origin that covers no line'],
    at: '/number',
    breaks: ({ code }, { originRelations: relations = [] }) =>
      code === origin && relations.length === 0,
    fix: ['填报随附单证对应关系。', 'Relate the certificate to the lines it covers.'],
  },
]);

const relationRules = tableRules(originRelations, originSource, [
  {
    code: 'origin-relation-line',
    severity: 'error',
    title: ['随附单证对应的商品项号不存在', 'Certificate for a line that does not exist'],
    at: '/line',
    breaks: ({ line }, { goods }) => line !== undefined && Number(line) > goods.length,
    expected: (_part, { goods }) => `1 – ${goods.length}`,
    fix: ['核对报关单商品项号。', 'Check the line number.'],
  },
  {
    code: 'origin-relation-certificate',
    mark: 'derived',
    title: ['对应关系中的原产地证明未随附', 'Relation to a certificate that is not attached'],
    at: '/certificateNo',
    breaks: ({ certificateCode, certificateNo }, { certificates: all = [] }) =>
      certificateCode?.startsWith(origin) === true &&
      certificateNo !== undefined &&
      !all.some(({ number }) => number === `<${certificateCode.slice(1)}>${certificateNo}`),
    fix: ['核对单证代码与编号。', 'Check the code and the number of the certificate.'],
  },
]);

const lineRules = tableRules(lines, { ...originSource, mark: 'derived' }, [
  {
    code: 'preferential-origin-certificate',
    title: ['填报优惠原产地却未随附原产地证明', 'Preferential origin without its certificate'],
    at: '/preferentialOrigin',
    breaks: ({ preferentialOrigin }, { certificates: all = [] }) =>
      preferentialOrigin !== undefined && !all.some(({ code }) => code === origin),
    fix: ['随附原产地证明（Y）。', 'Name the certificate of origin (Y).'],
  },
  {
    code: 'permit-line',
    severity: 'error',
    citation: within(declarationInterface, 'DecGoodsLimit/GoodsNo', 'DecGoodsLimit/GoodsNo'),
    title: ['产品资质的商品序号与所在商品项不符', 'Permit that names another line'],
    at: '/permits',
    breaks: ({ line, permits }) =>
      permits?.some((permit) => permit.line !== undefined && permit.line !== line) === true,
    expected: ({ line }) => String(line),
    fix: ['改为所在商品项的序号。', 'Give the number of the line itself.'],
  },
]);

const vinForm = /^[A-HJ-NPR-Z0-9]{17}$/;
const vinCheckPlace = 8;

const vehicleRules = tableRules(
  vehicles,
  {
    severity: 'warning',
    citation: { zh: 'GB 16735-2019、ISO 3779', en: 'GB 16735-2019 and ISO 3779' },
    mark: 'published',
  },
  [
    {
      code: 'vin-form',
      title: ['车辆识别代码应为 17 位', 'VIN of an unusual form'],
      at: '/vin',
      breaks: ({ vin }) => unlike(vin, vinForm),
      expected: () => ['不含 I、O、Q 的 17 位', '17 characters without I, O, Q'],
      fix: ['核对车辆识别代码。', 'Check the VIN.'],
    },
    {
      code: 'vin-check-digit',
      title: ['车辆识别代码校验位不符', 'Check character of a VIN is wrong'],
      at: '/vin',
      breaks: ({ vin }) =>
        vin !== undefined &&
        vinForm.test(vin) &&
        vin.charAt(vinCheckPlace) !== vinCheckCharacter(vin),
      expected: ({ vin = '' }) => [
        `校验位 ${vinCheckCharacter(vin)}`,
        `check character ${vinCheckCharacter(vin)}`,
      ],
      fix: ['核对车辆识别代码第 9 位。', 'Check character 9 of the VIN.'],
    },
  ],
);

/** All rules on attached documents, certificates of origin, permits and vehicles. */
export const attachmentRules: readonly Rule<GoodsDeclaration>[] = [
  ...documentRules,
  ...tableRules(whole, edoc, [invoiceRow, royaltyRow]),
  ...certificateRules,
  ...relationRules,
  ...lineRules,
  ...vehicleRules,
];
