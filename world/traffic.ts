import { fenPerYuan } from '../rules/money.ts';
import { distribution, type Distribution } from '../engine/distributions.ts';
import { Stream } from '../engine/random.ts';
import type { OpeningHours } from '../engine/calendar.ts';
import { dutyRates } from '../rules/duty.ts';
import { millisecondsPerUnit, scaled } from '../rules/parameter.ts';
import { requiredCertificates } from '../rules/certificates.ts';
import { isFresh, isInspected } from '../rules/goods-class.ts';
import { validate } from '../schemas/validate.ts';
import type { GoodsDeclaration, Traffic as TrafficSpec } from '../schemas/types.ts';
import { calendarOf } from './opening-hours.ts';
import { declarationEvent } from './declaration-events.ts';
import { Trait } from './entities.ts';
import { tiers } from './selection.ts';
import { Timer, type TimerName } from './timers.ts';
import { flowNumber } from '../workflows/flow.ts';
import type { Effect } from './parts.ts';
import type { World } from './world.ts';

/** Streams of one shipment: its conveyance, bill, declaration and inspection draw from neighbouring entities. */
const streamsPerShipment = 8;
const offsets = { conveyance: 1, bill: 2, declaration: 3 } as const;
/** Purposes of draws about a shipment as a whole; see draws.ts for those of single entities. */
const purposes = {
  interarrival: 1,
  manifestLead: 2,
  declarationLead: 3,
  conveyanceLead: 4,
  filing: 5,
  weight: 6,
  advance: 7,
  guaranteed: 8,
  dataError: 9,
  tier: 10,
} as const;

interface Laws {
  readonly interarrival: Distribution;
  readonly manifestLead: Distribution;
  readonly declarationLead: Distribution;
  readonly conveyanceLead: Distribution;
  readonly filing: Distribution;
  readonly weight: Distribution;
}

/** What all declarations of the traffic have in common, found once in the message they are made after. */
interface Sample {
  readonly traits: number;
  /** CNY per kg of net weight. */
  readonly yuanPerKilogram: number;
  /** Duty and taxes from a customs value, both CNY. */
  readonly duty: (value: number) => number;
}

/**
 * A stream of shipments whose parties all follow policies: a conveyance with one bill and one declaration each.
 * Each shipment draws from its own streams, so that adding one disturbs no other.
 */
export class Traffic {
  readonly #spec: TrafficSpec;
  readonly #count: number;
  readonly #laws: Laws;
  readonly #stream = new Stream(0, 0, 0);
  #sample: Sample | undefined;
  #calendar: OpeningHours | undefined;
  /** Arrival of the shipment planned last. */
  #arrival = NaN;
  /** How long before its arrival a shipment is planned, ms. */
  readonly #horizon: number;

  constructor(spec: TrafficSpec, count: number) {
    this.#spec = spec;
    this.#count = count;
    const { lead, interarrival, filing, weight } = spec;
    this.#laws = {
      interarrival: milliseconds(interarrival.value, interarrival.unit),
      manifestLead: milliseconds(lead.manifest, lead.unit),
      declarationLead: milliseconds(lead.declaration, lead.unit),
      conveyanceLead: milliseconds(lead.conveyance, lead.unit),
      filing: milliseconds(filing.value, filing.unit),
      weight: distribution(weight.value),
    };
    const { manifestLead, declarationLead, conveyanceLead } = this.#laws;
    this.#horizon = Math.max(...[manifestLead, declarationLead, conveyanceLead].map(longest));
  }

  /** Schedules the first shipment. */
  begin(world: World): void {
    this.#calendar = calendarOf(world.parts.port.calendar);
    this.#sample = sampleOf(this.#spec, world);
    this.#arrival = world.now + this.#horizon;
    this.#planNext(world, 1);
  }

  /** Handlers of the timers that belong to traffic. */
  handlers(): Readonly<Partial<Record<TimerName, Effect>>> {
    return {
      plan: (world, serial) => this.#plan(world, serial),
      submission: submit,
    };
  }

  /** Shipments are planned in the order of their arrival, early enough for the first of their messages. */
  #planNext(world: World, serial: number): void {
    if (serial > this.#count) return;
    const gap = Math.round(this.#draw(world, serial, 'interarrival', this.#laws.interarrival));
    this.#arrival = (this.#calendar as OpeningHours).addOpenTime(this.#arrival, gap);
    world.kernel.push(this.#arrival - this.#horizon, Timer.plan, serial, 0);
  }

  #leads(
    world: World,
    serial: number,
  ): { manifest: number; declaration: number; conveyance: number } {
    const { manifestLead, declarationLead, conveyanceLead } = this.#laws;
    const advance = this.#uniform(world, serial, 'advance') < this.#spec.shares.advance;
    return {
      manifest: Math.round(this.#draw(world, serial, 'manifestLead', manifestLead)),
      declaration: advance
        ? Math.round(this.#draw(world, serial, 'declarationLead', declarationLead))
        : -Math.round(this.#draw(world, serial, 'filing', this.#laws.filing)),
      conveyance: Math.round(this.#draw(world, serial, 'conveyanceLead', conveyanceLead)),
    };
  }

  /** Makes the entities of a shipment and schedules their messages, then plans the next one. */
  #plan(world: World, serial: number): void {
    const arrival = this.#arrival;
    const lead = this.#leads(world, serial);
    const { conveyance, bill, declaration } = this.#addShipment(
      world,
      serial,
      lead.declaration > 0,
    );
    const { entities } = world;
    entities.dueAt[conveyance] = arrival;
    const cause = world.recording
      ? world.record({
          role: 'carrier',
          slot: conveyance,
          kind: 'note',
          name: 'shipment',
          cause: 0,
          data: this.#facts(world, declaration),
        })
      : world.skip();
    const send = (slot: number, before: number): void => {
      entities.since[slot] = cause;
      world.kernel.push(Math.max(world.now, arrival - before), Timer.submission, slot, cause);
    };
    send(bill, lead.manifest);
    send(conveyance, lead.conveyance);
    send(declaration, lead.declaration);
    this.#planNext(world, serial + 1);
  }

  #addShipment(
    world: World,
    serial: number,
    advance: boolean,
  ): { conveyance: number; bill: number; declaration: number } {
    const { entities } = world;
    const add = (flow: 'conveyance' | 'manifest' | 'declaration', offset: number): number => {
      const slot = entities.add(flowNumber(flow));
      entities.serial[slot] = serial;
      entities.key[slot] = serial * streamsPerShipment + offset;
      entities.traits[slot] = Trait.traffic;
      return slot;
    };
    const conveyance = add('conveyance', offsets.conveyance);
    const bill = add('manifest', offsets.bill);
    const declaration = add('declaration', offsets.declaration);
    entities.bill[conveyance] = bill;
    entities.conveyance[bill] = conveyance;
    entities.declaration[bill] = declaration;
    entities.bill[declaration] = bill;
    this.#noteFacts(world, serial, declaration, advance);
    entities.weight[bill] = entities.weight[declaration] as number;
    return { conveyance, bill, declaration };
  }

  #noteFacts(world: World, serial: number, slot: number, advance: boolean): void {
    const { entities } = world;
    const sample = this.#sample as Sample;
    const { shares } = this.#spec;
    const guaranteed = this.#uniform(world, serial, 'guaranteed') < shares.guaranteed;
    const faulty = this.#uniform(world, serial, 'dataError') < shares.dataError;
    const weight = this.#draw(world, serial, 'weight', this.#laws.weight);
    const value = weight * sample.yuanPerKilogram;
    entities.set(
      slot,
      sample.traits |
        (guaranteed ? Trait.guaranteed : 0) |
        (faulty ? Trait.faulty : 0) |
        (advance ? Trait.advance : 0),
    );
    entities.weight[slot] = Math.round(weight);
    entities.value[slot] = Math.round(value * fenPerYuan);
    entities.duty[slot] = Math.round(sample.duty(value) * fenPerYuan);
    entities.tier[slot] = this.#tier(world, serial);
  }

  #tier(world: World, serial: number): number {
    const draw = this.#uniform(world, serial, 'tier');
    let reached = 0;
    for (const [index, tier] of tiers.entries()) {
      reached += this.#spec.tiers[tier];
      if (draw < reached) return index;
    }
    throw new Error(
      `The tiers of traffic "${this.#spec.id}" sum to "${reached}"; they must sum to 1.`,
    );
  }

  #facts(world: World, declaration: number): object {
    const { entities } = world;
    return {
      serial: entities.serial[declaration],
      weight: entities.weight[declaration],
      value: (entities.value[declaration] as number) / fenPerYuan,
      tier: tiers[entities.tier[declaration] as number],
      advance: entities.has(declaration, Trait.advance),
      guaranteed: entities.has(declaration, Trait.guaranteed),
      faulty: entities.has(declaration, Trait.faulty),
    };
  }

  #uniform(world: World, serial: number, purpose: keyof typeof purposes): number {
    this.#stream.reset(world.parts.seed, serial * streamsPerShipment, purposes[purpose]);
    return this.#stream.uniform();
  }

  #draw(world: World, serial: number, purpose: keyof typeof purposes, law: Distribution): number {
    this.#stream.reset(world.parts.seed, serial * streamsPerShipment, purposes[purpose]);
    return law.sample(this.#stream);
  }
}

/** Messages of a shipment, by the flow that each begins. */
const messageByFlow = {
  declaration: { role: 'declarant', name: 'goods-declaration' },
  manifest: { role: 'carrier', name: 'manifest' },
  conveyance: { role: 'carrier', name: 'conveyance-declaration' },
} as const;

/** A message of a shipment is sent: the manifest, the conveyance notice or the declaration begins its way. */
const submit: Effect = (world, slot, cause) => {
  if (world.isStale(slot, cause)) return;
  const flow = world.tableOf(slot).flow.id;
  const seq = world.recording
    ? world.record({
        ...messageByFlow[flow as keyof typeof messageByFlow],
        slot,
        kind: 'message',
        cause,
        data: { direction: 'in', format: 'facts', verdict: 'accepted', problems: [] },
      })
    : world.skip();
  world.begin(flow, slot, seq);
  if (flow === 'declaration') world.decide(slot, declarationEvent(world, slot, 'SUBMIT'), seq);
};

/** A lead that is hardly ever exceeded: ten standard deviations above the mean. */
const longest = ({ mean, variance }: Distribution): number =>
  Math.ceil(mean + 10 * Math.sqrt(variance));

function milliseconds(
  value: TrafficSpec['interarrival']['value'],
  unit: TrafficSpec['interarrival']['unit'],
): Distribution {
  const factor = millisecondsPerUnit[unit];
  if (factor === undefined)
    throw new Error(`Unit "${unit}" is no unit of time; use s, min, h or d.`);
  return distribution(scaled(value, factor));
}

/** Reads the sample declaration once: its traits, its value a kilogram and its duty. */
function sampleOf({ id, messages }: TrafficSpec, world: World): Sample {
  const checked = validate('goods-declaration', messages.declaration);
  if ('problems' in checked) {
    throw new Error(
      `The declaration of traffic "${id}" is invalid: ${JSON.stringify(checked.problems)}`,
    );
  }
  const message: GoodsDeclaration = checked.value;
  const [line] = message.goods;
  if (!line || message.netWeight === undefined || message.netWeight <= 0) {
    throw new Error(
      `The declaration of traffic "${id}" has no net weight; the traffic needs one to scale values.`,
    );
  }
  const rates = dutyRates(line.hsCode);
  if (!rates)
    throw new Error(
      `The declaration of traffic "${id}" has the commodity code "${line.hsCode}", which the tariff lacks.`,
    );
  const policy = world.parts.policies.at(world.now);
  const rate =
    line.currency === 'CNY' ? 1 : policy.number(`exchange.${line.currency.toLowerCase()}`);
  const total = message.goods.reduce((sum, { total: each }) => sum + each, 0);
  const traits =
    (requiredCertificates(message).length > 0 ? Trait.certificates : 0) |
    (isInspected(message) ? Trait.quarantine : 0) |
    (isFresh(message) ? Trait.fresh : 0);
  return {
    traits,
    yuanPerKilogram: (total * rate) / message.netWeight,
    duty: (value) => value * rates.combined,
  };
}
