import { coalBench } from './coal.ts';
import { decMessageBench } from './dec-message.ts';
import { memoryBench } from './memory.ts';
import { mm1Bench } from './mm1.ts';
import { regionYearBench } from './region-year.ts';
import { sandboxBench } from './sandbox/sandbox.ts';
import { stepsBench } from './steps.ts';
import { streamBench } from './stream.ts';
import { validationBench } from './validation.ts';
import type { Text } from '../schemas/types.ts';
import { workersBench } from './workers.ts';

/** How much a benchmark takes on. */
export interface BenchOptions {
  /** Also what takes many minutes. */
  readonly isLong: boolean;
}

/** What is asked of a figure of a benchmark, and against whom it is measured. */
export type Bound = {
  readonly figure: string;
  readonly job: Text;
  readonly against: Text;
} & ({ readonly least: number } | { readonly most: number });

/** A benchmark: its figures by name, null where the peer is not on this machine; and what is asked of them. */
export interface Bench {
  run(options: BenchOptions): object | Promise<object>;
  readonly bounds: readonly Bound[];
}

const customers: Text = { zh: 'M/M/1，一百万顾客', en: 'M/M/1, one million customers' };
const kernel: Text = { zh: '空转的内核，时间', en: 'bare kernel, time' };
const actors: Text = { zh: 'XState 演员', en: 'XState actors' };
const saxes: Text = { zh: 'saxes 解析，时间', en: 'parse by saxes, time' };
const region: Text = { zh: '全区一年，187 万运输工具', en: 'region-year, 1.87 M conveyances' };

const declaration: Text = {
  zh: '五项的报关单，落盘后应答',
  en: 'a declaration of 5 lines, answered when stored',
};
const manyWorlds: Text = {
  zh: '五千个世界，五十分之一活动',
  en: '5,000 worlds, one in fifty active',
};

const sameIn = (name: string): Text => ({ zh: name, en: name });

/** All benchmarks by name; each measures itself against its peer in the same run. */
export const benches: Readonly<Record<string, Bench>> = {
  steps: {
    run: stepsBench,
    bounds: [
      {
        figure: 'ratio',
        job: { zh: '报关单流程，每秒步数', en: 'declaration flow, steps a second' },
        against: actors,
        least: 300,
      },
    ],
  },
  coal: {
    run: coalBench,
    bounds: [
      {
        figure: 'smallWorldRatio',
        job: { zh: '一个小世界', en: 'a whole small world' },
        against: actors,
        least: 50,
      },
      {
        figure: 'kernelRatio',
        job: { zh: '十万辆煤车', en: '100,000 coal trucks' },
        against: kernel,
        most: 6,
      },
    ],
  },
  mm1: {
    run: mm1Bench,
    bounds: [
      { figure: 'simjsRatio', job: customers, against: sameIn('simjs 2.0.3'), least: 8 },
      { figure: 'simpyRatio', job: customers, against: sameIn('SimPy'), least: 50 },
      {
        figure: 'cppRatio',
        job: customers,
        against: sameIn('C++ std::priority_queue'),
        least: 0.4,
      },
    ],
  },
  memory: {
    run: memoryBench,
    bounds: [
      {
        figure: 'ratio',
        job: { zh: '一份在途报关单的内存', en: 'memory of a declaration in flight' },
        against: actors,
        least: 20,
      },
    ],
  },
  'region-year': {
    run: regionYearBench,
    bounds: [
      { figure: 'kernelRatio', job: region, against: kernel, most: 6 },
      {
        figure: 'megabytes',
        job: region,
        against: { zh: '内存上限，MB', en: 'limit of memory, MB' },
        most: 1000,
      },
      {
        figure: 'evenness',
        job: region,
        against: { zh: '其他时长，每辆成本', en: 'other periods, cost of each' },
        least: 0.8,
      },
    ],
  },
  workers: {
    run: workersBench,
    bounds: [
      {
        figure: 'ratio',
        job: { zh: '两个工作线程', en: 'two workers' },
        against: { zh: '一个工作线程', en: 'one worker' },
        least: 1.8,
      },
    ],
  },
  validation: {
    run: validationBench,
    bounds: [
      {
        figure: 'ratio',
        job: { zh: '五十项的报关单', en: 'a declaration of 50 lines' },
        against: { zh: '仅 Ajv 结构校验', en: 'Ajv alone, structure only' },
        least: 1 / 3,
      },
    ],
  },
  'dec-message': {
    run: decMessageBench,
    bounds: [
      {
        figure: 'canonicalRatio',
        job: { zh: 'DecMessage 转规范报文', en: 'DecMessage to canonical form' },
        against: saxes,
        most: 2,
      },
      {
        figure: 'verdictRatio',
        job: { zh: 'DecMessage 至全部规则', en: 'DecMessage to all rules' },
        against: saxes,
        most: 4,
      },
    ],
  },
  stream: {
    run: streamBench,
    bounds: [
      {
        figure: 'ratio',
        job: { zh: '校验 100 MB 报文的内存', en: 'memory for 100 MB of messages' },
        against: { zh: '10 MB 报文', en: '10 MB of messages' },
        most: 1.2,
      },
    ],
  },
  sandbox: {
    run: sandboxBench,
    bounds: [
      {
        figure: 'sqliteRatio',
        job: declaration,
        against: { zh: '裸 Express，SQLite 每次提交', en: 'bare Express, SQLite, a commit each' },
        least: 1.5,
      },
      {
        figure: 'postgresRatio',
        job: declaration,
        against: {
          zh: '裸 Express，PostgreSQL 每次提交',
          en: 'bare Express, PostgreSQL, a commit each',
        },
        least: 1,
      },
      {
        figure: 'tailRatio',
        job: { zh: '八成负荷下第 99 百分位', en: '99th percentile at 80 % of that' },
        against: { zh: '中位数', en: 'the median' },
        most: 10,
      },
      {
        figure: 'readers',
        job: { zh: '同时读取事件流', en: 'live readers of events' },
        against: { zh: '读者数', en: 'readers told' },
        least: 1000,
      },
      {
        figure: 'megabytes',
        job: manyWorlds,
        against: { zh: '内存上限，MB', en: 'limit of memory, MB' },
        most: 1000,
      },
      {
        figure: 'startSeconds',
        job: { zh: '启动，已存一千个世界', en: 'start with 1,000 stored worlds' },
        against: { zh: '秒', en: 'seconds' },
        most: 2,
      },
    ],
  },
};
