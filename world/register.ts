import type {
  ConveyanceDeclaration,
  DutyBill,
  GoodsDeclaration,
  InspectionNotice,
  InspectionResult,
  Manifest,
  Problem,
  Receipt,
} from '../schemas/types.ts';
import type { ChargeLine } from '../rules/fees.ts';
import type { Message } from '../formats/format.ts';
import { flowIds } from '../workflows/flow.ts';
import { Trait, type Entities } from './entities.ts';

/** A message as it was sent, with everything found in it. */
export interface Original {
  readonly seq: number;
  readonly text: string;
  /** The first thing that was read in it, be it a message or not. */
  readonly read: unknown;
  readonly messages: readonly Message[];
  readonly problems: readonly Problem[];
}

/** One bill of a manifest message. */
export type Consignment = Manifest['consignments'][number];

/** The papers of an entity: what was sent, found and answered. Shipments of the traffic have none. */
export interface Dossier {
  declaration?: GoodsDeclaration;
  /** The summary, once the complete declaration has taken its place. */
  summary?: GoodsDeclaration;
  manifest?: Manifest;
  consignment?: Consignment;
  /** Reports on the goods of the bill, with the containers that they told one by one. */
  reported?: Partial<
    Record<'arrival-report' | 'tally-report' | 'loading-record', readonly string[]>
  >;
  conveyance?: ConveyanceDeclaration;
  /** Bills of duty and charges, in the order of their issue. */
  bills: DutyBill[];
  /** Charges that were demanded of the trader, in place of those by the list. */
  demands?: readonly ChargeLine[];
  notice?: InspectionNotice;
  result?: InspectionResult;
  problems: readonly Problem[];
  readonly receipts: Receipt[];
  /** Share of the declared value that was not declared, as an audit found. */
  undervalued?: number;
}

const serialDigits = 7;

/** Names of the entities and their papers. */
export class Register {
  readonly #names = new Map<number, string>();
  readonly #slots = new Map<string, number>();
  readonly #dossiers = new Map<number, Dossier>();
  readonly #originals = new Map<number, Original>();
  #declarations = 0;
  #entries = 0;

  /** Gives an entity its name, `flow:identifier`. */
  enter(slot: number, name: string): void {
    this.#names.set(slot, name);
    this.#slots.set(name, slot);
  }

  /** Full name of an entity. */
  nameOf(entities: Entities, slot: number): string {
    return this.#names.get(slot) ?? trafficName(entities, slot);
  }

  /** Slot of the entity with this full name, or undefined. */
  find(entities: Entities, name: string): number | undefined {
    const known = this.#slots.get(name);
    if (known !== undefined) return known;
    for (let slot = 0; slot < entities.size; slot++) {
      if (entities.has(slot, Trait.traffic) && trafficName(entities, slot) === name) return slot;
    }
    return undefined;
  }

  /** Papers of an entity, undefined for a shipment of the traffic. */
  dossier(slot: number): Dossier | undefined {
    return this.#dossiers.get(slot);
  }

  /** Papers of an entity, opened if there are none yet. */
  open(slot: number): Dossier {
    const known = this.#dossiers.get(slot);
    if (known) return known;
    const dossier: Dossier = { bills: [], problems: [], receipts: [] };
    this.#dossiers.set(slot, dossier);
    return dossier;
  }

  /** Slots with papers, in the order in which they were opened. */
  slots(): readonly number[] {
    return [...this.#dossiers.keys()];
  }

  /** Keeps what was sent, by the `seq` of the event that wrote it down. */
  keep(original: Original): void {
    this.#originals.set(original.seq, original);
  }

  /** What was sent with that event, or undefined. */
  original(seq: number): Original | undefined {
    return this.#originals.get(seq);
  }

  /** Next ordinal of the single window's own numbering. */
  nextUnified(): number {
    return ++this.#declarations;
  }

  /** Next ordinal of the customs numbering. */
  nextEntry(): number {
    return ++this.#entries;
  }
}

/** Shipments of the traffic are named by their position in it. */
function trafficName(entities: Entities, slot: number): string {
  const flow = flowIds[entities.flow[slot] as number];
  return `${flow}:T${String(entities.serial[slot]).padStart(serialDigits, '0')}`;
}
