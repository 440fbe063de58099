/** One element of a message; offsets are UTF-16 units from the start of the text. */
export interface XmlElement {
  /** Name without prefix. */
  readonly name: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlElement[];
  /** All character data directly inside, CDATA sections included, as written but for the white space after the first child. */
  readonly text: string;
  /** Offset of the `<` that opens it. */
  readonly offset: number;
  /** Offset at which its content begins. */
  readonly contentOffset: number;
}

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

/** The first child of that name. */
export function childOf(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((child) => child.name === name);
}
