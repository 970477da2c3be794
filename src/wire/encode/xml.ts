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

/** What elements within an element are indented by. */
export const step = '  ';

/**
 * Prints an element around printed ones as AWS's query services do: indented by two spaces, a line break at the end, no
 * XML declaration. Recorded from STS.
 */
export function printElement(name: string, content: string, indent: string, namespace?: string): string {
  const start = namespace === undefined ? `${indent}<${name}` : `${indent}<${name} xmlns="${escapeXml(namespace)}"`;
  return content === '' ? `${start}/>\n` : `${start}>\n${content}${indent}</${name}>\n`;
}

/** Prints an element that holds text. */
export function printText(name: string, text: string, indent: string): string {
  return `${indent}<${name}>${escapeXml(text)}</${name}>\n`;
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
