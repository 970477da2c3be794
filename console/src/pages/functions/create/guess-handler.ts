import { unzip } from '../../../parts/unzip.ts';
import { bytesOf } from '../code/zip-file.ts';

interface Guess {
  readonly runtime: string;
  readonly handler: string;
}

const kinds = [
  { file: /^([\w-]+)\.py$/, runtime: 'python3.13', handler: /^(?:async )?def (\w*handler)\b/m },
  { file: /^([\w-]+)\.(?:m|c)?js$/, runtime: 'nodejs22.x', handler: /exports?\b[^\n]*?\b(\w*handler)\b/im },
];

/** Larger packages are not opened for a guess. */
const mostBytes = 5 * 1024 * 1024;

/** The runtime and the handler that a package was likely made for: its first file that has a handler, at the top. */
export async function guessHandler(file: File): Promise<Guess | undefined> {
  if (file.size > mostBytes) return undefined;
  const entries = await unzip(await bytesOf(file)).catch(() => []);
  for (const { name, bytes } of entries) {
    const kind = kinds.find((each) => each.file.test(name));
    const handler = kind?.handler.exec(new TextDecoder().decode(bytes))?.[1];
    if (kind && handler)
      return { runtime: kind.runtime, handler: `${name.slice(0, name.lastIndexOf('.'))}.${handler}` };
  }
  return undefined;
}
