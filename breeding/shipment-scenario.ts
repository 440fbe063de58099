import type { ScenarioFolder } from '../library/library.ts';
import { day, hour, instantText } from '../rules/days.ts';
import type { Message } from '../schemas/schemas.ts';
import type {
  ConveyanceDeclaration,
  GoodsDeclaration,
  Manifest,
  Scenario,
} from '../schemas/types.ts';
import { shipmentDeclaration } from './shipment-declaration.ts';
import { shipmentArrival, shipmentConveyance, shipmentManifest } from './shipment-transport.ts';
import type { Shipment } from './shipment.ts';
import type { Written } from './wire.ts';

/** Ways in which a declaration can end that can be asked for. */
export const endings = ['released', 'inspected', 'returned', 'rejected'] as const;

/** One of {@link endings}. */
export type Ending = (typeof endings)[number];

/** What an ending changes in a scenario: facts of the shipment, who acts, and what is expected. */
interface EndingPlan {
  /** Credit tier of the trader: it sets how often its goods are inspected. */
  readonly tier: NonNullable<Scenario['parties'][number]['tier']>;
  /** Whether the declarant acts by policy; one who does would amend and declare again. */
  readonly declarant: 'policy' | 'script';
  readonly state: string;
  readonly outcome: Scenario['outcome'];
  readonly declaration: (declaration: GoodsDeclaration) => GoodsDeclaration;
  readonly steps: (reference: string) => Scenario['steps'];
}

const same = (declaration: GoodsDeclaration): GoodsDeclaration => declaration;
const none = (): Scenario['steps'] => [];

const plans: Readonly<Record<Ending, EndingPlan>> = {
  released: {
    tier: 'advanced',
    declarant: 'policy',
    state: 'closed',
    outcome: 'released',
    declaration: same,
    steps: none,
  },
  inspected: {
    tier: 'discredited',
    declarant: 'policy',
    state: 'closed',
    outcome: 'inspected-and-released',
    declaration: same,
    steps: none,
  },
  returned: {
    tier: 'general',
    declarant: 'script',
    state: 'returned',
    outcome: 'returned',
    declaration: same,
    steps: returnStep,
  },
  rejected: {
    tier: 'general',
    declarant: 'script',
    state: 'rejected',
    outcome: 'returned',
    declaration: withFault,
    steps: none,
  },
};

/** Document review sends the declaration back right after customs has it. */
function returnStep(reference: string): Scenario['steps'] {
  const entity = `declaration:${reference}`;
  return [
    {
      id: 'return',
      by: 'review',
      after: { entity, kind: 'message', name: 'receipt', code: 'L' },
      act: { entity, event: 'RETURN' },
    },
  ];
}

/** The total of the first line is doubled: rule `line-total`, for which customs refuses a declaration. */
function withFault(declaration: GoodsDeclaration): GoodsDeclaration {
  const [first, ...others] = declaration.goods;
  if (!first) throw new RangeError(`Declaration "${declaration.reference}" has no goods.`);
  return { ...declaration, goods: [{ ...first, total: first.total * 2 }, ...others] };
}

/** The three messages of a shipment. */
export interface ShipmentMessages {
  readonly manifest: Manifest;
  readonly declaration: GoodsDeclaration;
  readonly conveyance: ConveyanceDeclaration;
}

/** The messages of a shipment with what an ending changes in them. */
export function messagesFor(shipment: Shipment, ending: Ending): ShipmentMessages {
  return {
    manifest: shipmentManifest(shipment),
    declaration: plans[ending].declaration(shipmentDeclaration(shipment)),
    conveyance: shipmentConveyance(shipment),
  };
}

const before = hour;
const after = 60 * day; // long enough for every term of payment and declaration
/** How a shipment is to end, with which draws, and how its messages are written. */
export interface ScenarioOrder {
  readonly ending: Ending;
  readonly seed: number;
  readonly write: (message: Message) => Written;
}

/**
 * A scenario in which the messages of a shipment are sent and all roles follow their policies, made to end in some
 * way. Whether it does depends on the draws of its seed; run it to know.
 */
export function shipmentScenario(shipment: Shipment, order: ScenarioOrder): ScenarioFolder {
  const { commodity, port, times, number } = shipment;
  const { ending, seed } = order;
  const plan = plans[ending];
  const sent = sendingsOf(shipment, order);
  const scenario: Scenario = {
    id: `${commodity.id}-${number}-${ending}`,
    ...words(shipment, ending),
    difficulty: 1,
    port: port.id,
    transport: port.transport,
    direction: commodity.direction,
    procedure: 'advance',
    outcome: plan.outcome,
    seed,
    start: instantText(times.manifest - before),
    end: instantText(times.arrives + after),
    drivers: { declarant: plan.declarant, carrier: 'policy' },
    parties: parties(shipment, plan),
    steps: [
      ...sent.map(({ step }) => step),
      ...plan.steps(shipment.reference),
      ...(commodity.direction === 'export' ? exportSteps(shipment) : []),
    ],
    expect: expectations(shipment, ending),
  };
  return { scenario, files: Object.fromEntries(sent.map(({ file, text }) => [file, text])) };
}

/** A message as the scenario sends it. */
interface Sending {
  readonly file: string;
  readonly text: string;
  readonly step: Scenario['steps'][number];
}

function sendingsOf(shipment: Shipment, { ending, write }: ScenarioOrder): Sending[] {
  const { times } = shipment;
  const { manifest, declaration, conveyance } = messagesFor(shipment, ending);
  const papers = [
    { id: 'manifest', by: 'carrier', at: times.manifest, message: manifest },
    { id: 'declaration', by: 'declarant', at: times.declared, message: declaration },
    { id: 'conveyance', by: 'carrier', at: times.conveyance, message: conveyance },
  ] as const;
  return papers.map(({ id, by, at, message }) => {
    const { text, extension } = write(message);
    const file = `${id}.${extension}`;
    return { file, text, step: { id, by, at: instantText(at), send: { file } } };
  });
}

/** Exports are brought to the yard before anything leaves; the conveyance waits for their release. */
function exportSteps(shipment: Shipment): Scenario['steps'] {
  const { reference, voyageNo, times } = shipment;
  return [
    {
      id: 'arrival-report',
      by: 'site',
      at: instantText(times.stored),
      send: { message: shipmentArrival(shipment) },
    },
    {
      id: 'depart',
      by: 'carrier',
      after: { entity: `declaration:${reference}`, kind: 'message', name: 'receipt', code: 'P' },
      delay: 'PT1H',
      act: { entity: `conveyance:${voyageNo}`, event: 'DEPART' },
    },
  ];
}

function words(
  { commodity, number }: Shipment,
  ending: Ending,
): Pick<Scenario, 'title' | 'summary' | 'teaches'> {
  const { zh, en } = commodity.title;
  return {
    title: { zh: `${zh}，第 ${number} 票`, en: `${en}, shipment ${number}` },
    summary: {
      zh: `生成的一票货物：舱单、报关单、运输工具三份报文互相对应，结果为 ${ending}。`,
      en: `A generated shipment: manifest, declaration and conveyance agree; it ends ${ending}.`,
    },
    teaches: [{ zh: '三份报文怎样对上。', en: 'How the three messages come together.' }],
  };
}

function parties({ trader, carrier }: Shipment, { tier }: EndingPlan): Scenario['parties'] {
  const { name, creditCode, customsCode } = trader;
  return [
    {
      id: 'trader',
      role: 'declarant',
      name: { zh: name, en: name },
      creditCode,
      customsCode,
      tier,
    },
    { id: 'carrier', role: 'carrier', name: { zh: carrier.name, en: carrier.name } },
  ];
}

function expectations({ reference }: Shipment, ending: Ending): Scenario['expect'] {
  const declaration: Scenario['expect'][number] = {
    entity: `declaration:${reference}`,
    state: [plans[ending].state],
  };
  if (ending !== 'inspected') return [declaration];
  // The entity is there only if an inspection was ordered; one that found nothing ends in this state.
  return [declaration, { entity: `inspection:${reference}`, state: ['passed'] }];
}

/** Whether a run took the way that an ending means beyond its expectations: released means not inspected. */
export function hasTakenTheWay(ending: Ending, entities: readonly string[]): boolean {
  return ending !== 'released' || !entities.some((name) => name.startsWith('inspection:'));
}
