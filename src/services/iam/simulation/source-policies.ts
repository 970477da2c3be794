import type { PolicyHolder } from '../../../identity/documents.ts';
import { managedPolicyText } from '../../../identity/managed-policy-compiler.ts';
import { type CompiledPolicy, compilePolicy, type Layer, validatePolicy } from '../../../policy/index.ts';
import { groupKind } from '../holder-kinds.ts';
import type { IamContext } from '../iam-context.ts';
import { type Entity, findEntity } from '../service-access/find-entity.ts';
import { simulationErrors } from './errors.ts';

/** What a user, group or role has of policies. */
export interface SourcePolicies {
  readonly identity: readonly CompiledPolicy[];
  readonly boundary?: readonly CompiledPolicy[];
}

const entityArn = /^arn:aws:iam::(\d{12}):(?:user|group|role)\/[\x21-\x7e]+$/;

/**
 * The policies of a user, group or role, of a user those of the groups as well. Managed policies go by their name, inline
 * ones by the holder and theirs: `user_alice_ReadOnly`. Throws InvalidInput and NoSuchEntity.
 */
export function sourcePolicies(arn: string, ctx: IamContext): SourcePolicies {
  const owner = entityArn.exec(arn)?.[1];
  if (owner === undefined) throw simulationErrors.invalidEntityArn(arn);
  if (owner !== ctx.account) throw simulationErrors.foreignPolicySource(ctx.account, owner);
  const entity = findEntity(arn, ctx);
  const groups = (entity.groups ?? []).map((name) => ['group', name, groupKind.find(ctx, name).value] as const);
  const identity = [ownHolder(entity), ...groups].flatMap((holder) => policiesOf(holder, ctx));
  return { identity, ...(entity.boundary !== undefined && { boundary: managed(entity.boundary, 'boundary', ctx) }) };
}

type NamedHolder = readonly [noun: string, name: string, holder: PolicyHolder];

function ownHolder({ type, name, holder }: Entity): NamedHolder {
  return [type.toLowerCase(), name, holder];
}

function policiesOf([noun, name, { inlinePolicies, attachedPolicies }]: NamedHolder, ctx: IamContext) {
  const inline = Object.entries(inlinePolicies).map(([policy, text]) => compiled(text, `${noun}_${name}_${policy}`));
  return [...inline, ...attachedPolicies.flatMap((arn) => managed(arn, 'identity', ctx))];
}

function managed(arn: string, layer: Layer, { store, account }: IamContext): CompiledPolicy[] {
  const text = managedPolicyText(store, account, arn);
  return text === undefined ? [] : [compiled(text, arn.slice(arn.lastIndexOf('/') + 1), layer)];
}

function compiled(text: string, name: string, layer: Layer = 'identity'): CompiledPolicy {
  return compilePolicy(validatePolicy(text, 'identity'), { name, layer, text });
}
