/** Stands for "no entity" in a link, and for "not in use" as a flow. */
export const none = -1;

/** Facts of an entity that are yes or no, as bits of its traits. */
export const Trait = {
  /** The declaration was submitted before the goods arrived. */
  advance: 1,
  /** Duty is secured by a guarantee, or paid monthly. */
  guaranteed: 2,
  /** Regulatory certificates are demanded. */
  certificates: 4,
  /** A certificate demanded is not there. */
  certificateMissing: 8,
  /** The rules found an error in the message. */
  faulty: 16,
  /** The goods are subject to quarantine or sampling. */
  quarantine: 32,
  /** The goods are fresh: green channel. */
  fresh: 64,
  /** A machine is to look first. */
  machine: 128,
  /** Officers are to look, whatever the machine says. */
  manual: 256,
  /** Customs and another agency look together. */
  joint: 512,
  /** A sample is to be taken. */
  sampling: 1024,
  /** A sample was taken and no result is there yet. */
  testing: 2048,
  /** The query of manual review was answered. */
  answered: 4096,
  /** The goods have left the supervised place. */
  removed: 8192,
  /** Everything is driven by policies: a shipment of the traffic. */
  traffic: 16_384,
  /** Release at the gate, on arrival. */
  gateRelease: 32_768,
  /** Fees or duty were assessed. */
  assessed: 65_536,
  /** The amount due was paid. */
  paid: 131_072,
  /** Goods or conveyance leave the country. */
  export: 262_144,
  /** Selected for inspection by the random part. */
  random: 524_288,
  /** The next submission counts as a declaration anew, for its day and its clock. */
  anew: 1_048_576,
  /** The goods hold something that an inspection should find; nobody in the world knows. */
  fault: 2_097_152,
  /** The goods are in urgent need: inspected first where that is the rule. */
  urgent: 4_194_304,
  /** A test report of a third party comes with the declaration. */
  thirdParty: 8_388_608,
  /** The goods were scanned before they were declared; or the order uses that image. */
  scanned: 16_777_216,
  /** Another agency has selected the goods as well as, or instead of, customs. */
  secondAgency: 33_554_432,
  /** Customs and another agency have both selected the goods. */
  bothAgencies: 67_108_864,
  /** The sample failed its test. */
  failed: 134_217_728,
  /** The goods were lifted and moved for an inspection at the port. */
  positioned: 268_435_456,
  /** The inspection found something. */
  found: 536_870_912,
  /** The declaration was made outside the single window, to each agency by its own system. */
  offWindow: 1_073_741_824,
} as const;

/** Slots for which there is room at first: as many as a small world needs. */
const initialCapacity = 1024;
/** By how much columns grow: what they hold beyond need stays below an eighth. */
const growth = 1.125;
/** The largest sequence number: the kernel takes causes of 32 bits. */
const lastSeq = 2 ** 31 - 1;

/**
 * The facts of all entities, one column a fact, so that a hundred thousand shipments fit in a few megabytes.
 * A slot is used again when its entity has ended and nobody needs its facts any more.
 */
export class Entities {
  /** Number of the flow in `flowIds`, or `none` for a free slot. */
  flow = new Int8Array(initialCapacity);
  configuration = new Int16Array(initialCapacity);
  /** Name of its random streams. */
  key = new Float64Array(initialCapacity);
  /** Position in its traffic or register, from 1. */
  serial = new Int32Array(initialCapacity);
  /** Which of its lives this is, from 0: an amended declaration begins another. */
  round = new Uint8Array(initialCapacity);
  /** Ordinals under which the single window and customs registered it, 0 before. */
  unified = new Int32Array(initialCapacity);
  entry = new Int32Array(initialCapacity);
  /** `seq` of the event with which its present life began; timers set before that are stale. */
  since = new Int32Array(initialCapacity);
  /** `seq` of the event that moved it last. */
  moved = new Int32Array(initialCapacity);
  conveyance = new Int32Array(initialCapacity);
  bill = new Int32Array(initialCapacity);
  /** Next bill of the same conveyance, or the inspection before this one of the same declaration. */
  sibling = new Int32Array(initialCapacity);
  declaration = new Int32Array(initialCapacity);
  inspection = new Int32Array(initialCapacity);
  /** Transit of a bill or declaration. */
  transit = new Int32Array(initialCapacity);
  /** Two-stage access of a declaration. */
  access = new Int32Array(initialCapacity);
  /** Entities of a shipment of the traffic that have not ended, itself included; its conveyance counts them. */
  members = new Int32Array(initialCapacity);
  /** Instants in ms since 1970 UTC, NaN until they are known. */
  declaredAt = new Float64Array(initialCapacity);
  acceptedAt = new Float64Array(initialCapacity);
  arrivedAt = new Float64Array(initialCapacity);
  /** When the site reported that the goods of a bill are there; their clock may have begun before. */
  reportedAt = new Float64Array(initialCapacity);
  releasedAt = new Float64Array(initialCapacity);
  removedAt = new Float64Array(initialCapacity);
  dueAt = new Float64Array(initialCapacity);
  /** Duty, taxes and charges, in fen. */
  duty = new Float64Array(initialCapacity);
  /** Customs value, in fen. */
  value = new Float64Array(initialCapacity);
  /** Gross weight, kg. */
  weight = new Float64Array(initialCapacity);
  /** When duty was assessed, ms; NaN before. */
  assessedAt = new Float64Array(initialCapacity);
  /** How duty is secured: position in `securities` from 1, 0 for not. */
  security = new Uint8Array(initialCapacity);
  /** Credit tier of the trader, position in `tiers`. */
  tier = new Uint8Array(initialCapacity);
  /** Commodity of a declaration of the traffic: position among those of the library from 1, 0 for unknown. */
  goods = new Uint16Array(initialCapacity);
  traits = new Int32Array(initialCapacity);
  /** Where an inspection is carried out, one of `Place`; of a declaration, where it has to be. */
  place = new Uint8Array(initialCapacity);
  /** Stations that a conveyance has passed since it reached the border, as bits of `Station`. */
  stations = new Uint8Array(initialCapacity);
  #free: number[] = [];
  #used = 0;

  /** Number of slots ever used; free ones among them have the flow `none`. */
  get size(): number {
    return this.#used;
  }

  /** Number of entities alive. */
  get alive(): number {
    return this.#used - this.#free.length;
  }

  /** Takes a slot for a new entity, all facts unknown. */
  add(flow: number): number {
    const slot = this.#free.pop() ?? this.#used++;
    if (slot >= this.flow.length) this.#grow();
    this.flow[slot] = flow;
    this.configuration[slot] = 0;
    this.key[slot] = 0;
    this.serial[slot] = 0;
    this.round[slot] = 0;
    this.unified[slot] = 0;
    this.entry[slot] = 0;
    this.since[slot] = 0;
    this.moved[slot] = 0;
    this.conveyance[slot] = none;
    this.bill[slot] = none;
    this.sibling[slot] = none;
    this.declaration[slot] = none;
    this.inspection[slot] = none;
    this.transit[slot] = none;
    this.access[slot] = none;
    this.members[slot] = 0;
    this.declaredAt[slot] = NaN;
    this.acceptedAt[slot] = NaN;
    this.arrivedAt[slot] = NaN;
    this.reportedAt[slot] = NaN;
    this.releasedAt[slot] = NaN;
    this.removedAt[slot] = NaN;
    this.dueAt[slot] = NaN;
    this.duty[slot] = 0;
    this.value[slot] = 0;
    this.weight[slot] = 0;
    this.assessedAt[slot] = NaN;
    this.security[slot] = 0;
    this.tier[slot] = 0;
    this.goods[slot] = 0;
    this.traits[slot] = 0;
    this.stations[slot] = 0;
    this.place[slot] = 0;
    return slot;
  }

  /** Gives a slot back. */
  remove(slot: number): void {
    // Whatever is still scheduled for the slot is stale from now on.
    this.since[slot] = lastSeq;
    this.flow[slot] = none;
    this.#free.push(slot);
  }

  /** The declaration that an entity belongs to: whatever is about one names it; the declaration itself, and what has none, is its own. */
  declarationOf(slot: number): number {
    const own = this.declaration[slot] as number;
    return own === none ? slot : own;
  }

  /** Whether a trait holds. */
  has(slot: number, trait: number): boolean {
    return ((this.traits[slot] as number) & trait) !== 0;
  }

  /** Makes a trait hold. */
  set(slot: number, trait: number): void {
    this.traits[slot] = (this.traits[slot] as number) | trait;
  }

  /** Makes a trait no longer hold. */
  clear(slot: number, trait: number): void {
    this.traits[slot] = (this.traits[slot] as number) & ~trait;
  }

  #grow(): void {
    const length = Math.ceil(this.flow.length * growth);
    this.flow = enlarge(this.flow, new Int8Array(length));
    this.configuration = enlarge(this.configuration, new Int16Array(length));
    this.key = enlarge(this.key, new Float64Array(length));
    this.serial = enlarge(this.serial, new Int32Array(length));
    this.round = enlarge(this.round, new Uint8Array(length));
    this.unified = enlarge(this.unified, new Int32Array(length));
    this.entry = enlarge(this.entry, new Int32Array(length));
    this.since = enlarge(this.since, new Int32Array(length));
    this.moved = enlarge(this.moved, new Int32Array(length));
    this.conveyance = enlarge(this.conveyance, new Int32Array(length));
    this.bill = enlarge(this.bill, new Int32Array(length));
    this.sibling = enlarge(this.sibling, new Int32Array(length));
    this.declaration = enlarge(this.declaration, new Int32Array(length));
    this.inspection = enlarge(this.inspection, new Int32Array(length));
    this.transit = enlarge(this.transit, new Int32Array(length));
    this.access = enlarge(this.access, new Int32Array(length));
    this.members = enlarge(this.members, new Int32Array(length));
    this.declaredAt = enlarge(this.declaredAt, new Float64Array(length));
    this.acceptedAt = enlarge(this.acceptedAt, new Float64Array(length));
    this.arrivedAt = enlarge(this.arrivedAt, new Float64Array(length));
    this.reportedAt = enlarge(this.reportedAt, new Float64Array(length));
    this.releasedAt = enlarge(this.releasedAt, new Float64Array(length));
    this.removedAt = enlarge(this.removedAt, new Float64Array(length));
    this.dueAt = enlarge(this.dueAt, new Float64Array(length));
    this.duty = enlarge(this.duty, new Float64Array(length));
    this.value = enlarge(this.value, new Float64Array(length));
    this.weight = enlarge(this.weight, new Float64Array(length));
    this.assessedAt = enlarge(this.assessedAt, new Float64Array(length));
    this.security = enlarge(this.security, new Uint8Array(length));
    this.tier = enlarge(this.tier, new Uint8Array(length));
    this.goods = enlarge(this.goods, new Uint16Array(length));
    this.traits = enlarge(this.traits, new Int32Array(length));
    this.place = enlarge(this.place, new Uint8Array(length));
    this.stations = enlarge(this.stations, new Uint8Array(length));
  }
}

function enlarge<Column extends { set(from: ArrayLike<number>): void }>(
  from: ArrayLike<number>,
  to: Column,
): Column {
  to.set(from);
  return to;
}
