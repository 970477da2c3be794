import { createCipheriv, createDecipheriv, createSecretKey, randomBytes } from 'node:crypto';

/** Seals small texts with the server's key, so that only it can open them and nobody can change them. */
export interface Sealer {
  /** `purpose` must be the same when opened: a sealed secret is no session token. */
  seal(text: string, purpose: string): string;
  /** Undefined when it was not sealed by this key for this purpose. */
  open(sealed: string, purpose: string): string | undefined;
}

const nonceSize = 12;
const tagSize = 16;

/** AES-256-GCM under a key of 32 bytes; sealed texts are base64. */
export function sealer(keyBytes: Buffer): Sealer {
  // Made once: bytes would be made a key with every use.
  const key = createSecretKey(keyBytes);
  return {
    seal(text, purpose) {
      const nonce = randomBytes(nonceSize);
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(purpose));
      const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final()]);
      return Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64');
    },
    open(sealed, purpose) {
      const bytes = Buffer.from(sealed, 'base64');
      if (bytes.length < nonceSize + tagSize || bytes.toString('base64') !== sealed) return undefined;
      const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(0, nonceSize), { authTagLength: tagSize });
      decipher.setAAD(Buffer.from(purpose)).setAuthTag(bytes.subarray(-tagSize));
      try {
        const opened = decipher.update(bytes.subarray(nonceSize, -tagSize));
        return Buffer.concat([opened, decipher.final()]).toString('utf8');
      } catch {
        return undefined;
      }
    },
  };
}
