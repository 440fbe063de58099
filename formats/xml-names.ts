/** A name as written, what it means, and the name that came after it last: most lines repeat the line before. */
export interface XmlName {
  readonly tag: string;
  readonly prefix: string;
  readonly local: string;
  next?: XmlName;
}

const SPACE = 0x20;
const SLASH = 0x2f;
const GREATER = 0x3e;
const NAME = /^(?:([A-Za-z_][\w.-]*):)?([A-Za-z_][\w.-]*)$/;

/** Reads the names of one text, in ASCII; knows again those it has met. */
export class XmlNames {
  readonly #known = new Map<string, XmlName>();
  #last: XmlName = { tag: '', prefix: '', local: '' };

  /** The name that stands at a place; undefined for one of another alphabet, or none. */
  at(text: string, from: number): XmlName | undefined {
    const likely = this.#last.next;
    const isLikely =
      likely !== undefined &&
      text.startsWith(likely.tag, from) &&
      !isInName(text.charCodeAt(from + likely.tag.length));
    const name = isLikely ? likely : this.#look(text, from);
    if (name === undefined) return undefined;
    this.#last.next = name;
    this.#last = name;
    return name;
  }

  #look(text: string, from: number): XmlName | undefined {
    let end = from;
    while (isInName(text.charCodeAt(end))) end += 1;
    const tag = text.slice(from, end);
    const known = this.#known.get(tag);
    if (known !== undefined) return known;
    const found = NAME.exec(tag);
    if (found === null) return undefined;
    const name = { tag, prefix: found[1] ?? '', local: found[2] ?? '' };
    this.#known.set(tag, name);
    return name;
  }
}

/** Whether a character carries on a name; at the end of a text the code is no number, and no comparison holds. */
const isInName = (code: number): boolean => code > SPACE && code !== GREATER && code !== SLASH;
