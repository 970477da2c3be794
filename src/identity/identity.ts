import type { AwsError } from '../core/errors.ts';
import type { RawRequest } from '../http/raw-request.ts';
import { type Decision, decide, denialReason } from '../policy/index.ts';
import { jsonDialect, queryDialect } from '../sigv4/dialects.ts';
import { type SignatureRecord, verify } from '../sigv4/verify.ts';
import type { Store } from '../store/store.ts';
import type { AccessQuestion } from './access-question.ts';
import { identityErrors } from './errors.ts';
import { keyRing } from './keys/key-ring.ts';
import type { RootKey } from './keys/root-key.ts';
import { snapshotOfOutsider } from './policies/compile-holder.ts';
import { managedPolicyCompiler } from './policies/managed-policy-compiler.ts';
import { principalSnapshots } from './policies/principal-snapshots.ts';
import { isSigner, type Principal } from './principal.ts';
import { considered, rulingOf } from './rulings/considered.ts';
import { principalName } from './rulings/explained-ruling.ts';
import type { Ruling, Verdict } from './rulings/ruling.ts';
import { authorizationIdOf, type RuledRequest, type RulingArchive, rulingArchive } from './rulings/rulings.ts';
import type { Sealer } from './sealer.ts';
import { sessionLayer } from './sessions/session-policies.ts';
import { type UsageLedger, usageLedger } from './usage/usage-ledger.ts';

export { type SignatureRecord, signatureRecord } from '../sigv4/verify.ts';

/** AWS words failed authentication and denials in two ways: IAM and STS in one, all other services in the other. */
export type Dialect = 'json' | 'query';

const dialects = { json: jsonDialect, query: queryDialect };

/** Where a signature is checked: signing name, dialect, and which regions of a scope are at home here. */
export interface SigningPlace {
  readonly service: string;
  readonly dialect: Dialect;
  readonly acceptsRegion: (region: string) => boolean;
}

/** Who calls and what they may do: one place for both pipelines. */
export interface Identity {
  /** Throws an error of the dialect's catalogue. `record` takes down what was signed and compared. */
  authenticate(request: RawRequest, place: SigningPlace, record: SignatureRecord): Principal;
  /** Answers a question and notes who asked it. What is asked for a request is kept among its verdicts. */
  authorize(question: AccessQuestion, request?: RuledRequest): Verdict;
  /** The same for a question that nobody has asked: leaves no record. */
  consider(question: AccessQuestion): Ruling;
  /** `User: ARN is not authorized to perform: ACTION on resource: ARN REASON`, as an error of the dialect. */
  denial(verdict: Verdict, dialect: Dialect, requestId: string): AwsError;
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

export function createIdentity({ store, sealer, root, authorizationIds = false }: IdentityOptions): Identity {
  const findKey = keyRing(store, sealer, root);
  const compileManaged = managedPolicyCompiler(store);
  const snapshotOf = principalSnapshots(store, compileManaged);
  const sessionPolicies = sessionLayer(store, compileManaged);
  const rulings = rulingArchive();
  const usage = usageLedger(store);

  function hear(question: AccessQuestion): Verdict {
    const { principal } = question;
    const snapshot = isSigner(principal) ? snapshotOf(principal) : snapshotOfOutsider(principal);
    const session = isSigner(principal) ? sessionPolicies(principal) : undefined;
    const { query, layers } = considered(question, snapshot, session);
    return { question, decision: decide(query, layers), snapshot, session };
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
      const verdict = hear(question);
      if (request) rulings.keep(request, verdict);
      usage.noteVerdict(verdict);
      return verdict;
    },
    consider: (question) => rulingOf(hear(question)),
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
