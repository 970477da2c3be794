import { type CompiledPolicy, compilePolicy, validatePolicy } from '../policy/index.ts';
import type { Store } from '../store/store.ts';
import { managedPolicies } from './documents.ts';
import type { Principal, SessionFacts } from './principal.ts';
import { compileManaged } from './principal-snapshots.ts';

const mostKept = 1000;

/**
 * The compiled session policies of a principal: the inline one and the managed ones together, undefined when its
 * session was made without any. Remembered per session facts, at most 1,000; forgotten when a managed policy changes.
 */
export function sessionLayer(store: Store): (principal: Principal) => readonly CompiledPolicy[] | undefined {
  const compiled = new Map<SessionFacts, readonly CompiledPolicy[]>();
  store.watch((changes) => {
    if (changes.some(({ key }) => key.kind === managedPolicies.kind)) compiled.clear();
  });
  return (principal) => {
    const { session } = principal;
    if (!session || (session.policy === undefined && session.policyArns.length === 0)) return undefined;
    const known = compiled.get(session);
    if (known) return known;
    if (compiled.size >= mostKept) compiled.clear();
    const made = compileSession(store, principal.account, session);
    compiled.set(session, made);
    return made;
  };
}

function compileSession(store: Store, account: string, session: SessionFacts): CompiledPolicy[] {
  const managed = session.policyArns.flatMap((arn) => compileManaged(store, account, arn, 'session'));
  if (session.policy === undefined) return managed;
  return [
    compilePolicy(validatePolicy(session.policy, 'session'), { name: 'session policy', layer: 'session' }),
    ...managed,
  ];
}
