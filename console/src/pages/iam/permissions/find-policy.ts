import {
  GetPolicyCommand,
  GetPolicyVersionCommand,
  type IAMClient,
  ListGroupsForUserCommand,
} from '@aws-sdk/client-iam';
import { storedDocument } from '../documents.ts';
import { entityPath, policyPath } from '../paths.ts';
import { callsOf, type Holder } from './policy-holder.ts';

/** A policy that was looked for: its text as it is stored, and the page where it is read. */
export interface FoundPolicy {
  readonly text: string;
  readonly page: string;
}

/** The default version of a managed policy. */
export async function findManaged(iam: IAMClient, PolicyArn: string): Promise<FoundPolicy> {
  const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
  const VersionId = Policy?.DefaultVersionId;
  const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId }));
  return { text: storedDocument(PolicyVersion?.Document), page: policyPath(PolicyArn) };
}

/** A policy written into its holder. */
export async function findInline(iam: IAMClient, { kind, name }: Holder, policy: string): Promise<FoundPolicy> {
  const { PolicyDocument } = await callsOf(iam, { kind, name }).inline(policy);
  const page = `${entityPath(kind, name)}?${new URLSearchParams({ tab: 'permissions', inline: policy })}`;
  return { text: storedDocument(PolicyDocument), page };
}

/** Whose policies speak for one: its own, and of a user the groups'. */
export async function speakers(iam: IAMClient, holder: Holder): Promise<readonly Holder[]> {
  if (holder.kind !== 'user') return [holder];
  const { Groups = [] } = await iam.send(new ListGroupsForUserCommand({ UserName: holder.name, MaxItems: 1000 }));
  return [holder, ...Groups.map(({ GroupName = '' }) => ({ kind: 'group', name: GroupName }) as const)];
}
