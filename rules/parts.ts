import type {
  ArrivalReport,
  ConveyanceDeclaration,
  GoodsDeclaration,
  Manifest,
  Party,
} from '../schemas/types.ts';
import type { GoodsLine } from './rule.ts';
import type { Parts } from './table.ts';

/** A consignment of a manifest. */
export type Consignment = Manifest['consignments'][number];
/** An item of a consignment. */
export type Item = Consignment['items'][number];
/** A container that a goods declaration names. */
export type DeclaredContainer = NonNullable<GoodsDeclaration['containers']>[number];
/** A container that a conveyance carries. */
export type CarriedContainer = NonNullable<ConveyanceDeclaration['containers']>[number];
/** A consignment that an arrival report names. */
export type ArrivedConsignment = ArrivalReport['consignments'][number];

type Visit<P> = (part: P, path: string) => void;

/** Lines of goods. */
export const lines: Parts<GoodsDeclaration, GoodsLine> = {
  list: ({ goods }) => goods,
  path: (_declaration, place) => `/goods/${place}`,
};

/** Domestic parties: trader, owner, agent. */
export function parties({ trader, owner, agent }: GoodsDeclaration, visit: Visit<Party>): void {
  visit(trader, '/trader');
  if (owner) visit(owner, '/owner');
  visit(agent, '/agent');
}

/** Charges with the field in which each stands. */
export function charges(
  { freight, insurance, otherCharges }: GoodsDeclaration,
  visit: Visit<NonNullable<GoodsDeclaration['freight']>>,
): void {
  if (freight) visit(freight, '/freight');
  if (insurance) visit(insurance, '/insurance');
  if (otherCharges) visit(otherCharges, '/otherCharges');
}

/** Containers of a goods declaration. */
export function declaredContainers(
  { containers }: GoodsDeclaration,
  visit: Visit<DeclaredContainer>,
): void {
  each(containers, '/containers', visit);
}

/** Certificates of a goods declaration. */
export function certificates(
  { certificates: list }: GoodsDeclaration,
  visit: Visit<NonNullable<GoodsDeclaration['certificates']>[number]>,
): void {
  each(list, '/certificates', visit);
}

/** Documents of a goods declaration. */
export function documents(
  { documents: list }: GoodsDeclaration,
  visit: Visit<NonNullable<GoodsDeclaration['documents']>[number]>,
): void {
  each(list, '/documents', visit);
}

/** Relations of certificates to lines. */
export function originRelations(
  { originRelations: list }: GoodsDeclaration,
  visit: Visit<NonNullable<GoodsDeclaration['originRelations']>[number]>,
): void {
  each(list, '/originRelations', visit);
}

/** Permits of every line. */
export function permits(
  declaration: GoodsDeclaration,
  visit: Visit<NonNullable<GoodsLine['permits']>[number]>,
): void {
  each(declaration.goods, '/goods', (line, path) => each(line.permits, `${path}/permits`, visit));
}

/** Vehicles of every permit. */
export function vehicles(
  declaration: GoodsDeclaration,
  visit: Visit<NonNullable<NonNullable<GoodsLine['permits']>[number]['vehicles']>[number]>,
): void {
  permits(declaration, (permit, path) => each(permit.vehicles, `${path}/vehicles`, visit));
}

/** Consignments of a manifest. */
export function consignments({ consignments: list }: Manifest, visit: Visit<Consignment>): void {
  each(list, '/consignments', visit);
}

/** Items of all consignments. */
export function items(manifest: Manifest, visit: Visit<Item>): void {
  consignments(manifest, ({ items: list }, path) => each(list, `${path}/items`, visit));
}

/** Containers on a conveyance. */
export function carriedContainers(
  { containers }: ConveyanceDeclaration,
  visit: Visit<CarriedContainer>,
): void {
  each(containers, '/containers', visit);
}

/** Consignments of an arrival report. */
export function arrivedConsignments(
  { consignments: list }: ArrivalReport,
  visit: Visit<ArrivedConsignment>,
): void {
  each(list, '/consignments', visit);
}

/** Calls for every entry of a list with its JSON Pointer; an absent list has none. */
export function each<P>(list: readonly P[] | undefined, path: string, visit: Visit<P>): void {
  if (list === undefined) return;
  for (const [index, part] of list.entries()) visit(part, `${path}/${index}`);
}
