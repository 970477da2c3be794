import { bytesOf } from '../../../parts/bytes-of.ts';
import { unzip } from '../../../parts/zip/unzip.ts';
import type { ZipEntry } from '../../../parts/zip/zip.ts';

interface Guess {
  readonly runtime: string;
  readonly handler: string;
}

interface Kind {
  readonly file: RegExp;
  /** What AWS's own console calls the file. */
  readonly usual: string;
  readonly family: string;
  /** Unless one of its family is chosen already. */
  readonly runtime: string;
  readonly handler: RegExp;
}

const kinds: readonly Kind[] = [
  {
    file: /^([\w-]+)\.py$/,
    usual: 'lambda_function',
    family: 'python',
    runtime: 'python3.13',
    handler: /^(?:async )?def (\w*handler)\b/m,
  },
  {
    file: /^([\w-]+)\.(?:m|c)?js$/,
    usual: 'index',
    family: 'nodejs',
    runtime: 'nodejs22.x',
    handler: /exports?\b[^\n]*?\b(\w*handler)\b/im,
  },
];

/**
 * The handler that a package was likely made for, and a runtime of its kind: the one that is chosen by then, where it is
 * one, for a large package takes a while to be read.
 */
export async function guessHandler(file: File, chosen: () => string): Promise<Guess | undefined> {
  const entries = await unzip(await bytesOf(file), isSource).catch(() => []);
  const guesses = entries.flatMap((entry) => guessesIn(entry, chosen()));
  return (guesses.find(({ usual }) => usual) ?? guesses[0])?.guess;
}

/** Sources at the top of the package: there a handler stands. */
function isSource(name: string): boolean {
  return kinds.some((kind) => kind.file.test(name));
}

function guessesIn({ name, bytes }: ZipEntry, chosen: string) {
  const kind = kinds.find((each) => each.file.test(name));
  const handler = kind?.handler.exec(new TextDecoder().decode(bytes))?.[1];
  if (!kind || !handler) return [];
  const module = name.slice(0, name.lastIndexOf('.'));
  const runtime = chosen.startsWith(kind.family) ? chosen : kind.runtime;
  return [{ usual: module === kind.usual, guess: { runtime, handler: `${module}.${handler}` } }];
}
