import { createHash, randomBytes } from 'node:crypto';

/** Who is signed in to the console: links that open a session once, and sessions that end. */
export interface ConsoleSessions {
  /** A token for the address of the console: it opens one session and is then worth nothing. */
  invite(): string;
  /** Opens a session for a token; undefined when it is none or was used. Times in epoch milliseconds. */
  open(token: string, now: number): string | undefined;
  isOpen(session: string, now: number): boolean;
  close(session: string): void;
}

const lifetime = 12 * 3_600_000;
/** Invitations and sessions, each; the oldest is forgotten first. */
const most = 100;

/** INVARIANT: what is compared are hashes, so that the time it takes tells nothing. */
export function consoleSessions(): ConsoleSessions {
  const invitations = new Map<string, true>();
  const sessions = new Map<string, number>();
  return {
    invite: () => issue(invitations, true),
    open(token, now) {
      return invitations.delete(hashOf(token)) ? issue(sessions, now + lifetime) : undefined;
    },
    isOpen: (session, now) => (sessions.get(hashOf(session)) ?? 0) > now,
    close: (session) => sessions.delete(hashOf(session)),
  };
}

function issue<Value>(kept: Map<string, Value>, value: Value): string {
  const secret = randomBytes(24).toString('base64url');
  kept.set(hashOf(secret), value);
  if (kept.size > most) kept.delete(kept.keys().next().value!);
  return secret;
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('base64');
}
