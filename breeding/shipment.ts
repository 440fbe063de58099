import type { Stream } from '../engine/random.ts';
import { containerCheckDigit } from '../rules/check-digits.ts';
import { dayText, minute, hour, startOfDay } from '../rules/days.ts';
import type { CodeBook } from '../schemas/codes.ts';
import type { Commodity, HomePlace, Port } from '../schemas/types.ts';
import { digits, drawsOf, filled, pick, places, rounded, type Draws } from './draws.ts';
import { goodsLines, type PackedLine } from './goods-lines.ts';
import { company, person, type Company } from './party.ts';

/** What shipments are drawn from. */
export interface Breeding {
  readonly commodities: readonly Commodity[];
  readonly ports: ReadonlyMap<string, Port>;
  readonly codes: CodeBook;
  readonly seed: number;
  /** First day of dispatch; each shipment is dispatched on one of the 28 days from it on. */
  readonly firstDay: number;
}

/** Instants of a shipment, ms since 1970 UTC. */
export interface ShipmentTimes {
  readonly loaded: number;
  readonly manifest: number;
  readonly declared: number;
  readonly conveyance: number;
  readonly arrives: number;
  /** In the yard. */
  readonly stored: number;
}

/** One shipment: the facts that its manifest, its conveyance and its declaration share. All of it is invented. */
export interface Shipment {
  /** Number of the shipment, 1 or more; it alone decides what is drawn, with the seed. */
  readonly number: number;
  readonly commodity: Commodity;
  readonly port: Port;
  /** Day of dispatch. */
  readonly day: number;
  readonly times: ShipmentTimes;
  readonly reference: string;
  readonly billNo: string;
  readonly voyageNo: string;
  readonly place: HomePlace;
  readonly trader: Company;
  readonly broker: Company;
  readonly declarant: string;
  readonly foreign: string;
  readonly carrier: { readonly id: string; readonly name: string };
  readonly vehicle: { readonly id: string; readonly name: string; readonly digits: string };
  readonly driver: string | undefined;
  readonly container: string | undefined;
  readonly guaranteed: boolean;
  readonly lines: readonly PackedLine[];
  readonly packages: number;
  readonly net: number;
  readonly gross: number;
  readonly draws: Draws;
}

const days = 28;
const serialWidth = 7;
const containerSerial = 6;
const kilogramDecimals = 2;

/** Shipment number `number` (1 or more) of a seed; it does not depend on how many others are made. */
export function shipmentOf(breeding: Breeding, number: number): Shipment {
  const draws = drawsOf(breeding.seed, number);
  const commodity = commodityOf(breeding, draws);
  const port = portOf(breeding, commodity);
  const day = breeding.firstDay + draws.of('day').integer(days);
  const place = pick(draws.of('trader'), commodity.home.places);
  const { division, district } = place;
  const lines = goodsLines(draws.of('goods'), {
    commodity,
    division,
    district,
    day,
    codes: breeding.codes,
  });
  const transport = transportOf(draws, commodity);
  return {
    number,
    commodity,
    port,
    day,
    place,
    voyageNo: voyageOf({ port, day, number, vehicle: transport.vehicle.name }),
    draws,
    lines,
    times: timesOf(draws.of('clock'), day),
    ...numbersOf({ commodity, port, day, number }),
    ...partiesOf(draws, commodity, place),
    ...transport,
    ...totals(lines, commodity),
    guaranteed: draws.of('charges').uniform() < commodity.guaranteed,
  };
}

function commodityOf({ commodities }: Breeding, draws: Draws): Commodity {
  const total = commodities.reduce((sum, { share }) => sum + share, 0);
  let left = draws.of('commodity').uniform() * total;
  const found = commodities.find(({ share }) => {
    left -= share;
    return left < 0;
  });
  const chosen = found ?? commodities.at(-1);
  if (chosen) return chosen;
  throw new RangeError('There is no commodity to choose from; expected at least one.');
}

function portOf({ ports }: Breeding, commodity: Commodity): Port {
  const port = ports.get(commodity.port);
  if (port) return port;
  throw new RangeError(
    `Commodity "${commodity.id}" names the port "${commodity.port}"; expected one of ${[...ports.keys()].join(', ')}.`,
  );
}

/** Road crossings have a batch number (office, year, serial number), trains their number and date, flights their number. */
function voyageOf(given: { port: Port; day: number; number: number; vehicle: string }): string {
  const { port, day, number, vehicle } = given;
  const date = dayText(day + 1).replaceAll('-', '');
  const serial = String(number).padStart(serialWidth, '0');
  if (port.transport === 'air') return vehicle;
  if (port.transport === 'rail') return `X${serial}-${date}`;
  return `${port.customsOffice}${date.slice(2, 4)}${serial}`;
}

/** Loaded at dawn, manifest in the morning, declared after it; the vehicle comes the next morning. */
function timesOf(stream: Stream, day: number): ShipmentTimes {
  const start = startOfDay(day);
  const next = startOfDay(day + 1);
  const within = (minutes: number): number => stream.integer(minutes) * minute;
  const manifest = start + 9 * hour + within(120);
  const conveyance = next + 7 * hour + within(30);
  const arrives = next + 8 * hour + 30 * minute + within(150);
  const loaded = start + 5 * hour + within(120);
  return {
    loaded,
    manifest,
    declared: manifest + 30 * minute + within(60),
    conveyance,
    arrives,
    stored: arrives + hour + within(60),
  };
}

function numbersOf(given: {
  commodity: Commodity;
  port: Port;
  day: number;
  number: number;
}): Pick<Shipment, 'reference' | 'billNo'> {
  const { commodity, port, day, number } = given;
  const date = dayText(day).replaceAll('-', '');
  const serial = String(number).padStart(serialWidth, '0');
  const letter = commodity.direction === 'import' ? 'I' : 'E';
  return {
    // 18 characters, the most that a declarant's own number may have on the wire.
    reference: `${letter}${port.customsOffice}${date.slice(2)}${serial}`,
    billNo: `${commodity.bill}${date}${serial}`,
  };
}

function partiesOf(
  draws: Draws,
  { abroad, home }: Commodity,
  place: HomePlace,
): Pick<Shipment, 'trader' | 'broker' | 'declarant' | 'foreign'> {
  const own = draws.of('trader');
  const trade = pick(own, home.trades);
  const broker = draws.of('broker');
  return {
    trader: company(own, place, { kind: 'trader', trade }),
    broker: company(broker, home.broker, { kind: 'broker', trade: '报关' }),
    declarant: person(broker),
    foreign: pick(draws.of('abroad'), abroad.traders),
  };
}

function transportOf(
  draws: Draws,
  { vehicle, container }: Commodity,
): Pick<Shipment, 'carrier' | 'vehicle' | 'driver' | 'container'> {
  const carrier = draws.of('carrier');
  const stream = draws.of('vehicle');
  const plate = digits(stream, Math.max(places(vehicle.name), places(vehicle.id)));
  return {
    carrier: {
      id: filled(vehicle.carrier, digits(carrier, places(vehicle.carrier))),
      name: pick(carrier, vehicle.carriers),
    },
    vehicle: { id: filled(vehicle.id, plate), name: filled(vehicle.name, plate), digits: plate },
    driver: vehicle.drivers && pick(stream, vehicle.drivers),
    container: container && containerNumber(draws.of('container'), container.owner),
  };
}

function containerNumber(stream: Stream, owner: string): string {
  const begun = `${owner}${digits(stream, containerSerial)}`;
  return `${begun}${containerCheckDigit(begun)}`;
}

function totals(
  lines: readonly PackedLine[],
  { packing }: Commodity,
): Pick<Shipment, 'packages' | 'net' | 'gross'> {
  const sum = (of: (line: PackedLine) => number): number =>
    rounded(
      lines.reduce((total, line) => total + of(line), 0),
      kilogramDecimals,
    );
  return {
    packages: packing.tare === undefined ? 1 : sum(({ packages }) => packages),
    net: sum(({ net }) => net),
    gross: sum(({ gross }) => gross),
  };
}
