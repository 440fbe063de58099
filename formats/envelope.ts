import type { Problem } from '../schemas/types.ts';
import type { Locator } from './place.ts';
import { problem } from './problems.ts';
import { trimmed } from './trimmed.ts';
import type { XmlDocument } from './xml.ts';
import { childOf, type XmlElement } from './xml-element.ts';

/** Wrappings in which messages travel, beside none: archive, import client, exchange, signed package. */
export type EnvelopeKind = 'zip' | 'sw-import' | 'dxp' | 'package';

/** A wrapping that was found, with what stood on it: element names and their text as written. */
export interface Envelope {
  readonly kind: EnvelopeKind;
  readonly fields: Readonly<Record<string, string>>;
}

/** Namespace of the exchange envelope `DxpMsg`. */
export const DXP_NAMESPACE = 'http://www.chinaport.gov.cn/dxp';

/**
 * The next layer of an envelope: an element of the same text, or a text in Base64; undefined where the
 * document is no envelope.
 */
export type Layer = { readonly envelope: Envelope; readonly problems: readonly Problem[] } & (
  { readonly root: XmlElement } | { readonly bytes: Uint8Array; readonly holder: XmlElement }
);

type Opening = Layer | { readonly problem: Problem };

/** Opens one envelope; undefined when the document is none. */
export function openEnvelope({ root, locator }: XmlDocument): Opening | undefined {
  if (root.name === 'ImportMessage') return openImport(root, locator);
  if (root.name === 'DxpMsg') return openDxp(root, locator);
  if (root.name === 'Package' || root.name === 'Signature') return openPackage(root, locator);
  return undefined;
}

function openImport(root: XmlElement, locator: Locator): Opening {
  const body = childOf(root, 'SWImpData');
  const fields = fieldsOf(root.children.filter((child) => child !== body));
  return inside(
    body?.children ?? [],
    { kind: 'sw-import', fields },
    { holder: body ?? root, locator },
  );
}

function openPackage(root: XmlElement, locator: Locator): Opening {
  const pack = root.name === 'Package' ? root : childOf(childOf(root, 'Object'), 'Package');
  const body = childOf(childOf(pack, 'DataInfo'), 'BussinessData');
  const messages = (body?.children ?? []).filter(({ children }) => children.length > 0);
  const fields = fieldsOf([root], messages);
  return inside(messages, { kind: 'package', fields }, { holder: body ?? root, locator });
}

function openDxp(root: XmlElement, locator: Locator): Opening {
  const holder = childOf(root, 'Data');
  const fields = fieldsOf(root.children.filter((child) => child !== holder));
  const envelope = { kind: 'dxp', fields } as const;
  const location = locator((holder ?? root).offset, (holder ?? root).name);
  const bytes = holder === undefined ? undefined : fromBase64(holder.text);
  if (holder === undefined || bytes === undefined) {
    return { problem: problem('base64-broken', { location, values: { name: 'Data' } }) };
  }
  const problems = root.namespace === DXP_NAMESPACE ? [] : [foreign(root, locator)];
  return { envelope, bytes, holder, problems };
}

function inside(
  [root, second]: readonly XmlElement[],
  envelope: Envelope,
  { holder, locator }: { holder: XmlElement; locator: Locator },
): Opening {
  if (root === undefined) {
    const location = locator(holder.offset, holder.name);
    return { problem: problem('envelope-empty', { location, values: { name: holder.name } }) };
  }
  if (second === undefined) return { envelope, root, problems: [] };
  const location = locator(second.offset, second.name);
  return {
    envelope,
    root,
    problems: [problem('envelope-several', { location, values: { name: second.name } })],
  };
}

function foreign(root: XmlElement, locator: Locator): Problem {
  const location = locator(root.offset, root.name);
  const values = { name: root.name, namespace: root.namespace };
  return problem('namespace-unexpected', {
    location,
    values,
    got: root.namespace,
    expected: DXP_NAMESPACE,
  });
}

/** Texts of the leaves by name; a name that repeats has its texts joined, a `name` attribute tells kin apart. */
function fieldsOf(
  elements: readonly XmlElement[],
  except: readonly XmlElement[] = [],
): Record<string, string> {
  const found = new Map<string, string[]>();
  const visit = (element: XmlElement): void => {
    if (except.includes(element)) return;
    const text = trimmed(element.text);
    const mark = element.attributes['name'];
    const name = mark === undefined ? element.name : `${element.name}[${mark}]`;
    if (text !== '') found.set(name, [...(found.get(name) ?? []), text]);
    element.children.forEach(visit);
  };
  elements.forEach(visit);
  return Object.fromEntries([...found].map(([name, texts]) => [name, texts.join(',')]));
}

function fromBase64(text: string): Uint8Array | undefined {
  if (trimmed(text) === '') return undefined;
  try {
    return Uint8Array.fromBase64(text);
  } catch {
    return undefined;
  }
}
