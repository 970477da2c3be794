import { type CompiledPolicy, compilePolicy, type Layer, validatePolicy } from '../../policy/index.ts';
import type { Store } from '../../store/store.ts';
import { managedPolicies } from '../documents.ts';
import { managedPolicy } from './managed-policies.ts';

/** Where a managed policy applies, and as what. */
export interface ManagedUse {
  readonly account: string;
  readonly arn: string;
  readonly layer: Layer;
}

/** Compiles the default version of a managed policy; nothing when it does not exist (any more). */
export type CompileManaged = (use: ManagedUse) => CompiledPolicy[];

const mostKept = 5000;

/**
 * Compiles each text of a managed policy once for all who have it: AWS's largest take milliseconds. At most 5,000 are kept.
 */
export function managedPolicyCompiler(store: Store): CompileManaged {
  const compiled = new Map<string, { readonly text: string; readonly policy: CompiledPolicy }>();
  return ({ account, arn, layer }) => {
    const text = managedPolicyText(store, account, arn);
    if (text === undefined) return [];
    const place = `${layer} ${account} ${arn}`;
    const known = compiled.get(place);
    if (known?.text === text) return [known.policy];
    if (compiled.size >= mostKept) compiled.clear();
    const name = arn.slice(arn.lastIndexOf('/') + 1);
    const policy = compilePolicy(validatePolicy(text, 'identity'), { name, arn, layer, text });
    compiled.set(place, { text, policy });
    return [policy];
  };
}

/** The document of a managed policy's default version, AWS's or the account's own. */
export function managedPolicyText(store: Store, account: string, arn: string): string | undefined {
  const own = managedPolicies.get(store, account, '', arn)?.value;
  if (own) return own.versions.find(({ id }) => id === own.defaultVersionId)?.document;
  return managedPolicy(arn)?.document;
}
