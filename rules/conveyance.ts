import type { ArrivalReport, ConveyanceDeclaration } from '../schemas/types.ts';
import {
  carriageReport,
  conveyanceInterface,
  fromMemory,
  manifestDecree,
  within,
} from './citations.ts';
import { instantText, parseInstant } from './days.ts';
import { when, type Rule } from './rule.ts';

/** A laden conveyance names the bills it carries; one without goods has none. */
export const loadBills: Rule<ConveyanceDeclaration> = {
  code: 'load-bills',
  severity: 'error',
  title: { zh: '载货状态与提（运）单不符', en: 'Load contradicts the bills carried' },
  citation: conveyanceInterface,
  mark: 'published',
  check: ({ load, billNos = [] }) =>
    when((load === 'laden') !== billNos.length > 0, () => ({
      path: '/billNos',
      message:
        load === 'laden'
          ? {
              zh: '载货运输工具须填报所载提（运）单号。',
              en: 'A laden conveyance names the bills it carries.',
            }
          : {
              zh: '空载运输工具不应填报提（运）单号。',
              en: 'A conveyance without goods carries no bills.',
            },
      got: String(billNos.length),
    })),
};

/** A conveyance that only moves empty containers lists them, and they are empty. */
export const emptyContainers: Rule<ConveyanceDeclaration> = {
  code: 'empty-containers',
  severity: 'error',
  title: { zh: '空箱运输须列明空集装箱', en: 'Transport of empty containers must list them' },
  citation: conveyanceInterface,
  mark: 'derived',
  check: ({ load, containers = [] }) =>
    when(
      load === 'empty-containers' &&
        (containers.length === 0 || containers.some(({ empty }) => empty === false)),
      () => ({
        path: '/containers',
        message: {
          zh: '载运空集装箱时须列明集装箱，且均为空箱。',
          en: 'A conveyance with empty containers lists them, all of them empty.',
        },
      }),
    ),
};

/** A truck on its way through the gate has a driver. */
export const driverMissing: Rule<ConveyanceDeclaration> = {
  code: 'driver-missing',
  severity: 'warning',
  title: { zh: '缺少驾驶员', en: 'Driver is missing' },
  citation: fromMemory(carriageReport),
  mark: 'recalled',
  check: ({ transport, stage, crew }) =>
    when(transport === 'road' && stage !== 'notice' && crew?.driver === undefined, () => ({
      path: '/crew/driver',
      message: { zh: '公路承运确报应填报驾驶员。', en: 'A road carriage report names the driver.' },
    })),
};

/** A conveyance with a crew has at least one person aboard. */
export const crewEmpty: Rule<ConveyanceDeclaration> = {
  code: 'crew-empty',
  severity: 'error',
  title: { zh: '司乘人员人数应大于零', en: 'Crew of nobody' },
  citation: carriageReport,
  mark: 'derived',
  check: ({ crew }) =>
    when(crew?.driver !== undefined && crew.count !== undefined && crew.count < 1, () => ({
      path: '/crew/count',
      message: {
        zh: '已填报驾驶员，人数不应为零。',
        en: 'A driver is named, so the number of persons is not zero.',
      },
      got: '0',
      expected: 'at least 1',
    })),
};

/** An arrival is reported after it happened. */
export const arrivalInFuture: Rule<ArrivalReport> = {
  code: 'arrival-in-future',
  severity: 'error',
  title: { zh: '运抵时间晚于当前时间', en: 'Arrival reported before it happened' },
  citation: within(manifestDecree, '运抵报告', 'arrival report'),
  mark: 'official',
  check: ({ arrivedAt }, { at }) =>
    when(parseInstant(arrivedAt) > at, () => ({
      path: '/arrivedAt',
      message: {
        zh: `运抵时间 ${arrivedAt} 晚于当前时间 ${instantText(at)}。`,
        en: `The arrival at ${arrivedAt} lies after the present, ${instantText(at)}.`,
      },
      got: arrivedAt,
      expected: `at the latest ${instantText(at)}`,
    })),
};
