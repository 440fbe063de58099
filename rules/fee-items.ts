import type { Text } from '../schemas/types.ts';

/** Part of the compliance cost to which a charge belongs. */
export type CostPart = 'documents' | 'broker' | 'port';

/** What a price is for one of. */
export type FeeBasis = 'declaration' | 'container' | 'tonne' | 'vehicle' | 'container-day';

/** A kind of charge that a catalogue can list. Its price is a parameter `fees.<id>`, dated and by port. */
export interface FeeItem {
  readonly title: Text;
  readonly part: CostPart;
  /** Who is paid. */
  readonly payee: 'forwarder' | 'broker' | 'site' | 'railway';
  readonly per: FeeBasis;
  /** Whether imports and exports have prices of their own, `fees.<id>-import` and `fees.<id>-export`. */
  readonly byDirection?: true;
  /** Whether it is free where an inspection finds nothing (内政发〔2019〕5号, item 15: lifting, moving, storage). */
  readonly isWaivable?: true;
}

/** Every kind of charge, in the order of a statement; one without a price in force is not on the list. */
export const feeItems = {
  'document-preparation': {
    title: { zh: '单证制作费', en: 'preparing the documents' },
    part: 'documents',
    payee: 'forwarder',
    per: 'declaration',
    byDirection: true,
  },
  brokerage: {
    title: { zh: '报关代理费', en: "broker's fee" },
    part: 'broker',
    payee: 'broker',
    per: 'declaration',
  },
  'container-handling': {
    title: { zh: '集装箱港口作业费', en: 'handling of containers' },
    part: 'port',
    payee: 'site',
    per: 'container',
    byDirection: true,
  },
  'bulk-handling': {
    title: { zh: '散货装卸费', en: 'handling without containers' },
    part: 'port',
    payee: 'site',
    per: 'tonne',
  },
  weighing: {
    title: { zh: '过磅费', en: 'weighing' },
    part: 'port',
    payee: 'site',
    per: 'vehicle',
  },
  transloading: {
    title: { zh: '换装费', en: 'transloading between gauges' },
    part: 'port',
    payee: 'railway',
    per: 'container',
  },
  storage: {
    title: { zh: '仓储费', en: 'storage beyond the free days' },
    part: 'port',
    payee: 'site',
    per: 'container-day',
    isWaivable: true,
  },
  'inspection-handling': {
    title: { zh: '查验吊装移位费', en: 'lifting and moving for inspection' },
    part: 'port',
    payee: 'site',
    per: 'container',
    isWaivable: true,
  },
  'inspection-unpacking': {
    title: { zh: '查验掏箱费', en: 'unpacking for inspection' },
    part: 'port',
    payee: 'site',
    per: 'container',
  },
} as const satisfies Record<string, FeeItem>;

/** Id of a kind of charge. */
export type FeeItemId = keyof typeof feeItems;

/** Ids of all kinds of charges, in the order of a statement. */
export const feeItemIds = Object.keys(feeItems).filter(isFeeItem);

/** Whether a name is that of a kind of charge. */
export function isFeeItem(name: string): name is FeeItemId {
  return Object.hasOwn(feeItems, name);
}
