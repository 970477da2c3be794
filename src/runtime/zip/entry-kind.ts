import { constants } from 'node:fs';

export type EntryKind = 'file' | 'directory' | 'link';

/** Byte 1 of "version made by" when the attributes are those of Unix (APPNOTE 4.4.2). */
const madeOnUnix = 3;

/** The kind of an entry; undefined for devices, sockets and pipes, which a package must not hold. */
export function entryKind(name: string, mode: number): EntryKind | undefined {
  const type = mode & constants.S_IFMT;
  if (name.endsWith('/')) return type === 0 || type === constants.S_IFDIR ? 'directory' : undefined;
  if (type === 0 || type === constants.S_IFREG) return 'file';
  if (type === constants.S_IFDIR) return 'directory';
  return type === constants.S_IFLNK ? 'link' : undefined;
}

/** The Unix mode of an entry (APPNOTE 4.4.15: the upper 16 bits of the external attributes); 0 when it has none. */
export function unixMode(entry: { readonly versionMadeBy: number; readonly externalFileAttributes: number }): number {
  return entry.versionMadeBy >>> 8 === madeOnUnix ? entry.externalFileAttributes >>> 16 : 0;
}
