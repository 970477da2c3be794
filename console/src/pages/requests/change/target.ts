import type { Rewriting, Ruling } from '../../../records.ts';
import { isOwnPolicy } from '../../iam/paths.ts';
import type { Holder } from '../../iam/permissions/policy-holder.ts';

/** Where a changed policy is stored. */
export type Target =
  | { readonly kind: 'inline'; readonly holder: Holder; readonly policyName: string }
  | { readonly kind: 'managed'; readonly arn: string; readonly holders: readonly Holder[] }
  | { readonly kind: 'trust'; readonly roleName: string }
  | { readonly kind: 'api'; readonly apiId: string; readonly region: string }
  | { readonly kind: 'fixed'; readonly why: 'aws' | 'session' | 'root' | 'account' | 'other' };

/** Where the rewriting of a policy goes; `fixed` where nobody of this account can put it. */
export function targetOf(rewriting: Rewriting, ruling: Ruling, account: string): Target {
  if (rewriting.layer === 'session') return { kind: 'fixed', why: 'session' };
  return ownerOf(rewriting, ruling) === account ? ownTarget(rewriting, ruling) : { kind: 'fixed', why: 'account' };
}

/** The account that stores the policy. INVARIANT: the same name in another account is another policy. */
function ownerOf({ layer, policy }: Rewriting, { principal, resource, changes }: Ruling): string | undefined {
  const holder = policy?.attachedTo[0] ?? changes.find(({ attachTo }) => attachTo)?.attachTo ?? principal;
  const placed = layer === 'resource' || layer === 'trust' ? resource : holder;
  return placed.split(':')[4];
}

function ownTarget(rewriting: Rewriting, { resource, changes }: Ruling): Target {
  const { layer, policy, after } = rewriting;
  if (policy?.arn !== undefined) return managed(policy.arn, policy.attachedTo, after);
  if (layer === 'trust') return named(resource, (holder) => ({ kind: 'trust', roleName: holder.name }));
  if (layer === 'resource') return api(resource);
  if (layer !== 'identity') return { kind: 'fixed', why: 'other' };
  const owner = policy?.attachedTo[0] ?? changes.find(({ attachTo }) => attachTo)?.attachTo ?? '';
  return named(owner, (holder) => ({ kind: 'inline', holder, policyName: policy?.name ?? newName(rewriting) }));
}

/** INVARIANT: a policy of which nothing is left can be detached from somebody. */
function managed(arn: string, attachedTo: readonly string[], after: string): Target {
  if (!isOwnPolicy(arn)) return { kind: 'fixed', why: 'aws' };
  const holders = attachedTo.flatMap((each) => holderOf(each) ?? []);
  return after === '' && holders.length === 0 ? { kind: 'fixed', why: 'other' } : { kind: 'managed', arn, holders };
}

function named(arn: string, target: (holder: Holder) => Target): Target {
  const holder = holderOf(arn);
  return holder ? target(holder) : { kind: 'fixed', why: arn.endsWith(':root') ? 'root' : 'other' };
}

/** The user, group or role of an ARN. */
export function holderOf(arn: string): Holder | undefined {
  const [, kind, name] = /^arn:aws:iam::\d+:(user|group|role)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  return kind && name ? { kind: kind as Holder['kind'], name } : undefined;
}

function api(resource: string): Target {
  const [, region, apiId] = /^arn:aws:execute-api:([^:]+):\d+:([^/]+)/.exec(resource) ?? [];
  return region && apiId ? { kind: 'api', region, apiId } : { kind: 'fixed', why: 'other' };
}

/** The same change has the same name, so that it is not made twice. */
function newName({ after }: Rewriting): string {
  const { Statement } = JSON.parse(after) as { readonly Statement: readonly { readonly Action: string }[] };
  let hash = 0;
  for (const character of after) hash = (Math.imul(hash, 31) + character.charCodeAt(0)) | 0;
  return `allow-${Statement[0]?.Action.replace(':', '-')}-${(hash >>> 0).toString(36)}`;
}
