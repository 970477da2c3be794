import type { Principal } from './principal.ts';

type Papers = ReturnType<typeof readPapers>;

const read = new WeakMap<Principal, Papers>();

/** What of a caller's papers may be shown to others: neither a secret nor a token. */
export function papersOf(principal: Principal): Papers {
  const papers = read.get(principal) ?? readPapers(principal);
  read.set(principal, papers);
  return papers;
}

function readPapers(principal: Principal) {
  const { kind, session } = principal;
  return { kind, issuer: issuerOf(principal), session: session && sessionOf(principal, session) };
}

/** ARN of whose policies a session has; undefined where they are the caller's own. */
function issuerOf(principal: Principal): string | undefined {
  if (principal.kind === 'role-session') return principal.roleArn;
  return principal.kind === 'federated-user' ? principal.owner?.arn : undefined;
}

function sessionOf(principal: Principal, session: NonNullable<Principal['session']>) {
  const { issuedAt, expiresAt, sourceIdentity, tags, mfaAt, federation, console } = session;
  const name = nameOf(principal);
  return { name, issuedAt, expiresAt, sourceIdentity, tags, mfaAt, provider: federation?.provider, console };
}

function nameOf(principal: Principal): string | undefined {
  if (principal.kind === 'role-session') return principal.sessionName;
  return principal.kind === 'federated-user' ? principal.name : undefined;
}
