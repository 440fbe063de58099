import type { Library } from '../library/library.ts';
import { hour, parseInstant } from '../rules/days.ts';
import { costParts, type ComplianceCost } from '../rules/fees.ts';
import type { Experiment } from '../schemas/types.ts';
import { createWorld, type WorldScenario } from '../world/create.ts';
import { durations } from '../world/draws.ts';
import type { World } from '../world/world.ts';
import { dailyRate } from './daily-rate.ts';
import { UsageLog } from './desk-usage.ts';
import { Ledger } from './ledger.ts';
import { measures, type Outcome } from './measures.ts';
import { clockNames, Observations, type ClockName } from './observations.ts';
import { Sample } from './sample.ts';
import type { WorldChoice } from './settings.ts';
import { causeNames, stages, type Cause } from './stages.ts';
import { studyOf, type StudyLine } from './time-release-study.ts';
import { detectWarmUp } from './warm-up.ts';

/** One replication of one arm: plain data, and everything its result depends on beside the code and the library. */
export interface RunOrder {
  readonly world: WorldChoice;
  readonly seed: number;
  readonly warmUp: Experiment['warmUp'];
  readonly ledger: boolean;
}

/** What a replication gave; plain data. A figure that does not exist is null. */
export interface RunResult {
  /** Shipments left out at the beginning, and whether MSER-5 could tell. */
  readonly warmUp: number;
  readonly isSettled: boolean;
  /** Shipments that ended and were counted. */
  readonly counted: number;
  /** Decisions that came too late; 0 in a sound world. */
  readonly moot: number;
  readonly steps: number;
  readonly measures: Readonly<Record<string, number | null>>;
  /** Quantiles of each clock at 0, 1, 2, ... 100 %, hours. */
  readonly quantiles: Readonly<Record<ClockName, readonly (number | null)[]>>;
  /** Times between the steps, for a time release study. */
  readonly study: readonly StudyLine[];
  /** Mean hours of each stage, by position in `stages`; only with a ledger. */
  readonly stages?: readonly number[];
}

const percent = 100;

/** Runs a world to its end and measures it. */
export function runOnce(order: RunOrder, library: Library): RunResult {
  const { world: choice, ledger: wantsLedger } = order;
  const observations = new Observations(choice.shipments);
  const ledger = wantsLedger ? new StageLog() : undefined;
  const world = createWorld({
    ...worldOf(choice, order.seed, library),
    runtime: 'table',
    keep: false,
    observe: (of, declaration) => {
      observations.observe(of, declaration);
      ledger?.observe(of, declaration);
    },
    ...(ledger && { sink: ledger.sink }),
  });
  const usage = new UsageLog();
  usage.run(world);
  return summarise({ order, observations, usage, world, ledger });
}

/** The scenario of a choice, and the library with the port and traffic that the choice has changed. */
export function worldOf(
  { port, traffic, start, shipments, parameters, reforms, selection }: WorldChoice,
  seed: number,
  library: Library,
): { readonly scenario: WorldScenario; readonly library: Library } {
  return {
    scenario: {
      id: 'experiment',
      port: port.id,
      seed,
      start,
      parameters: { ...parameters },
      reforms,
      ...(selection && { selection: selection.id }),
      traffic: { file: traffic.id, count: shipments },
    },
    library: {
      ...library,
      ports: new Map(library.ports).set(port.id, port),
      traffic: new Map(library.traffic).set(traffic.id, traffic),
      ...(selection && { selections: new Map([[selection.id, selection]]) }),
    },
  };
}

interface Finished {
  readonly order: RunOrder;
  readonly observations: Observations;
  readonly usage: UsageLog;
  readonly world: World;
  readonly ledger: StageLog | undefined;
}

function summarise({ order, observations, usage, world, ledger }: Finished): RunResult {
  const series = observations.overall.filter((value) => !Number.isNaN(value));
  const { warmUp } = order;
  const found =
    'detect' in warmUp ? detectWarmUp(series) : { observations: warmUp.shipments, isSettled: true };
  const cut = found.observations;
  const arrivals = observations.arrivedAt.subarray(cut).filter((at) => !Number.isNaN(at));
  const [first, last] = [arrivals[0] ?? NaN, arrivals.at(-1) ?? NaN];
  const clocks = Object.fromEntries(
    clockNames.map((name) => [name, new Sample(observations[name].subarray(cut))]),
  ) as Record<ClockName, Sample>;
  const spent = ledger?.meanHours(cut);
  const outcome: Outcome = {
    clocks,
    beforeAcceptance: new Sample(observations.beforeAcceptance.subarray(cut)),
    inspected: meanOf(observations.inspected.subarray(cut, observations.size)),
    throughput: dailyRate(observations.releasedAt, first, last),
    ...costsOf(observations, cut),
    control: world.control.counts,
    desks: usage.between(first, last),
    ...(spent && {
      causes: byCause(spent),
      assumed: assumedShare(spent, world, order.world.start),
    }),
  };
  return {
    warmUp: cut,
    isSettled: found.isSettled,
    counted: clocks.overall.count,
    moot: world.moot,
    steps: world.steps,
    measures: Object.fromEntries(
      [...measures.values()].map((measure) => [measure.name, finite(measure.of(outcome))]),
    ),
    quantiles: Object.fromEntries(
      clockNames.map((name) => [name, clocks[name].quantiles(percent).map(finite)]),
    ) as Record<ClockName, (number | null)[]>,
    study: studyOf(observations, cut),
    ...(spent && { stages: [...spent] }),
  };
}

/** Sums of costs and containers over the shipments after a cut that ended. */
function costsOf(
  { costs, containers, size }: Observations,
  cut: number,
): Pick<Outcome, 'costs' | 'containers' | 'shipments'> {
  const sum = (column: Float64Array): number =>
    column.subarray(cut, size).reduce((total, value) => total + (value || 0), 0);
  const entries = costParts.map((part) => [part, sum(costs[part])]);
  return {
    costs: Object.fromEntries(entries) as ComplianceCost,
    containers: sum(containers),
    shipments: containers.subarray(cut, size).filter((count) => count > 0).length,
  };
}

const finite = (value: number): number | null => (Number.isFinite(value) ? value : null);

const meanOf = (values: Uint8Array): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;

/** Stages of each shipment that ended, by position in the traffic. */
class StageLog {
  readonly #ledger = new Ledger();
  readonly #spent: (Float64Array | undefined)[] = [];

  get sink(): Ledger['sink'] {
    return this.#ledger.sink;
  }

  observe(world: World, declaration: number): void {
    const index = (world.entities.serial[declaration] as number) - 1;
    this.#spent[index] = this.#ledger.attribute(world, declaration);
  }

  /** Mean hours of each stage of the shipments after a cut. */
  meanHours(cut: number): Float64Array {
    const sums = new Float64Array(stages.length);
    let count = 0;
    for (const spent of this.#spent.slice(cut)) {
      if (!spent) continue;
      count += 1;
      for (const [stage, time] of spent.entries()) sums[stage] = (sums[stage] as number) + time;
    }
    return sums.map((sum) => sum / count / hour);
  }
}

function byCause(spent: Float64Array): Record<Cause, number> {
  const sum = (cause: Cause): number =>
    spent.reduce((total, hours, at) => total + (stages[at]?.cause === cause ? hours : 0), 0);
  return Object.fromEntries(causeNames.map((cause) => [cause, sum(cause)])) as Record<
    Cause,
    number
  >;
}

/** Share of the hours with a duration of their own that were drawn from assumed numbers; queues are not among them. */
function assumedShare(spent: Float64Array, world: World, start: string): number {
  const policy = world.parts.policies.at(parseInstant(start));
  let [drawn, assumed] = [0, 0];
  for (const [at, hours] of spent.entries()) {
    const names = stages[at]?.draws.map((draw) => durations[draw].parameter) ?? [];
    if (names.length === 0) continue;
    drawn += hours;
    const weak = names.filter(
      (name) => policy.has(name) && policy.explain(name).mark === 'assumed',
    );
    assumed += (hours * weak.length) / names.length;
  }
  return assumed / drawn;
}
