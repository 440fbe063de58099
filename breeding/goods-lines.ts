import type { Stream } from '../engine/random.ts';
import { dayText } from '../rules/days.ts';
import type { CodeBook } from '../schemas/codes.ts';
import type {
  Commodity,
  ElementProfile,
  GoodsDeclaration,
  GoodsProfile,
} from '../schemas/types.ts';
import { figure, pick, rounded } from './draws.ts';

type GoodsLine = GoodsDeclaration['goods'][number];

/** Decimals of quantities and weights, and of money. */
const decimals = { quantity: 5, kilograms: 2, money: 2 } as const;

/** Where the goods of a shipment come from and go to, when they were dispatched, and the tariff. */
export interface LineFacts {
  readonly commodity: Commodity;
  readonly district: string;
  readonly division: string;
  /** Day of dispatch, a number as of `rules/days.ts`. */
  readonly day: number;
  readonly codes: CodeBook;
}

/** A line of goods as its papers have it. */
export interface PackedLine {
  readonly line: GoodsLine;
  /** Packages; 1 for bulk. */
  readonly packages: number;
  /** Net and gross weight, kg. */
  readonly net: number;
  readonly gross: number;
}

/** The lines of one shipment: some of the commodity's goods, in the order of its file. */
export function goodsLines(stream: Stream, facts: LineFacts): PackedLine[] {
  const { goods, lines } = facts.commodity;
  const count = lines.min + stream.integer(lines.max - lines.min + 1);
  const left = goods.map((_, index) => index);
  while (left.length > count) left.splice(stream.integer(left.length), 1);
  return left.flatMap((index, position) => {
    const profile = goods[index];
    return profile ? [packedLine(stream, { profile, number: position + 1, facts })] : [];
  });
}

interface LineCase {
  readonly profile: GoodsProfile;
  readonly number: number;
  readonly facts: LineFacts;
}

function packedLine(stream: Stream, { profile, number, facts }: LineCase): PackedLine {
  const quantity = figure(stream, profile.quantity);
  const net = rounded(quantity * profile.kilogramsPerUnit, decimals.kilograms);
  const { unitsPerPackage } = profile;
  const packages = unitsPerPackage === undefined ? 1 : Math.ceil(quantity / unitsPerPackage);
  const gross = rounded(net + packages * (facts.commodity.packing.tare ?? 0), decimals.kilograms);
  return { line: lineOf(stream, { profile, number, facts, quantity }), packages, net, gross };
}

function lineOf(
  stream: Stream,
  { profile, number, facts, quantity }: LineCase & { quantity: number },
): GoodsLine {
  const { commodity, codes, day } = facts;
  const tariff = codes.hsLine(profile.hsCode);
  if (!tariff) {
    throw new RangeError(
      `Commodity "${commodity.id}" has the code "${profile.hsCode}", which the tariff lacks.`,
    );
  }
  const price = figure(stream, profile.price);
  const model = profile.elements.map((element) => elementText(stream, element, day)).join('|');
  return {
    line: number,
    hsCode: profile.hsCode,
    name: profile.name,
    model,
    quantity,
    unit: profile.unit,
    firstQuantity: rounded(quantity * profile.firstPerUnit, decimals.quantity),
    firstUnit: tariff.unit1,
    ...secondOf(profile, tariff.unit2, quantity),
    price,
    total: rounded(price * quantity, decimals.money),
    currency: commodity.currency,
    ...countries(commodity),
    dutyMode: '1',
    district: facts.district,
    ...inspection(profile, facts),
  };
}

function secondOf(
  { secondPerUnit, hsCode }: GoodsProfile,
  unit: string | null,
  quantity: number,
): Pick<GoodsLine, 'secondQuantity' | 'secondUnit'> {
  if ((unit === null) !== (secondPerUnit === undefined)) {
    throw new RangeError(
      `Goods "${hsCode}" have the second unit "${unit}"; give secondPerUnit exactly where there is one.`,
    );
  }
  if (unit === null || secondPerUnit === undefined) return {};
  return {
    secondQuantity: rounded(quantity * secondPerUnit, decimals.quantity),
    secondUnit: unit,
  };
}

function countries({
  direction,
  abroad: { country },
}: Commodity): Pick<GoodsLine, 'originCountry' | 'destinationCountry'> {
  return direction === 'import'
    ? { originCountry: country, destinationCountry: 'CHN' }
    : { originCountry: 'CHN', destinationCountry: country };
}

function inspection(
  { inspectionName, inspectionClass, purpose, attributes, notDangerous }: GoodsProfile,
  { commodity, division }: LineFacts,
): Partial<GoodsLine> {
  return {
    ...(inspectionName !== undefined && { inspectionName }),
    ...(inspectionClass !== undefined && { inspectionClass }),
    ...(purpose !== undefined && { purpose }),
    ...(attributes !== undefined && { attributes }),
    ...(notDangerous !== undefined && { notDangerous }),
    ...(commodity.direction === 'import' && { destinationDivision: division }),
  };
}

/** One declaration element; throws for a profile that says nothing. */
function elementText(stream: Stream, element: ElementProfile, day: number): string {
  const { texts, figure: range, daysBefore, before = '', after = '' } = element;
  if (texts) return pick(stream, texts);
  if (range) return `${before}${figure(stream, range).toFixed(range.decimals)}${after}`;
  if (daysBefore) return `${before}${dayText(day - figure(stream, daysBefore))}${after}`;
  throw new RangeError(
    `Element "${element.name}" says nothing; give it texts, a figure or a date.`,
  );
}
