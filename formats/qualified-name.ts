import type { CompiledGroup } from './compile-table.ts';
import type { Table } from './table.ts';
import { trimmed } from './trimmed.ts';
import type { XmlElement } from './xml-element.ts';

/**
 * The name by which a group knows an element: with its qualifiers in brackets, with fewer of them, or
 * bare. The fullest name where the group knows none.
 */
export function nameIn(
  group: CompiledGroup,
  element: XmlElement,
  qualifiers: Table['qualifiers'],
): string {
  const { name } = element;
  const bracket = name.indexOf('[');
  if (bracket === -1 && qualifiers === undefined) return name;
  const bare = bracket === -1 ? name : name.slice(0, bracket);
  const words =
    bracket === -1 ? textsOf(element, qualifiers?.[name]) : name.slice(bracket + 1, -1).split(' ');
  for (let count = words.length; count > 0; count -= 1) {
    const candidate = `${bare}[${words.slice(0, count).join(' ')}]`;
    if (group.byName.has(candidate)) return candidate;
  }
  if (words.length === 0 || group.byName.has(bare)) return bare;
  return `${bare}[${words.join(' ')}]`;
}

function textsOf(element: XmlElement, names: readonly string[] = []): string[] {
  return names.flatMap((name) => {
    const text = element.children.find((child) => child.name === name)?.text;
    return text === undefined || trimmed(text) === '' ? [] : [trimmed(text)];
  });
}

/** The name of an element without its qualifiers. */
export function bareName(name: string): string {
  const bracket = name.indexOf('[');
  return bracket === -1 ? name : name.slice(0, bracket);
}
