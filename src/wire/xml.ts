/** An XML element: text, or elements within it. */
export interface XmlElement {
  readonly name: string;
  readonly namespace?: string;
  readonly content: string | readonly XmlElement[];
}

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '&#xD;',
};

/**
 * Prints an element as AWS's query services do: indented by two spaces, a line break at the end, no XML declaration.
 * Recorded from STS.
 */
export function printXml(element: XmlElement, indent = ''): string {
  const { name, content } = element;
  const start = `${indent}<${name}${element.namespace === undefined ? '' : ` xmlns="${escapeXml(element.namespace)}"`}`;
  if (typeof content === 'string') return `${start}>${escapeXml(content)}</${name}>\n`;
  if (content.length === 0) return `${start}/>\n`;
  const inner = content.map((child) => printXml(child, `${indent}  `)).join('');
  return `${start}>\n${inner}${indent}</${name}>\n`;
}

/**
 * Escapes text. Characters that XML cannot carry even escaped become U+FFFD, so that every parser takes the answer.
 * https://www.w3.org/TR/xml/#charsets
 */
function escapeXml(text: string): string {
  const sound = text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '\ufffd');
  return sound.replace(/[&<>"\r]/g, (character) => escapes[character] ?? character);
}
