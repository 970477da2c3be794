import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { StageCache } from './stage-cache.ts';

const algorithm = 'aes-256-gcm';
const key = randomBytes(32);

/** A cache whose answers are kept encrypted: with a key that only this process has, and forgets. */
export function encrypted(cache: StageCache): Pick<StageCache, 'find' | 'keep'> {
  return {
    find(name, now) {
      const found = cache.find(name, now);
      return found && { ...found, body: opened(Buffer.from(found.body)) };
    },
    keep: (name, response, until) => cache.keep(name, { ...response, body: sealed(Buffer.from(response.body)) }, until),
  };
}

function sealed(body: Buffer): Buffer {
  const nonce = randomBytes(12);
  const cipher = createCipheriv(algorithm, key, nonce);
  return Buffer.concat([nonce, cipher.update(body), cipher.final(), cipher.getAuthTag()]);
}

function opened(body: Buffer): Buffer {
  const decipher = createDecipheriv(algorithm, key, body.subarray(0, 12));
  decipher.setAuthTag(body.subarray(-16));
  return Buffer.concat([decipher.update(body.subarray(12, -16)), decipher.final()]);
}
