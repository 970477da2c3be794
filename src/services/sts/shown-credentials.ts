import type { TemporaryCredentials } from '../../identity/sessions/session-tokens.ts';
import type { Credentials } from '../../wire/models/sts.ts';
import type { StsContext } from './sts-context.ts';

const hour = 3600;

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

/**
 * The end of a session of the caller itself: after 12 hours unless told, for the root user after one at most.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_request.html
 */
export function ownSessionEnd(
  { DurationSeconds = 12 * hour }: { readonly DurationSeconds?: number },
  { principal, now }: StsContext,
): number {
  return sessionEnd(now, principal.kind === 'root' ? Math.min(DurationSeconds, hour) : DurationSeconds);
}
