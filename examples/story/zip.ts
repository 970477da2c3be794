import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buffer } from 'node:stream/consumers';
import yazl from 'yazl';

/** A ZIP of texts or bytes by name. */
export function zipOf(entries: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  return buffer(zip.outputStream);
}

/** A ZIP of all files below some folders, each named relative to its folder. */
export function zipFolders(folders: readonly string[]): Promise<Buffer> {
  const zip = new yazl.ZipFile();
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (entry.isFile()) zip.addFile(file, relative(folder, file));
    }
  }
  zip.end();
  return buffer(zip.outputStream);
}
