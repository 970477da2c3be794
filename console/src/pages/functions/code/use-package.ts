import { useCallback, useRef } from 'react';
import { unzip } from '../../../parts/zip/unzip.ts';
import type { ZipEntry } from '../../../parts/zip/zip.ts';
import { type Answer, useAnswer } from '../../../use-answer.ts';

interface ReadPackage {
  readonly digest: string;
  readonly files: readonly ZipEntry[];
}

/**
 * The files of a package, read once for each digest: the link to it is another one in every answer about the same
 * package. Without a link nothing is read.
 */
export function usePackage(link: string | undefined, digest: string): Answer<ReadPackage | undefined> {
  const newest = useRef(link);
  newest.current = link;
  const ask = useCallback(async () => {
    if (newest.current === undefined) return undefined;
    return { digest, files: await unzip(await download(newest.current)) };
  }, [digest]);
  return useAnswer(ask);
}

async function download(link: string): Promise<Uint8Array<ArrayBuffer>> {
  const answer = await fetch(link);
  if (!answer.ok) throw new Error(`${answer.status}: ${await answer.text()}`);
  return new Uint8Array(await answer.arrayBuffer());
}
