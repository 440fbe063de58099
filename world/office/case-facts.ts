import type { GoodsDeclaration } from '../../schemas/types.ts';
import { flowNumber } from '../../workflows/flow.ts';
import { billsOf } from '../bills.ts';
import { flowOf } from '../acts.ts';
import { none, Trait } from '../entities.ts';
import { identifier } from '../receipts.ts';
import { tiers } from '../tiers.ts';
import type { World } from '../world.ts';

/** List country. */
const home = 'CHN';
const twoStep = flowNumber('two-step');

/** What a desk sees of a case, whichever entity it is about: the facts of the declarations and bills behind it. */
export interface CaseFacts {
  /** Identifiers of the entity and of the declarations and bills that belong to it, its own first. */
  readonly references: readonly string[];
  readonly direction?: 'import' | 'export';
  readonly procedure?: string;
  /** Credit tiers of the traders. */
  readonly tiers: readonly string[];
  /** Names of traders, owners and agents. */
  readonly parties: readonly string[];
  /** Their unified social credit codes and customs codes. */
  readonly partyCodes: readonly string[];
  /** Names of the goods, and their HS codes. */
  readonly goods: readonly string[];
  readonly hs: readonly string[];
  /** Countries of origin, list country. */
  readonly origins: readonly string[];
  /** Gross weight, kg. */
  readonly weight: number;
}

/** The facts of a case. */
export function caseFacts(world: World, slot: number): CaseFacts {
  const { bills, declarations } = membersOf(world, slot);
  const papers = declarations.flatMap((each) => world.register.dossier(each)?.declaration ?? []);
  const parties = papers.flatMap(({ trader, owner, agent }) => [trader, owner ?? [], agent].flat());
  const [first] = papers;
  return {
    references: distinct([slot, ...declarations, ...bills].map((each) => identifier(world, each))),
    ...headOf(world, slot, first),
    tiers: distinct(
      declarations.flatMap((each) => tiers[world.entities.tier[each] as number] ?? []),
    ),
    parties: distinct(parties.map(({ name }) => name)),
    partyCodes: distinct(
      parties.flatMap(({ creditCode = [], customsCode = [] }) => [creditCode, customsCode].flat()),
    ),
    ...goodsOf(world, { bills, declarations }),
  };
}

/** Direction and procedure, of the papers or as the traffic has them. */
function headOf(
  { entities }: World,
  slot: number,
  paper: GoodsDeclaration | undefined,
): Pick<CaseFacts, 'direction' | 'procedure'> {
  if (paper) return { direction: paper.direction, procedure: paper.procedure };
  if (!entities.has(slot, Trait.traffic)) return {};
  return {
    direction: entities.has(slot, Trait.export) ? 'export' : 'import',
    procedure: entities.flow[slot] === twoStep ? 'summary' : 'one-step',
  };
}

type Goods = Pick<CaseFacts, 'goods' | 'hs' | 'origins' | 'weight'>;

interface Members {
  readonly bills: readonly number[];
  readonly declarations: readonly number[];
}

/** The bills and declarations that an entity stands for. */
function membersOf(world: World, slot: number): Members {
  const { entities } = world;
  const flow = flowOf(world, slot);
  if (flow === 'manifest' || flow === 'conveyance') {
    const bills = flow === 'manifest' ? [slot] : billsOf(world, slot);
    return { bills, declarations: bills.flatMap((bill) => there(entities.declaration, bill)) };
  }
  const declarations = flow === 'inspection' ? there(entities.declaration, slot) : [slot];
  return { declarations, bills: declarations.flatMap((each) => there(entities.bill, each)) };
}

function there(column: Int32Array, of: number): number[] {
  const other = column[of] as number;
  return other === none ? [] : [other];
}

const distinct = (names: readonly string[]): string[] => [...new Set(names)];

/** The goods as declared, or as the bills name them while nothing is declared. */
function goodsOf(world: World, { bills, declarations }: Members): Goods {
  const { register, entities } = world;
  if (declarations.length === 0) {
    const consignments = bills.flatMap((bill) => register.dossier(bill)?.consignment ?? []);
    const lines = consignments.flatMap(({ items }) => items);
    return {
      goods: lines.map(({ description }) => description),
      hs: distinct(lines.flatMap(({ hsCode }) => hsCode ?? [])),
      origins: [],
      weight: sum(consignments.map(({ grossWeight }) => grossWeight)),
    };
  }
  const lines = declarations.flatMap((each) => linesOf(world, each));
  return {
    goods: lines.map(({ name }) => name),
    hs: distinct(lines.map(({ hsCode }) => hsCode)),
    origins: distinct(lines.map(({ origin }) => origin)),
    weight: sum(declarations.map((each) => entities.weight[each] as number)),
  };
}

interface GoodsLine {
  readonly name: string;
  readonly hsCode: string;
  readonly origin: string;
}

/** The goods of a declaration: its lines, or what its commodity may be where the traffic has no papers. */
function linesOf({ register, entities, parts }: World, declaration: number): GoodsLine[] {
  const paper = register.dossier(declaration)?.declaration;
  if (paper) {
    return paper.goods.map(({ name, hsCode, originCountry }) => ({
      name,
      hsCode,
      origin: originCountry,
    }));
  }
  const commodity = parts.commodities[(entities.goods[declaration] as number) - 1];
  if (!commodity) return [];
  const origin = commodity.direction === 'import' ? commodity.abroad.country : home;
  return commodity.goods.map(({ name, hsCode }) => ({ name, hsCode, origin }));
}

const sum = (numbers: readonly number[]): number =>
  numbers.reduce((total, each) => total + each, 0);
