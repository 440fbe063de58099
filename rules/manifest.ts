import type { Manifest } from '../schemas/types.ts';
import { manifestDecree, manifestInterface, within } from './citations.ts';
import { chinaDay, parseDay, parseInstant } from './days.ts';
import { when, type Finding, type Rule } from './rule.ts';

const weightRounding = 0.5; // kg

type Consignment = Manifest['consignments'][number];

function eachConsignment(
  { consignments }: Manifest,
  check: (consignment: Consignment, path: string) => readonly Finding[],
): readonly Finding[] {
  return consignments.flatMap((consignment, index) => check(consignment, `/consignments/${index}`));
}

/** The packages of the items are those of the consignment. */
export const packagesSum: Rule<Manifest> = {
  code: 'packages-sum',
  severity: 'error',
  title: { zh: '商品项件数之和与总件数不符', en: 'Packages of the items do not add up' },
  citation: manifestInterface,
  mark: 'derived',
  check: (manifest) =>
    eachConsignment(manifest, ({ items, packages }, path) => {
      const sum = items.reduce((total, item) => total + item.packages, 0);
      return when(sum !== packages, () => ({
        path: `${path}/packages`,
        message: {
          zh: `商品项件数合计 ${sum}，总件数为 ${packages}。`,
          en: `The items have ${sum} packages together; the consignment is said to have ${packages}.`,
        },
        got: String(packages),
        expected: String(sum),
      }));
    }),
};

/** The weights of the items are that of the consignment. */
export const weightSum: Rule<Manifest> = {
  code: 'weight-sum',
  severity: 'error',
  title: { zh: '商品项毛重之和与总毛重不符', en: 'Weights of the items do not add up' },
  citation: manifestInterface,
  mark: 'derived',
  check: (manifest) =>
    eachConsignment(manifest, ({ items, grossWeight }, path) => {
      const sum = items.reduce((total, item) => total + item.grossWeight, 0);
      return when(Math.abs(sum - grossWeight) > weightRounding, () => ({
        path: `${path}/grossWeight`,
        message: {
          zh: `商品项毛重合计 ${sum} 千克，总毛重为 ${grossWeight} 千克。`,
          en: `The items weigh ${sum} kg together; the consignment is said to weigh ${grossWeight} kg.`,
        },
        got: String(grossWeight),
        expected: String(sum),
      }));
    }),
};

/** A bill stands once in a manifest. */
export const billRepeated: Rule<Manifest> = {
  code: 'bill-repeated',
  severity: 'error',
  title: { zh: '提（运）单号重复', en: 'Bill listed twice' },
  citation: manifestDecree,
  mark: 'derived',
  check: ({ consignments }) =>
    repeated(consignments.map(({ billNo }) => billNo)).map((index) => ({
      path: `/consignments/${index}/billNo`,
      message: {
        zh: `提（运）单号 ${consignments[index]?.billNo} 重复。`,
        en: `The bill ${consignments[index]?.billNo} is listed twice.`,
      },
      got: consignments[index]?.billNo ?? '',
    })),
};

/** Items are numbered 1, 2, 3 … within their consignment. */
export const itemNumbering: Rule<Manifest> = {
  code: 'item-numbering',
  severity: 'warning',
  title: { zh: '商品项序号应从 1 连续编号', en: 'Items should be numbered 1, 2, 3 …' },
  citation: manifestInterface,
  mark: 'derived',
  check: (manifest) =>
    eachConsignment(manifest, ({ items }, path) =>
      items.flatMap(({ sequence }, index) =>
        when(sequence !== index + 1, () => ({
          path: `${path}/items/${index}/sequence`,
          message: {
            zh: `商品项序号为 ${sequence}，应为 ${index + 1}。`,
            en: `The item is numbered ${sequence}; it should be ${index + 1}.`,
          },
          got: String(sequence),
          expected: String(index + 1),
        })),
      ),
    ),
};

/** Road cargo names its customs procedure, RD01 to RD18; other cargo has none. */
export const roadProcedure: Rule<Manifest> = {
  code: 'road-procedure',
  severity: 'error',
  title: {
    zh: '海关货物通关代码与运输方式不符',
    en: 'Customs procedure does not fit the transport',
  },
  citation: within(
    manifestInterface,
    'GovernmentProcedure/CurrentCode',
    'GovernmentProcedure/CurrentCode',
  ),
  mark: 'published',
  check: (manifest) =>
    eachConsignment(manifest, ({ procedure }, path) =>
      when((manifest.transport === 'road') !== (procedure !== undefined), () => ({
        path: `${path}/procedure`,
        message:
          manifest.transport === 'road'
            ? {
                zh: '公路舱单须填报海关货物通关代码。',
                en: 'A road manifest needs the customs procedure of its cargo.',
              }
            : {
                zh: '海关货物通关代码仅用于公路舱单。',
                en: 'Customs procedures RD01 to RD18 are for road manifests only.',
              },
        got: procedure ?? '',
        expected: manifest.transport === 'road' ? 'RD01 – RD18' : 'none',
      })),
    ),
};

/** Original manifests are for imports, advance manifests for exports. */
export const manifestKind: Rule<Manifest> = {
  code: 'manifest-kind',
  severity: 'error',
  title: { zh: '舱单种类与进出境标志不符', en: 'Kind of manifest contradicts the direction' },
  citation: manifestDecree,
  mark: 'official',
  check: ({ kind, direction }) =>
    when((kind === 'original') !== (direction === 'import'), () => ({
      path: '/kind',
      message: {
        zh: '进境传输原始舱单，出境传输预配舱单。',
        en: 'Imports have an original manifest, exports an advance manifest.',
      },
      got: kind,
      expected: direction === 'import' ? 'original' : 'advance',
    })),
};

/** A change or deletion gives its reason. */
export const changeReasonMissing: Rule<Manifest> = {
  code: 'change-reason-missing',
  severity: 'warning',
  title: { zh: '变更或删除舱单须说明原因', en: 'Change of a manifest without its reason' },
  citation: within(manifestInterface, 'ChangeReasonCode', 'ChangeReasonCode'),
  mark: 'published',
  check: ({ action, changeReason }) =>
    when((action === 'change' || action === 'delete') && changeReason === undefined, () => ({
      path: '/changeReason',
      message: {
        zh: '变更或删除舱单时须填报变更原因。',
        en: 'A change or deletion needs its reason.',
      },
    })),
};

/** A value has its currency and a currency its value. */
export const valueCurrency: Rule<Manifest> = {
  code: 'value-currency',
  severity: 'error',
  title: { zh: '货物价值与币制须同时填报', en: 'Value and currency go together' },
  citation: within(manifestInterface, 'ValueAmount', 'ValueAmount'),
  mark: 'published',
  check: (manifest) =>
    eachConsignment(manifest, ({ value, currency }, path) =>
      when((value === undefined) !== (currency === undefined), () => ({
        path: value === undefined ? `${path}/value` : `${path}/currency`,
        message: {
          zh: '货物价值与币制须同时填报。',
          en: 'The value of goods and its currency are stated together.',
        },
      })),
    ),
};

/** Goods arrive on or after the day on which they were loaded. */
export const arrivalBeforeLoading: Rule<Manifest> = {
  code: 'arrival-before-loading',
  severity: 'error',
  title: { zh: '到达日期早于装载日期', en: 'Arrival before loading' },
  citation: manifestDecree,
  mark: 'derived',
  check: ({ loadedAt, arrivesOn }) =>
    when(
      loadedAt !== undefined &&
        arrivesOn !== undefined &&
        parseDay(arrivesOn) < chinaDay(parseInstant(loadedAt)),
      () => ({
        path: '/arrivesOn',
        message: {
          zh: `到达日期 ${arrivesOn} 早于装载时间 ${loadedAt}。`,
          en: `The arrival on ${arrivesOn} lies before the loading at ${loadedAt}.`,
        },
        got: String(arrivesOn),
      }),
    ),
};

/** Places at which a text stands for a second time. */
function repeated(texts: readonly string[]): number[] {
  return texts.flatMap((text, index) => (texts.indexOf(text) < index ? [index] : []));
}
