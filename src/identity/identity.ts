import type { AwsError } from '../core/errors.ts';
import type { RawRequest } from '../http/raw-request.ts';
import {
  type AuthorizationQuery,
  type CompiledPolicy,
  type Decision,
  decide,
  denialReason,
  type PolicyLayers,
} from '../policy/index.ts';
import { jsonDialect, queryDialect } from '../sigv4/dialects.ts';
import { type SignatureRecord, verify } from '../sigv4/verify.ts';
import type { Store } from '../store/store.ts';
import { noPolicies } from './compile-holder.ts';
import { conditionKeys, type RequestFacts, type ServiceKeys } from './condition-keys.ts';
import { identityErrors } from './errors.ts';
import { principalName } from './explained-ruling.ts';
import { keyRing } from './key-ring.ts';
import { managedPolicyCompiler } from './managed-policy-compiler.ts';
import { callerOf, isSigner, type Outsider, type Principal } from './principal.ts';
import { principalSnapshots } from './principal-snapshots.ts';
import type { RootKey } from './root-key.ts';
import { authorizationIdOf, type RuledRequest, type Ruling, type RulingArchive, rulingArchive } from './rulings.ts';
import type { Sealer } from './sealer.ts';
import { sessionLayer } from './session-policies.ts';
import { type UsageLedger, usageLedger } from './usage/usage-ledger.ts';

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
  readonly resourcePolicy?: readonly CompiledPolicy[] | undefined;
  /** Role trust policies must themselves allow; being silent is not enough even within the account. */
  readonly resourceMustAllow?: boolean;
}

/** Who calls and what they may do: one place for both pipelines. */
export interface Identity {
  /** Throws an error of the dialect's catalogue. `record` takes down what was signed and compared. */
  authenticate(request: RawRequest, place: SigningPlace, record: SignatureRecord): Principal;
  /** Answers a question and notes who asked it. What is asked for a request is kept among its rulings. */
  authorize(question: AccessQuestion, request?: RuledRequest): Ruling;
  /** The same for a question that nobody has asked: leaves no record. */
  consider(question: AccessQuestion): Ruling;
  /** `User: ARN is not authorized to perform: ACTION on resource: ARN REASON`, as an error of the dialect. */
  denial(ruling: Ruling, dialect: Dialect, requestId: string): AwsError;
  readonly rulings: RulingArchive;
  readonly usage: UsageLedger;
}

export interface IdentityOptions {
  readonly store: Store;
  readonly sealer: Sealer;
  readonly root: RootKey;
  /** Denials end with their authorization id, as in AWS's preview of 2026. */
  readonly authorizationIds?: boolean;
}

const noKeys: ServiceKeys = {};

export function createIdentity({ store, sealer, root, authorizationIds = false }: IdentityOptions): Identity {
  const findKey = keyRing(store, sealer, root);
  const compileManaged = managedPolicyCompiler(store);
  const snapshotOf = principalSnapshots(store, compileManaged);
  const sessionPolicies = sessionLayer(store, compileManaged);
  const rulings = rulingArchive();
  const usage = usageLedger(store);

  function consider(question: AccessQuestion): Ruling {
    const { principal, action, resource, resourceAccount, facts } = question;
    const snapshot = isSigner(principal) ? snapshotOf(principal) : noPolicies;
    const context = conditionKeys(facts, principal, snapshot, question.serviceKeys ?? noKeys);
    const caller = callerOf(principal, snapshot.boundary !== undefined);
    const session = isSigner(principal) ? sessionPolicies(principal) : undefined;
    const { identity, boundary } = snapshot;
    const { resourcePolicy, resourceMustAllow } = question;
    const layers: PolicyLayers = { identity, boundary, session, resource: resourcePolicy, resourceMustAllow };
    const query: AuthorizationQuery = { caller, action, resource, resourceAccount, context };
    return { question, query, layers, attachments: snapshot.attachments, decision: decide(query, layers) };
  }

  return {
    authenticate(request, place, record) {
      const now = request.receivedAt;
      const at = { ...place, dialect: dialects[place.dialect], now };
      const { principal } = verify(request, at, (id, token) => findKey(id, token, now), record);
      usage.noteSignature(principal, { at: now, service: place.service, region: record.scope?.region ?? '' });
      return principal;
    },
    authorize(question, request) {
      const ruling = consider(question);
      if (request) rulings.keep(request, ruling);
      usage.noteRuling(ruling);
      return ruling;
    },
    consider,
    denial({ question, decision }, dialect, requestId) {
      const message =
        denialMessage(question, question.resource, decision) + (authorizationIds ? idSentence(requestId) : '');
      return dialect === 'query' ? identityErrors.accessDeniedQuery(message) : identityErrors.accessDeniedJson(message);
    },
    rulings,
    usage,
  };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied-authorization-id.html, without its link. */
function idSentence(requestId: string): string {
  const id = authorizationIdOf(requestId);
  return `. For complete details, call the GetRequestAuthorizationDetails API with the following authorization id: ${id}`;
}

/** AWS's sentence of a denial. `shownResource` is the ARN as shown: the data plane masks the account. */
export function denialMessage(question: AccessQuestion, shownResource: string, decision: Decision | undefined): string {
  const { principal, action } = question;
  const reason = decision ? denialReason(decision, action) : '';
  return `User: ${principalName(principal)} is not authorized to perform: ${action} on resource: ${shownResource}${reason}`;
}
