import type { Origins } from './origins.ts';

type Properties = Record<string, unknown>;

/** How a message is brought into the shape of a format's table, and back. */
export interface Mapping {
  lower(message: Readonly<Properties>): Properties;
  /** Undoes `lower` in place, keeping where values came from. */
  lift(message: Properties, origins: Origins): void;
}

/** A mapping that runs several, in order, and undoes them in reverse order. */
export const sequence = (...mappings: readonly Mapping[]): Mapping => ({
  lower: (message) =>
    mappings.reduce<Properties>((lowered, mapping) => mapping.lower(lowered), { ...message }),
  lift: (message, origins) => {
    for (const mapping of mappings.toReversed()) mapping.lift(message, origins);
  },
});

/** Moves a property to another name, with its origin. */
export function move(
  owner: Properties,
  { from, to, origins }: { readonly from: string; readonly to: string; readonly origins: Origins },
): void {
  if (!Object.hasOwn(owner, from)) return;
  owner[to] = owner[from];
  delete owner[from];
  const origin = origins.find(owner, from);
  if (origin !== undefined) origins.record(owner, to, origin);
}

/** A text that has a second place in the format where it is too long for the first. */
export const overflow = (key: string, limit: number, into: string): Mapping => ({
  lower: (message) => {
    const { [key]: value, ...rest } = message;
    const fits = typeof value !== 'string' || Array.from(value).length <= limit;
    return fits ? { ...message } : { ...rest, [into]: value };
  },
  lift: (message, origins) => move(message, { from: into, to: key, origins }),
});

/** The same for a text inside an object of the message. */
export const within = (key: string, mapping: Mapping): Mapping => ({
  lower: (message) => {
    const inner = message[key];
    return isProperties(inner) ? { ...message, [key]: mapping.lower(inner) } : { ...message };
  },
  lift: (message, origins) => {
    const inner = message[key];
    if (isProperties(inner)) mapping.lift(inner, origins);
  },
});

const isProperties = (value: unknown): value is Properties =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects in a list property; other things in it are for the schema to refuse. */
export const objectsIn = (owner: Readonly<Properties>, key: string): Properties[] => {
  const items: unknown = owner[key];
  return Array.isArray(items) ? items.filter(isProperties) : [];
};
