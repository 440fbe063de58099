import type { Message } from '../schemas/schemas.ts';
import { shipmentDeclaration } from './shipment-declaration.ts';
import { messagesFor, type Ending } from './shipment-scenario.ts';
import { shipmentArrival, shipmentConveyance, shipmentManifest } from './shipment-transport.ts';
import { shipmentOf, type Breeding, type Shipment } from './shipment.ts';

/** What can be generated, and the messages of one shipment that it means, in the order in which they are sent. */
const generators = {
  'goods-declaration': (shipment) => [shipmentDeclaration(shipment)],
  manifest: (shipment) => [shipmentManifest(shipment)],
  'conveyance-declaration': (shipment) => [shipmentConveyance(shipment)],
  'arrival-report': (shipment) => [shipmentArrival(shipment)],
  shipment: (shipment) => [
    shipmentManifest(shipment),
    shipmentDeclaration(shipment),
    shipmentConveyance(shipment),
  ],
} as const satisfies Readonly<Record<string, (shipment: Shipment) => readonly Message[]>>;

/** Name of what can be generated: a type of message, or the three messages of a shipment. */
export type GeneratedType = keyof typeof generators;

/** Names of all that can be generated. */
export const generatedTypes: readonly string[] = Object.keys(generators);

/** A shipment with those of its messages that were asked for. */
export interface Generated {
  readonly shipment: Shipment;
  readonly messages: readonly Message[];
}

/** Shipments 1 to `count`, one after another, each made only when it is asked for. */
export function* generate(
  breeding: Breeding,
  { type, count }: { type: GeneratedType; count: number },
): Generator<Generated, void> {
  for (let number = 1; number <= count; number += 1) {
    const shipment = shipmentOf(breeding, number);
    yield { shipment, messages: generators[type](shipment) };
  }
}

/** The messages of a generated shipment with what an ending changes in them. */
export function endingMessages({ shipment, messages }: Generated, ending: Ending): Message[] {
  const { declaration } = messagesFor(shipment, ending);
  return messages.map((message) => (message.type === 'goods-declaration' ? declaration : message));
}
