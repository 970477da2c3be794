import { promisify } from 'node:util';
import { brotliDecompress, gunzip, inflate } from 'node:zlib';
import { type BackEndAnswer, BackEndTrouble } from './back-end.ts';
import { largestAnswer } from './collect-answer.ts';

type Unpack = (body: Buffer, options: { readonly maxOutputLength: number }) => Promise<Buffer>;

const unpackers: ReadonlyMap<string, Unpack> = new Map<string, Unpack>([
  ['gzip', promisify(gunzip)],
  ['x-gzip', promisify(gunzip)],
  ['deflate', promisify(inflate)],
  ['br', promisify(brotliDecompress)],
]);

/** An answer as it was before it was compressed. Rejects with BackEndTrouble when it is not what it says, or grows too large. */
export async function unpacked(answer: BackEndAnswer): Promise<BackEndAnswer> {
  const isEncoding = ([name]: readonly [string, string]) => name.toLowerCase() === 'content-encoding';
  const encoding = answer.headers.find(isEncoding)?.[1].trim().toLowerCase() ?? '';
  const unpack = unpackers.get(encoding);
  if (!unpack || answer.body.length === 0) return answer;
  try {
    const body = await unpack(answer.body, { maxOutputLength: largestAnswer });
    return { ...answer, body, headers: answer.headers.filter((each) => !isEncoding(each)) };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_BUFFER_TOO_LARGE') throw new BackEndTrouble('too-large', `more than ${largestAnswer}`);
    throw new BackEndTrouble('network', `the answer says that it is ${encoding}, and is not`);
  }
}
