import type { TemporaryCredentials } from '../../identity/session-tokens.ts';
import type { Credentials } from '../../wire/models/sts.ts';

export function shownCredentials(credentials: TemporaryCredentials): Credentials {
  const { accessKeyId, secretAccessKey, sessionToken, expiresAt } = credentials;
  return {
    AccessKeyId: accessKeyId,
    SecretAccessKey: secretAccessKey,
    SessionToken: sessionToken,
    Expiration: expiresAt,
  };
}

/** Sessions end at a whole second, the one that is shown. Epoch milliseconds. */
export function sessionEnd(now: number, seconds: number): number {
  return Math.floor(now / 1000) * 1000 + seconds * 1000;
}
