import { PageLink } from '../../../parts/page-link.tsx';
import type { RuledPolicy } from '../../../records.ts';
import { entityPath, policyPath } from '../../iam/paths.ts';

/** A policy by its name, leading to where it can be seen. */
export function PolicyName({ policy: { name, arn, attachedTo } }: { readonly policy: RuledPolicy }) {
  const page = arn === undefined ? attachedTo.map(pageOf)[0] : policyPath(arn);
  return page === undefined ? name : <PageLink to={page}>{name}</PageLink>;
}

/** Users, groups, roles and roots by their ARN, leading to their page where they have one. */
export function EntityName({ arn }: { readonly arn: string }) {
  const page = pageOf(arn);
  const name = arn.split(':').slice(5).join(':');
  return page === undefined ? name : <PageLink to={page}>{name}</PageLink>;
}

/** The page of whoever an ARN names; of a session that of its role. Undefined where there is none. */
function pageOf(arn: string): string | undefined {
  const [, kind, name] = /^arn:aws:iam::\d+:(user|group|role)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  if (kind && name) return entityPath(kind as 'user' | 'group' | 'role', name);
  const role = /^arn:aws:sts::\d+:assumed-role\/([^/]+)\//.exec(arn)?.[1];
  return role && entityPath('role', role);
}
