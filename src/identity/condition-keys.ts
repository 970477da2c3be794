import { isoSeconds } from '../core/clock.ts';
import type { RequestContext } from '../policy/index.ts';
import type { PrincipalSnapshot } from './policies/compile-holder.ts';
import { isSigner, type Outsider, type Principal } from './principal.ts';

/** What of a request the global condition keys speak of. */
export interface RequestFacts {
  /** Epoch milliseconds. */
  readonly now: number;
  readonly sourceIp: string;
  readonly secure: boolean;
  readonly region: string;
  readonly userAgent?: string | undefined;
  readonly referer?: string | undefined;
  /** When a one-time code that the request itself carries was found right. Epoch milliseconds. */
  readonly mfaAt?: number | undefined;
  /** The VPC that the request came from; undefined: none. */
  readonly network?: { readonly vpcId: string; readonly vpceId: string } | undefined;
}

/** Keys that a service adds, by lower-case name, such as `sts:externalid`. */
export type ServiceKeys = Readonly<Record<string, string | readonly string[] | undefined>>;

type Value = string | readonly string[] | undefined;
type Reader = (facts: RequestFacts, principal: Principal | Outsider) => Value;

/**
 * Global condition keys by lower-case name. A key that does not apply is absent, which is not the same as empty.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html
 */
const globalKeys: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  ['aws:currenttime', (facts) => isoSeconds(facts.now)],
  ['aws:epochtime', (facts) => String(Math.floor(facts.now / 1000))],
  // https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-sourceip
  ['aws:sourceip', (facts) => (facts.network ? undefined : facts.sourceIp)],
  ['aws:vpcsourceip', (facts) => facts.network && facts.sourceIp],
  ['aws:sourcevpc', (facts) => facts.network?.vpcId],
  ['aws:sourcevpce', (facts) => facts.network?.vpceId],
  ['aws:securetransport', (facts) => String(facts.secure || isLoopback(facts.sourceIp))],
  ['aws:useragent', (facts) => facts.userAgent],
  ['aws:referer', (facts) => facts.referer],
  ['aws:requestedregion', (facts) => facts.region],
  ['aws:viaawsservice', () => 'false'],
  ['aws:principalisawsservice', (_, principal) => String(principal.kind === 'service')],
  ['aws:principalservicename', (_, principal) => (principal.kind === 'service' ? principal.service : undefined)],
  ['aws:principaltype', (_, principal) => principalTypes[principal.kind]],
  ['aws:principalarn', (_, principal) => principalArn(principal)],
  ['aws:principalaccount', (_, principal) => signer(principal)?.account],
  ['aws:userid', (_, principal) => signer(principal)?.userId],
  ['aws:username', (_, principal) => (principal.kind === 'user' ? principal.name : undefined)],
  ['aws:tokenissuetime', (_, principal) => issueTime(principal)],
  ['aws:multifactorauthpresent', mfaPresent],
  ['aws:multifactorauthage', mfaAge],
  ['aws:sourceidentity', (_, principal) => signer(principal)?.session?.sourceIdentity],
  ['aws:federatedprovider', (_, principal) => signer(principal)?.session?.federation?.provider],
]);

const principalTypes: Readonly<Record<(Principal | Outsider)['kind'], string | undefined>> = {
  root: 'Account',
  user: 'User',
  'role-session': 'AssumedRole',
  'federated-user': 'FederatedUser',
  anonymous: 'Anonymous',
  authorized: undefined,
  service: undefined,
  'web-identity': undefined,
  saml: undefined,
};

const principalTag = 'aws:principaltag/';

/** The condition keys of one request, each worked out only when a policy asks for it. */
export function conditionKeys(
  facts: RequestFacts,
  principal: Principal | Outsider,
  snapshot: PrincipalSnapshot,
  serviceKeys: ServiceKeys,
): RequestContext {
  return {
    get(key) {
      const reader = globalKeys.get(key);
      if (reader) return reader(facts, principal);
      if (key.startsWith(principalTag)) return tagOf(principal, snapshot, key.slice(principalTag.length));
      return ownValue(serviceKeys, key) ?? ownValue(signer(principal)?.session?.federation?.keys ?? noKeys, key);
    },
  };
}

const noKeys: ServiceKeys = {};

function ownValue(keys: ServiceKeys, key: string): Value {
  return Object.hasOwn(keys, key) ? keys[key] : undefined;
}

/** Session tags come before the tags of the role or user. */
function tagOf(principal: Principal | Outsider, snapshot: PrincipalSnapshot, lowerKey: string): Value {
  const sessionTag = signer(principal)?.session?.tags.find(({ Key }) => Key.toLowerCase() === lowerKey);
  return sessionTag?.Value ?? snapshot.tags.get(lowerKey);
}

/** For a session of a role it is the role's ARN, not the session's. */
function principalArn(principal: Principal | Outsider): string | undefined {
  return principal.kind === 'role-session' ? principal.roleArn : signer(principal)?.arn;
}

function issueTime(principal: Principal | Outsider): string | undefined {
  const issuedAt = signer(principal)?.session?.issuedAt;
  return issuedAt === undefined ? undefined : isoSeconds(issuedAt);
}

/** Absent, not false, with long-term keys and no code. */
function mfaPresent(facts: RequestFacts, principal: Principal | Outsider): string | undefined {
  const shown = mfaTime(facts, principal) !== undefined;
  return shown || signer(principal)?.session ? String(shown) : undefined;
}

/** Seconds since the one-time code was shown. */
function mfaAge(facts: RequestFacts, principal: Principal | Outsider): string | undefined {
  const mfaAt = mfaTime(facts, principal);
  return mfaAt === undefined ? undefined : String(Math.floor((facts.now - mfaAt) / 1000));
}

function mfaTime({ mfaAt }: RequestFacts, principal: Principal | Outsider): number | undefined {
  return mfaAt ?? signer(principal)?.session?.mfaAt;
}

function signer(principal: Principal | Outsider): Principal | undefined {
  return isSigner(principal) ? principal : undefined;
}

/** AWS's endpoints speak TLS only; a connection that never leaves the machine stands for one. */
function isLoopback(address: string): boolean {
  return address === '::1' || address.startsWith('127.');
}
