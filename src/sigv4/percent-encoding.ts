/**
 * Percent-encoding as Signature Version 4 has it: everything but A-Z a-z 0-9 - _ . ~ becomes %XX, upper case.
 * Strings hold one byte per character (Latin-1), as they came over the wire.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html#create-canonical-request
 */
const encodings: readonly string[] = Array.from({ length: 256 }, (_, byte) => {
  const letter = String.fromCharCode(byte);
  return /[A-Za-z0-9_.~-]/.test(letter) ? letter : `%${byte.toString(16).toUpperCase().padStart(2, '0')}`;
});

/** Encodes every byte of `text`; a slash stays as it is when `keepSlash` is set (paths). */
export function percentEncode(text: string, keepSlash: boolean): string {
  const plain = keepSlash ? /^[\w.~/-]*$/ : /^[\w.~-]*$/;
  if (plain.test(text)) return text;
  let encoded = '';
  for (let at = 0; at < text.length; at++) {
    const byte = text.charCodeAt(at) & 0xff;
    encoded += keepSlash && byte === 0x2f ? '/' : encodings[byte];
  }
  return encoded;
}

/** Decodes %XX and `+` to bytes; an escape that is not one stays as it is (see `malformedEscape`). */
export function percentDecode(text: string): string {
  if (!text.includes('%') && !text.includes('+')) return text;
  return decodeEscapes(text.replaceAll('+', ' '));
}

/** Decodes %XX alone, as in a path, where `+` is a plus sign. */
export function decodeEscapes(text: string): string {
  return text.replace(/%([0-9A-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
