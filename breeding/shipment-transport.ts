import { fenPerYuan } from '../rules/money.ts';
import { customsOfficeOf } from '../library/customs-office.ts';
import { stamp } from '../formats/dates.ts';
import { chinaDay, dayText, instantText } from '../rules/days.ts';
import type { ArrivalReport, ConveyanceDeclaration, Manifest } from '../schemas/types.ts';
import { atLeastOne } from './draws.ts';
import type { PackedLine } from './goods-lines.ts';
import type { Shipment } from './shipment.ts';

const stampDecimals = 3;
const boxSerial = 10;
const trailerTare = 7200; // kg, of a tipping semitrailer
const crewOfTrain = 2;
const receiver = 'EPORT';

/** Second digit of the types of manifest messages. */
const transportDigits = { sea: '1', air: '2', rail: '3', road: '4' } as const;

/** First digit and last two digits of the type of a manifest message. */
type MessageFamily = '1-01' | '2-01' | '3-02' | '4-01';

/** Number and sender of a message to the manifest system, numbered as its interface has it. */
function sentBy(shipment: Shipment, family: MessageFamily, at: number) {
  const { port, broker, number } = shipment;
  const sender = `${customsOfficeOf(port)}${broker.organisation}_DXPESW${String(number).padStart(boxSerial, '0')}`;
  const sentAt = instantText(at);
  const type = `MT${family.replace('-', transportDigits[port.transport])}`;
  return {
    messageId: `CN_${type}_1p0_${sender}_${stamp(sentAt, stampDecimals)}`,
    sender,
    sentAt,
  };
}

/** The manifest of a shipment: original for an import, advance for an export. */
export function shipmentManifest(shipment: Shipment): Manifest {
  const { commodity, port, voyageNo, carrier, times } = shipment;
  const imports = commodity.direction === 'import';
  return {
    type: 'manifest',
    ...sentBy(shipment, imports ? '1-01' : '2-01', times.manifest),
    receiver,
    action: 'original',
    kind: imports ? 'original' : 'advance',
    transport: port.transport,
    direction: commodity.direction,
    customsOffice: customsOfficeOf(port),
    voyageNo,
    carrier: { id: carrier.id },
    agentId: shipment.broker.customsCode,
    ...(imports && {
      loadedAt: instantText(times.loaded),
      arrivesOn: dayText(chinaDay(times.arrives)),
      unloadingPlace: commodity.home.place,
    }),
    ...(!imports && { loadingPlace: commodity.home.place }),
    transmitter: carrier.name,
    consignments: [consignment(shipment)],
  };
}

function consignment(shipment: Shipment): Manifest['consignments'][number] {
  const { commodity, billNo, packages, gross, lines, container, vehicle, port } = shipment;
  const { procedure } = commodity.vehicle;
  const { country } = commodity.abroad;
  const imports = commodity.direction === 'import';
  return {
    billNo,
    ...(procedure !== undefined && { procedure }),
    packages,
    packageType: commodity.packing.manifestType,
    grossWeight: gross,
    value: valueOf(lines),
    currency: commodity.currency,
    conditionCode: '10',
    ...traders(shipment),
    routingCountries: imports ? [country, 'CHN'] : ['CHN', country],
    ...(container !== undefined && { containers: [container] }),
    ...(port.transport === 'rail' && { wagons: [vehicle.id] }),
    items: atLeastOne(lines.map((line, index) => item(line, { number: index + 1, shipment }))),
  };
}

function traders({
  commodity,
  foreign,
  trader,
}: Shipment): Pick<Manifest['consignments'][number], 'consignor' | 'consignee'> {
  const home = { name: trader.name, id: `USCI+${trader.creditCode}` };
  return commodity.direction === 'import'
    ? { consignor: { name: foreign }, consignee: home }
    : { consignor: home, consignee: { name: foreign } };
}

function item(
  { line, packages, gross }: PackedLine,
  { number, shipment }: { number: number; shipment: Shipment },
): Manifest['consignments'][number]['items'][number] {
  return {
    sequence: number,
    description: line.name,
    hsCode: line.hsCode,
    packages,
    packageType: shipment.commodity.packing.manifestType,
    grossWeight: gross,
  };
}

const valueOf = (lines: readonly PackedLine[]): number =>
  lines.reduce((sum, { line }) => sum + Math.round(line.total * fenPerYuan), 0) / fenPerYuan;

/** The site's report that the goods of a shipment have come into its yard. */
export function shipmentArrival(shipment: Shipment): ArrivalReport {
  const { commodity, port, voyageNo, times, billNo, packages, gross } = shipment;
  return {
    type: 'arrival-report',
    ...sentBy(shipment, '3-02', times.stored),
    action: 'original',
    transport: port.transport,
    customsOffice: customsOfficeOf(port),
    voyageNo,
    site: commodity.home.place,
    arrivedAt: instantText(times.stored),
    consignments: [{ billNo, packages, grossWeight: gross }],
  };
}

/** The report of the conveyance that carries a shipment. */
export function shipmentConveyance(shipment: Shipment): ConveyanceDeclaration {
  const { commodity, port, voyageNo, carrier, times, billNo } = shipment;
  const { country, place } = commodity.abroad;
  const { procedure } = commodity.vehicle;
  const imports = commodity.direction === 'import';
  return {
    type: 'conveyance-declaration',
    ...sentBy(shipment, '4-01', times.conveyance),
    receiver,
    action: 'add',
    transport: port.transport,
    direction: commodity.direction,
    stage: imports ? 'arrival' : 'departure',
    load: 'laden',
    customsOffice: customsOfficeOf(port),
    voyageNo,
    carrier: { id: carrier.id },
    vehicle: { id: shipment.vehicle.id, name: shipment.vehicle.name, ...trailers(shipment) },
    crew: crew(shipment),
    arrivesAt: instantText(times.arrives),
    routingCountries: [country],
    billNos: [billNo],
    ...boxes(shipment),
    ...(procedure !== undefined && { procedure }),
    loadingPlace: imports ? place : commodity.home.place,
    transmitter: carrier.name,
  };
}

function crew({ driver, vehicle }: Shipment): NonNullable<ConveyanceDeclaration['crew']> {
  if (driver === undefined) return { count: crewOfTrain, healthy: true };
  return { driver, driverId: `DR${vehicle.digits}`, count: 1, healthy: true };
}

function trailers({
  commodity,
  vehicle,
}: Shipment): Pick<ConveyanceDeclaration['vehicle'], 'trailers'> {
  const count = commodity.vehicle.trailers;
  if (count === undefined) return {};
  return {
    trailers: Array.from({ length: count }, (_, index) => ({
      id: `${vehicle.id}T${index + 1}`,
      tareWeight: trailerTare,
      type: '1',
    })),
  };
}

function boxes({ commodity, container, number }: Shipment): Partial<ConveyanceDeclaration> {
  const box = commodity.container;
  if (!box || container === undefined) return {};
  return {
    containers: [
      {
        number: container,
        sizeType: box.sizeType,
        empty: false,
        seals: [`S${String(number).padStart(boxSerial, '0')}`],
      },
    ],
  };
}
