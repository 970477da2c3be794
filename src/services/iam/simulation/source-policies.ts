import { mapInTurns } from '../../../core/in-turns.ts';
import type { PolicyHolder } from '../../../identity/documents.ts';
import { managedPolicyText } from '../../../identity/policies/managed-policy-compiler.ts';
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
export async function sourcePolicies(arn: string, ctx: IamContext): Promise<SourcePolicies> {
  const owner = entityArn.exec(arn)?.[1];
  if (owner === undefined) throw simulationErrors.invalidEntityArn(arn);
  if (owner !== ctx.account) throw simulationErrors.foreignPolicySource(ctx.account, owner);
  const entity = findEntity(arn, ctx);
  const groups = (entity.groups ?? []).map((name) => ['group', name, groupKind.find(ctx, name).value] as const);
  const texts = [ownHolder(entity), ...groups].flatMap((holder) => policiesOf(holder, ctx));
  const boundary =
    entity.boundary === undefined ? undefined : managed(entity.boundary, ctx).map(compiledAs('boundary'));
  return { identity: await mapInTurns(texts, compiledAs('identity')), ...(boundary && { boundary }) };
}

type NamedHolder = readonly [noun: string, name: string, holder: PolicyHolder];

function ownHolder({ type, name, holder }: Entity): NamedHolder {
  return [type.toLowerCase(), name, holder];
}

/** A policy that is still to be read. */
interface PolicyText {
  readonly name: string;
  readonly text: string;
}

function policiesOf([noun, name, { inlinePolicies, attachedPolicies }]: NamedHolder, ctx: IamContext): PolicyText[] {
  const inline = Object.entries(inlinePolicies).map(([policy, text]) => ({ name: `${noun}_${name}_${policy}`, text }));
  return [...inline, ...attachedPolicies.flatMap((arn) => managed(arn, ctx))];
}

function managed(arn: string, { store, account }: IamContext): PolicyText[] {
  const text = managedPolicyText(store, account, arn);
  return text === undefined ? [] : [{ name: arn.slice(arn.lastIndexOf('/') + 1), text }];
}

function compiledAs(layer: Layer): (policy: PolicyText) => CompiledPolicy {
  return ({ name, text }) => compilePolicy(validatePolicy(text, 'identity'), { name, layer, text });
}
