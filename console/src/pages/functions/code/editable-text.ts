import type { ZipEntry } from '../../../parts/zip/zip.ts';

const mostBytes = 512 * 1024;

/** The text of a file; undefined where it is not UTF-8, or too long for an editor. */
export function editableText({ bytes }: ZipEntry): string | undefined {
  if (bytes.length > mostBytes || bytes.includes(0)) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
