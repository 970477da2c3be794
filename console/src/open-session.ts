import { admin } from './admin.ts';
import type { Credentials } from './credentials.ts';
import { reached } from './server-reach.ts';

/** Whoever the console shows itself to: their credentials sign every call that it makes. */
export interface SignedIn {
  /** ARN. */
  readonly principal: string;
  readonly account: string;
  readonly credentials: Credentials;
}

export interface Opened {
  readonly signedIn: SignedIn;
  /** Whether it is somebody else than the operator's own root user. */
  readonly switched: boolean;
  /** Whether the server itself lets them in, by the address of the console: a key alone opens AWS's own pages. */
  readonly operator: boolean;
}

/** Where this tab keeps the ARN of who was switched to; never a secret. */
const arnName = 'principal';

export function keepArn(principal: string | undefined): void {
  if (principal === undefined) sessionStorage.removeItem(arnName);
  else sessionStorage.setItem(arnName, principal);
}

/** The region of the last time; one that no address could hold is none. */
export function firstRegion(): string {
  const kept = localStorage.getItem('region') ?? '';
  return /^[a-z]{2}(-[a-z]{2,12}){1,2}-\d$/.test(kept) ? kept : 'us-east-1';
}

/** Credentials of a principal, of the operator's own root user without one. Throws the server's refusal. */
export function lend(principal?: string): Promise<SignedIn> {
  return admin('credentials', { method: 'POST', ...(principal && { body: { principal } }) });
}

/** Whoever it was before the page was loaded again, else the root user; nobody who has not opened the console's address. */
export async function openSession(): Promise<Opened | undefined> {
  const before = sessionStorage.getItem(arnName);
  const again = before === null ? undefined : await reached(() => lend(before)).catch(() => undefined);
  if (again) return { signedIn: again, switched: true, operator: true };
  keepArn(undefined);
  return reached(() => lend()).then(
    (signedIn) => ({ signedIn, switched: false, operator: true }),
    () => undefined,
  );
}
