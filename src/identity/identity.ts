import type { AwsError } from '../core/errors.ts';
import type { RawRequest } from '../http/raw-request.ts';
import {
  type AuthorizationQuery,
  type CompiledPolicy,
  type Decision,
  decide,
  denialReason,
  type Explanation,
  explain,
  type PolicyLayers,
} from '../policy/index.ts';
import { jsonDialect, queryDialect } from '../sigv4/dialects.ts';
import { type SignatureRecord, verify } from '../sigv4/verify.ts';
import type { Store } from '../store/store.ts';
import { conditionKeys, type RequestFacts, type ServiceKeys } from './condition-keys.ts';
import { identityErrors } from './errors.ts';
import { keyRing, type RootKey } from './key-ring.ts';
import { callerOf, type Outsider, type Principal } from './principal.ts';
import { type PrincipalSnapshot, principalSnapshots } from './principal-snapshots.ts';
import type { Sealer } from './sealer.ts';
import { sessionLayer } from './session-policies.ts';

export type { SignatureRecord } from '../sigv4/verify.ts';

/** AWS words failed authentication and denials in two ways: IAM and STS in one, all other services in the other. */
export type Dialect = 'json' | 'query';

const dialects = { json: jsonDialect, query: queryDialect };

/** Where a signature is checked: signing name, dialect, and which regions of a scope are at home here. */
export interface SigningPlace {
  readonly service: string;
  readonly dialect: Dialect;
  readonly acceptsRegion: (region: string) => boolean;
}

/** May this principal do this? Every question to the policies has this form. */
export interface AccessQuestion {
  readonly principal: Principal | Outsider;
  /** `execute-api:Invoke` */
  readonly action: string;
  readonly resource: string;
  /** The account that owns the resource: ARNs of some services do not say. */
  readonly resourceAccount: string;
  readonly facts: RequestFacts;
  readonly serviceKeys?: ServiceKeys;
  /** The policy of the resource itself, if it has one. */
  readonly resourcePolicy?: readonly CompiledPolicy[];
  /** Role trust policies must themselves allow; being silent is not enough even within the account. */
  readonly resourceMustAllow?: boolean;
}

/** Who calls and what they may do: one place for both pipelines. */
export interface Identity {
  /** Throws an error of the dialect's catalogue. `record` takes down what was signed and compared. */
  authenticate(request: RawRequest, place: SigningPlace, record: SignatureRecord): Principal;
  authorize(question: AccessQuestion): Decision;
  explain(question: AccessQuestion): Explanation;
  /** `User: ARN is not authorized to perform: ACTION on resource: ARN REASON`, as an error of the dialect. */
  denial(question: AccessQuestion, decision: Decision, dialect: Dialect): AwsError;
}

export interface IdentityOptions {
  readonly store: Store;
  readonly sealer: Sealer;
  readonly root: RootKey;
}

const noSnapshot: PrincipalSnapshot = { identity: [], boundary: undefined, tags: new Map() };
const noKeys: ServiceKeys = {};

export function createIdentity({ store, sealer, root }: IdentityOptions): Identity {
  const findKey = keyRing(store, sealer, root);
  const snapshotOf = principalSnapshots(store);
  const sessionPolicies = sessionLayer(store);

  function pose(question: AccessQuestion): [AuthorizationQuery, PolicyLayers] {
    const { principal, action, resource, resourceAccount, facts } = question;
    const outside = principal.kind === 'anonymous' || principal.kind === 'service';
    const snapshot = outside ? noSnapshot : snapshotOf(principal);
    const context = conditionKeys(facts, principal, snapshot, question.serviceKeys ?? noKeys);
    const caller = callerOf(principal, snapshot.boundary !== undefined);
    const session = outside ? undefined : sessionPolicies(principal);
    const layers: PolicyLayers = {
      identity: snapshot.identity,
      ...(snapshot.boundary && { boundary: snapshot.boundary }),
      ...(session && { session }),
      ...(question.resourcePolicy && { resource: question.resourcePolicy }),
      ...(question.resourceMustAllow && { resourceMustAllow: true }),
    };
    return [{ caller, action, resource, resourceAccount, context }, layers];
  }

  return {
    authenticate(request, place, record) {
      const now = request.receivedAt;
      const at = { ...place, dialect: dialects[place.dialect], now };
      return verify(request, at, (id, token) => findKey(id, token, now), record).principal;
    },
    authorize: (question) => decide(...pose(question)),
    explain: (question) => explain(...pose(question)),
    denial(question, decision, dialect) {
      const message = denialMessage(question, question.resource, decision);
      return dialect === 'query' ? identityErrors.accessDeniedQuery(message) : identityErrors.accessDeniedJson(message);
    },
  };
}

/** AWS's sentence of a denial. `shownResource` is the ARN as shown: the data plane masks the account. */
export function denialMessage(question: AccessQuestion, shownResource: string, decision: Decision | undefined): string {
  const { principal, action } = question;
  const who =
    principal.kind === 'anonymous' ? 'anonymous' : principal.kind === 'service' ? principal.service : principal.arn;
  const reason = decision ? denialReason(decision, action) : '';
  return `User: ${who} is not authorized to perform: ${action} on resource: ${shownResource}${reason}`;
}
