import { FormatError } from './errors';
import { own } from '../util/own';

/** An element, with its attributes decoded. */
export interface XmlElement {
  /** With its prefix, as written. */
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** The elements right inside it, in order. */
  readonly children: readonly XmlElement[];
  /** The text right inside it, decoded. */
  readonly text: string;
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/**
 * The elements of a well-formed XML document, in the order of their start tags. No entity but the five of XML and
 * numbers is known, and a document type is refused, so nothing can grow.
 */
export function xmlElements(body: string): XmlElement[] {
  const elements: XmlElement[] = [];
  const open: OpenElement[] = [];
  let line = 1;
  let counted = 0;
  const token =
    /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[([^]*?)\]\]>|<\/([^\s>]+)\s*>|<([^\s/>!?]+)((?:\s+[^\s=/>]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>|<|([^<]+)/y;
  while (token.lastIndex < body.length) {
    const at = token.lastIndex;
    const [all = '', verbatim, closing, name, attributes = '', slash, text] = token.exec(body) ?? [];
    for (let next = body.indexOf('\n', counted); next >= 0 && next < at; next = body.indexOf('\n', counted)) {
      line++;
      counted = next + 1;
    }
    if (all === '<' || all === '') throw new FormatError('this is not well-formed XML', line);
    if (closing !== undefined && open.pop()?.name !== closing)
      throw new FormatError(`</${closing}> closes nothing`, line);
    const inside = open.at(-1);
    if (inside) inside.text += verbatim ?? (text === undefined ? '' : decode(text, line));
    if (name === undefined) continue;
    const element: OpenElement = { name, attributes: attributesIn(attributes, line), children: [], text: '', line };
    elements.push(element);
    inside?.children.push(element);
    if (slash === '') open.push(element);
  }
  if (open.length > 0) throw new FormatError(`<${open.at(-1)?.name ?? ''}> is not closed`, line);
  return elements;
}

function attributesIn(source: string, line: number): Map<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single] of source.matchAll(/([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g))
    attributes.set(name, decode(normalised(double ?? single ?? ''), line));
  return attributes;
}

/** In attribute values, a line end or tab that is not written as a reference is a space (XML 1.0, 3.3.3). */
function normalised(value: string): string {
  return value.replace(/\r\n|[\r\n\t]/g, ' ');
}

function decode(value: string, line: number): string {
  return value.replace(/&(#x?)?([^;]*);?/g, (all, hash: string | undefined, name: string) => {
    if (hash === undefined) return own(named, name) ?? fail(all, line);
    const point = Number.parseInt(name, hash === '#x' ? 16 : 10);
    return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : fail(all, line);
  });
}

function fail(reference: string, line: number): never {
  throw new FormatError(`${reference} is no reference of XML`, line);
}
