import type { EntityView } from '../api/types.ts';

/** In a world with at most so many entities all of them are shown together. */
const few = 8;

function linksOf({ links }: EntityView): readonly string[] {
  return Object.values(links);
}

/**
 * Entities that belong to a case: the one in hand, those it is linked with, and those linked with these. A means of
 * transport connects only where it is itself in hand, since many cases may travel on it.
 */
export function familyOf(
  entities: readonly EntityView[],
  inHand: string | undefined,
): ReadonlySet<string> {
  if (entities.length <= few || inHand === undefined) {
    return new Set(entities.map(({ entity }) => entity));
  }
  const near = neighboursOf(entities, new Set([inHand]));
  const through = new Set([...near].filter((name) => !name.startsWith('conveyance:')));
  return new Set([...near, ...neighboursOf(entities, through)]);
}

function neighboursOf(
  entities: readonly EntityView[],
  names: ReadonlySet<string>,
): ReadonlySet<string> {
  const linked = entities.filter(
    (entity) => names.has(entity.entity) || linksOf(entity).some((name) => names.has(name)),
  );
  const targets = entities.filter(({ entity }) => names.has(entity)).flatMap(linksOf);
  return new Set([...linked.map(({ entity }) => entity), ...targets]);
}
