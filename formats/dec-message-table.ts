import { controlFields, goodsFields, permitFields, vinFields } from './dec-goods-fields.ts';
import { headFields } from './dec-head-fields.ts';
import {
  accessFields,
  certificateFields,
  containerFields,
  documentFields,
  freeTextFields,
  markFileFields,
  originRelationFields,
  otherPackageFields,
  promiseFields,
  qualificationFields,
  requestedCertificateFields,
  riskFields,
  signFields,
  userFields,
} from './dec-part-fields.ts';
import { supplementFields } from './dec-supplement-fields.ts';
import {
  royaltyFields,
  taxReturnFields,
  transitBillFields,
  transitContainerFields,
  transitFields,
  transitGoodsFields,
} from './dec-tax-fields.ts';
import { list, part, type Field, type Group, type Row, type Table } from './table.ts';

/** Interface versions seen in real messages; the one in the middle is written. */
export const decVersions = ['3.1', '4.8', '5.0'] as const;

/** `DecHead/Type`; blank means a one-step declaration, entered at once. */
const documentType: Field = {
  element: 'Type',
  path: '',
  type: 'documentType',
  zh: '单据类型',
  en: 'document type, seven positions',
  blank: { procedure: 'one-step' },
};

/** A list of items in an element of its own. */
function wrapped(wrapper: string, item: Group): Group {
  return { element: wrapper, zh: item.zh, en: item.en, rows: [item] };
}

const permits = wrapped(
  'DecGoodsLimits',
  list(
    'DecGoodsLimit',
    'permits',
    [
      ...permitFields,
      list('DecGoodsLimitVin', 'vehicles', vinFields, { zh: '许可证VIN信息', en: 'vehicles' }),
    ],
    { zh: '产品资质', en: 'licences and qualifications of the goods' },
  ),
);

// No source shows where this element stands; its code belongs to a line of goods.
const controls: Group = {
  ...list('DecControlModel', 'controlElements', controlFields, {
    zh: '禁限管制申报要素',
    en: 'elements under prohibition or restriction',
  }),
  inferred: true,
};

const goods = wrapped(
  'DecLists',
  list('DecList', 'goods', [...goodsFields, permits, controls], {
    zh: '报关单表体',
    en: 'goods',
  }),
);

const containers = wrapped('DecContainers', {
  ...list('Container', 'containers', containerFields, { zh: '集装箱', en: 'containers' }),
  aliases: ['DecContainer'],
});

const lists: readonly Group[] = [
  wrapped(
    'DecLicenseDocus',
    list('LicenseDocu', 'certificates', certificateFields, { zh: '随附单证', en: 'certificates' }),
  ),
  wrapped(
    'DecRequestCerts',
    list('DecRequestCert', 'requestedCertificates', requestedCertificateFields, {
      zh: '申请单证信息',
      en: 'certificates applied for',
    }),
  ),
  wrapped(
    'DecOtherPacks',
    list('DecOtherPack', 'otherPackages', otherPackageFields, {
      zh: '其他包装',
      en: 'other packages',
    }),
  ),
  wrapped(
    'DecCopLimits',
    list('DecCopLimit', 'qualifications', qualificationFields, {
      zh: '企业资质',
      en: 'qualifications of the company',
    }),
  ),
  wrapped(
    'DecUsers',
    list('DecUser', 'users', userFields, { zh: '使用人', en: 'users of the goods' }),
  ),
  wrapped(
    'DecMarkLobs',
    list('DecMarkLob', 'markFiles', markFileFields, { zh: '标记号码附件', en: 'marks as files' }),
  ),
];

/** The transit declaration; where its lists stand is shown by no source. */
const transit: readonly Group[] = [
  { ...part('TrnHead', transitFields, { zh: '转关单表头', en: 'transit' }), path: 'transit' },
  list('TrnList', 'transit/bills', transitBillFields, { zh: '转关提单', en: 'transit bills' }),
  wrapped(
    'TrnContainers',
    list('TrnContainer', 'transit/containers', transitContainerFields, {
      zh: '转关集装箱',
      en: 'transit containers',
    }),
  ),
  list('TrnContaGoodsList', 'transit/goods', transitGoodsFields, {
    zh: '转关集装箱商品装配',
    en: 'goods in transit containers',
  }),
].map((group) => ({ ...group, inferred: true }));

/** Whether these stand in a list of their own is shown by no source; both ways are read. */
const supplement: Group = {
  ...list('DecSupplement', 'supplements', supplementFields, {
    zh: '补充申报单',
    en: 'supplementary declarations of price, classification and origin',
  }),
  inferred: true,
};

const rows: readonly Row[] = [
  part('DecHead', [...headFields, documentType], { zh: '报关单表头', en: 'head' }),
  goods,
  containers,
  ...lists,
  part('DecFreeTxt', freeTextFields, { zh: '自由文本', en: 'free text' }),
  part('DecSign', signFields, { zh: '报关单签名', en: 'signature' }),
  ...transit,
  list('EdocRealation', 'documents', documentFields, {
    zh: '电子随附单据关联关系',
    en: 'electronic documents',
  }),
  list('EcoRelation', 'originRelations', originRelationFields, {
    zh: '随附单证对应关系',
    en: 'certificates and lines',
  }),
  { ...part('DecRisk', riskFields, { zh: '风险评估信息', en: 'risk' }), path: 'risk' },
  wrapped(
    'DecCopPromises',
    list('DecCopPromise', 'promises', promiseFields, {
      zh: '企业承诺',
      en: 'declarations of the company',
    }),
  ),
  {
    ...part('DecTpAccess', accessFields, { zh: '两段准入申请', en: 'two-stage access' }),
    path: 'access',
    aliases: ['DecTpAccessType'],
  },
  { ...part('SddTax', taxReturnFields, { zh: '报税单', en: 'tax return' }), path: 'taxReturn' },
  {
    ...wrapped('DecSupplementLists', { ...supplement, aliases: ['DecSupplementList'] }),
    inferred: true,
  },
  { ...supplement, readOnly: true },
  {
    ...part('DecRoyaltyFee', royaltyFields, { zh: '特许权使用费申请表', en: 'royalties' }),
    path: 'royalty',
  },
];

/** The table of `DecMessage`, the import message of goods declarations. */
export const decMessageTable: Table = {
  root: { element: 'DecMessage', zh: '报关单报文', en: 'goods declaration', rows },
  namespaces: ['http://www.chinaport.gov.cn/dec', 'http://www.chinaport.gov.cn/dec_3_1'],
  attributes: { version: decVersions[1] },
  fixed: { type: 'goods-declaration' },
};
