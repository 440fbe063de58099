import type { XmlElement } from './xml.ts';

/** An element that is still being read. */
export interface OpenElement extends XmlElement {
  children: XmlElement[];
  text: string;
}

// Leaves share these; most elements of a message are leaves without attributes.

/** The children of an element that has none yet; never added to. */
export const NO_CHILDREN: XmlElement[] = [];

/** The attributes of an element that has none. */
export const NO_ATTRIBUTES: Readonly<Record<string, string>> = {};

/** Puts an element last in another. */
export function append(parent: OpenElement, element: XmlElement): void {
  if (parent.children === NO_CHILDREN) parent.children = [element];
  else parent.children.push(element);
}
