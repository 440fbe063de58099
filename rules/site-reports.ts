import type { ArrivalReport, ConveyanceDeclaration } from '../schemas/types.ts';
import { arrivalInterface } from './citations.ts';
import { when, type Rule } from './rule.ts';

type Flight = NonNullable<ConveyanceDeclaration['flight']>;

/** Items that the tables of air conveyances mark as needed, beside those that every declaration has. */
const needed: Readonly<Record<'notice' | 'departure', readonly (keyof Flight)[]>> = {
  notice: ['date', 'from', 'to', 'departsAt', 'unloadsAt', 'declaredOn'],
  departure: ['date', 'from', 'departsAt', 'declaredOn'],
};

/** A pre-arrival notice or departure report that gives the items of a flight gives all that are needed. */
export const flightItemMissing: Rule<ConveyanceDeclaration> = {
  code: 'flight-item-missing',
  severity: 'error',
  title: { zh: '航班信息不完整', en: 'Items of the flight are missing' },
  citation: {
    zh: '空运运输工具数据项：进港预报、离港确报',
    en: 'Data items of air conveyances: pre-arrival notice, departure report',
  },
  mark: 'published',
  check: ({ transport, stage, flight, arrivesAt }) => {
    if (transport !== 'air' || flight === undefined || stage === 'arrival') return [];
    const items = needed[stage].filter((key) => flight[key] === undefined);
    const missing = items.map((key) => `/flight/${key}`);
    if (stage === 'notice' && arrivesAt === undefined) missing.push('/arrivesAt');
    return missing.map((path) => ({
      path,
      message: {
        zh: '航空器预报或确报缺少必填项。',
        en: 'The notice or report of an aircraft lacks an item that is needed.',
      },
    }));
  },
};

/** An arrival report names what arrived: bills, or containers by themselves. */
export const arrivalOfNothing: Rule<ArrivalReport> = {
  code: 'arrival-of-nothing',
  severity: 'error',
  title: { zh: '运抵报告未填报提（运）单或集装箱', en: 'Arrival report of nothing' },
  citation: arrivalInterface,
  mark: 'derived',
  check: ({ consignments, containers = [] }) =>
    when(consignments.length === 0 && containers.length === 0, () => ({
      path: '/consignments',
      message: {
        zh: '运抵报告须填报提（运）单或集装箱。',
        en: 'An arrival report names bills or containers.',
      },
    })),
};
