import type { TextKey } from '../i18n/language.tsx';

/** A page of the main navigation. */
export interface Place {
  readonly to: string;
  readonly label: TextKey;
  /** Other addresses that belong to it. */
  readonly also?: string;
}

/** One of the three uses of the simulator, with the pages that serve it. */
export interface Door {
  readonly title: TextKey;
  /** What one does behind it. */
  readonly text: TextKey;
  readonly places: readonly [Place, ...Place[]];
}

/** The three doors, in the order in which they stand; a page stands behind one of them only. */
export const doors: readonly Door[] = [
  {
    title: 'door.trainers',
    text: 'door.trainers.text',
    places: [
      { to: '/scenarios', label: 'nav.scenarios', also: '/quiz' },
      { to: '/class', label: 'class.title' },
      { to: '/worlds', label: 'nav.worlds' },
    ],
  },
  {
    title: 'door.developers',
    text: 'door.developers.text',
    places: [
      { to: '/messages', label: 'nav.messages' },
      { to: '/fields', label: 'nav.fields' },
      { to: '/codes', label: 'codes.title' },
      { to: '/rules', label: 'nav.rules' },
      { to: '/log', label: 'log.title' },
      { to: '/explore', label: 'nav.api' },
    ],
  },
  {
    title: 'door.researchers',
    text: 'door.researchers.text',
    places: [
      { to: '/reforms', label: 'nav.reforms' },
      { to: '/policy', label: 'policy.title' },
      { to: '/flows', label: 'nav.flows' },
      { to: '/bulletin', label: 'bulletin.title' },
    ],
  },
];

/** The place that an address belongs to, with its door. */
export function placeOf(pathname: string): { readonly door?: Door; readonly place?: Place } {
  const isBelow = (top: string | undefined): boolean =>
    top !== undefined && `${pathname}/`.startsWith(`${top}/`);
  for (const door of doors) {
    const place = door.places.find(({ to, also }) => isBelow(to) || isBelow(also));
    if (place) return { door, place };
  }
  return {};
}
