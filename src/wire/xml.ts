/** An XML element: text, or elements within it. */
export interface XmlElement {
  readonly name: string;
  readonly namespace?: string;
  readonly content: string | readonly XmlElement[];
}

/** The ampersand first, for the others bring one of their own. */
const escapes = [
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ['\r', '&#xD;'],
] as const;

/** Most texts need no escape. */
const plainText = /^[\n\x20-\x21\x23-\x25\x27-\x3b\x3d\x3f-\x7e]*$/;

/**
 * Prints an element as AWS's query services do: indented by two spaces, a line break at the end, no XML declaration.
 * Recorded from STS.
 */
export function printXml(element: XmlElement, indent = ''): string {
  const { name, content } = element;
  const start = `${indent}<${name}${element.namespace === undefined ? '' : ` xmlns="${escapeXml(element.namespace)}"`}`;
  if (typeof content === 'string') return `${start}>${escapeXml(content)}</${name}>\n`;
  if (content.length === 0) return `${start}/>\n`;
  let printed = `${start}>\n`;
  for (const child of content) printed += printXml(child, `${indent}  `);
  return `${printed}${indent}</${name}>\n`;
}

/**
 * Escapes text. Characters that XML cannot carry even escaped become U+FFFD, so that every parser takes the answer.
 * https://www.w3.org/TR/xml/#charsets
 */
function escapeXml(text: string): string {
  if (plainText.test(text)) return text;
  const sound = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
  return escapes.reduce((escaped, [character, written]) => escaped.replaceAll(character, written), sound);
}
