/** CBOR of a map of texts, https://www.rfc-editor.org/rfc/rfc8949: all that an error needs. */
export function cborOfTexts(texts: Readonly<Record<string, string>>): Buffer {
  const entries = Object.entries(texts);
  return Buffer.concat([
    head(5, entries.length),
    ...entries.flatMap(([name, text]) => [textItem(name), textItem(text)]),
  ]);
}

function textItem(text: string): Buffer {
  const bytes = Buffer.from(text);
  return Buffer.concat([head(3, bytes.length), bytes]);
}

/** Major type and length: in the first byte up to 23, else in four bytes after it. */
function head(major: number, length: number): Buffer {
  if (length < 24) return Buffer.from([(major << 5) | length]);
  const written = Buffer.from([(major << 5) | 26, 0, 0, 0, 0]);
  written.writeUInt32BE(length, 1);
  return written;
}
