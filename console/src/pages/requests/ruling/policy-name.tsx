import { PageLink } from '../../../parts/page-link.tsx';
import { useTexts } from '../../../preferences.tsx';
import type { RuledPolicy } from '../../../records.ts';
import { useSession } from '../../../session.tsx';
import { entityPath, isOwnPolicy, policyPath } from '../../iam/paths.ts';
import { texts } from './texts.ts';

/** A policy by its name, leading to where it can be seen. */
export function PolicyName({ policy: { name, arn, attachedTo } }: { readonly policy: RuledPolicy }) {
  const { account } = useSession();
  const t = useTexts(texts);
  const shown = arn === undefined ? (t.nameless[name] ?? name) : name;
  const page = arn === undefined ? inlinePage(attachedTo[0], account) : managedPage(arn, account);
  return page === undefined ? shown : <PageLink to={page}>{shown}</PageLink>;
}

/** Users, groups, roles and roots by their ARN, leading to their page where they have one. */
export function EntityName({ arn }: { readonly arn: string }) {
  const { account } = useSession();
  const page = pageOf(arn, account);
  const name = arn.split(':').slice(5).join(':');
  return page === undefined ? name : <PageLink to={page}>{name}</PageLink>;
}

/** INVARIANT: a page shows what the account has; another account's things of the same name are not it. */
function isOf(arn: string, account: string): boolean {
  return arn.split(':')[4] === account;
}

/** A session's own policy stands on no page: its role does not have it. */
function inlinePage(holder: string | undefined, account: string): string | undefined {
  return holder?.startsWith('arn:aws:iam:') ? pageOf(holder, account) : undefined;
}

function managedPage(arn: string, account: string): string | undefined {
  return !isOwnPolicy(arn) || isOf(arn, account) ? policyPath(arn) : undefined;
}

/** The page of whoever an ARN names; of a session that of its role. Undefined where the account has none. */
function pageOf(arn: string, account: string): string | undefined {
  if (!isOf(arn, account)) return undefined;
  const [, kind, name] = /^arn:aws:iam::\d+:(user|group|role)\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  if (kind && name) return entityPath(kind as 'user' | 'group' | 'role', name);
  const role = /^arn:aws:sts::\d+:assumed-role\/([^/]+)\//.exec(arn)?.[1];
  return role && entityPath('role', role);
}
