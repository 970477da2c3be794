import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto';
import { promisify } from 'node:util';

const derive = promisify<string, Buffer, number, Buffer>(scrypt);
const hashBytes = 32;

/** scrypt with a salt of its own, off the event loop: `salt:hash` in base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const hash = await derive(password, salt, hashBytes);
  return `${salt.toString('base64')}:${hash.toString('base64')}`;
}

/** Whether a hash was made of this password; compared in constant time. */
export async function isPassword(password: string, stored: string): Promise<boolean> {
  const [salt = '', hash = ''] = stored.split(':');
  const derived = await derive(password, Buffer.from(salt, 'base64'), hashBytes);
  return timingSafeEqual(derived, Buffer.from(hash, 'base64'));
}
