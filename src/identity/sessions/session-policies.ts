import { type CompiledPolicy, compilePolicy, validatePolicy } from '../../policy/index.ts';
import type { Store } from '../../store/store.ts';
import { managedPolicies } from '../documents.ts';
import type { CompileManaged } from '../policies/managed-policy-compiler.ts';
import type { Principal, SessionFacts } from '../principal.ts';

const mostKept = 1000;

/**
 * The compiled session policies of a principal: the inline one and the managed ones together, undefined when its
 * session was made without any. Remembered per session facts, at most 1,000; forgotten when a managed policy changes.
 */
export function sessionLayer(
  store: Store,
  compileManaged: CompileManaged,
): (principal: Principal) => readonly CompiledPolicy[] | undefined {
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
    const made = compileSession(compileManaged, principal, session);
    compiled.set(session, made);
    return made;
  };
}

function compileSession(
  compileManaged: CompileManaged,
  { account, arn: attachedTo }: Principal,
  { policy: text, policyArns }: SessionFacts,
): CompiledPolicy[] {
  const managed = policyArns.flatMap((arn) => compileManaged({ account, arn, layer: 'session' }));
  if (text === undefined) return managed;
  const source = { name: 'session policy', layer: 'session', text, attachedTo } as const;
  return [compilePolicy(validatePolicy(text, 'session'), source), ...managed];
}
