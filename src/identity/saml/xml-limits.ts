/** What is taken of XML from outside, in characters, elements, nesting and attributes of one element. */
export interface XmlLimits {
  readonly characters: number;
  readonly elements: number;
}

const deepest = 50;
const mostAttributes = 64;

/** A document that is no XML, or more than is taken. */
export class XmlRefused extends Error {
  override readonly name = 'XmlRefused';
}

/**
 * Reads a document once from end to end, before any parser builds something of it.
 * INVARIANT: no DOCTYPE gets through, so no entities but XML's own five; the work of all that follows is bounded.
 */
export function checkXmlLimits(xml: string, limits: XmlLimits): void {
  if (xml.length > limits.characters) throw new XmlRefused('The document is too long.');
  let [depth, elements, at] = [0, 0, xml.indexOf('<')];
  while (at >= 0) {
    const { kind, end } = markupAt(xml, at);
    if (kind === 'open' || kind === 'empty') elements++;
    if (kind === 'open') depth++;
    if (kind === 'close') depth--;
    if (depth > deepest || elements > limits.elements) throw new XmlRefused('The document is too deep or too large.');
    at = xml.indexOf('<', end);
  }
}

interface Markup {
  readonly kind: 'open' | 'close' | 'empty' | 'other';
  /** Index after its last character. */
  readonly end: number;
}

function markupAt(xml: string, at: number): Markup {
  if (xml.startsWith('<!--', at)) return { kind: 'other', end: after(xml, '-->', at + 4) };
  if (xml.startsWith('<![CDATA[', at)) return { kind: 'other', end: after(xml, ']]>', at + 9) };
  if (xml.startsWith('<?', at)) return { kind: 'other', end: after(xml, '?>', at + 2) };
  if (xml.startsWith('<!', at)) throw new XmlRefused('The document has a DOCTYPE.');
  if (xml.startsWith('</', at)) return { kind: 'close', end: endOfTag(xml, at + 2) };
  const end = endOfTag(xml, at + 1);
  return { kind: xml[end - 2] === '/' ? 'empty' : 'open', end };
}

/** A tag ends at the first `>` outside of quotes, before any `<`; each pair of quotes is one attribute. */
function endOfTag(xml: string, from: number): number {
  let at = from;
  for (let attributes = 0; attributes <= mostAttributes; attributes++) {
    while (at < xml.length && !`<>"'`.includes(xml[at]!)) at++;
    if (xml[at] === '>') return at + 1;
    if (xml[at] === '<') throw new XmlRefused('A tag has no end.');
    at = after(xml, xml[at] ?? '>', at + 1);
  }
  throw new XmlRefused('An element has too many attributes.');
}

function after(xml: string, mark: string, from: number): number {
  const at = xml.indexOf(mark, from);
  if (at < 0) throw new XmlRefused('The document is cut off.');
  return at + mark.length;
}
