import {
  type AttachedPolicy,
  AttachGroupPolicyCommand,
  AttachRolePolicyCommand,
  AttachUserPolicyCommand,
  DeleteGroupPolicyCommand,
  DeleteRolePolicyCommand,
  DeleteUserPolicyCommand,
  DetachGroupPolicyCommand,
  DetachRolePolicyCommand,
  DetachUserPolicyCommand,
  GetGroupPolicyCommand,
  GetRolePolicyCommand,
  GetUserPolicyCommand,
  type IAMClient,
  PutGroupPolicyCommand,
  PutRolePolicyCommand,
  PutUserPolicyCommand,
  paginateListAttachedGroupPolicies,
  paginateListAttachedRolePolicies,
  paginateListAttachedUserPolicies,
  paginateListGroupPolicies,
  paginateListRolePolicies,
  paginateListUserPolicies,
} from '@aws-sdk/client-iam';
import { everyItem, pageSize } from '../../../parts/every-item.ts';

/** Whom policies are attached to. */
export interface Holder {
  readonly kind: 'user' | 'group' | 'role';
  readonly name: string;
}

/** What can be done with the policies of a user, a group or a role. */
interface HolderCalls {
  attached(): Promise<readonly AttachedPolicy[]>;
  attach(PolicyArn: string): Promise<unknown>;
  detach(PolicyArn: string): Promise<unknown>;
  inlineNames(): Promise<readonly string[]>;
  /** Percent-encoded. */
  inline(PolicyName: string): Promise<{ readonly PolicyDocument?: string | undefined }>;
  putInline(PolicyName: string, PolicyDocument: string): Promise<unknown>;
  deleteInline(PolicyName: string): Promise<unknown>;
}

type Calls = (iam: IAMClient, name: string) => HolderCalls;

const callsOfKind: Readonly<Record<Holder['kind'], Calls>> = {
  user: (client, UserName) => ({
    attached: () =>
      everyItem(paginateListAttachedUserPolicies({ client, pageSize }, { UserName }), (page) => page.AttachedPolicies),
    attach: (PolicyArn) => client.send(new AttachUserPolicyCommand({ UserName, PolicyArn })),
    detach: (PolicyArn) => client.send(new DetachUserPolicyCommand({ UserName, PolicyArn })),
    inlineNames: () =>
      everyItem(paginateListUserPolicies({ client, pageSize }, { UserName }), (page) => page.PolicyNames),
    inline: (PolicyName) => client.send(new GetUserPolicyCommand({ UserName, PolicyName })),
    putInline: (PolicyName, PolicyDocument) =>
      client.send(new PutUserPolicyCommand({ UserName, PolicyName, PolicyDocument })),
    deleteInline: (PolicyName) => client.send(new DeleteUserPolicyCommand({ UserName, PolicyName })),
  }),
  group: (client, GroupName) => ({
    attached: () =>
      everyItem(
        paginateListAttachedGroupPolicies({ client, pageSize }, { GroupName }),
        (page) => page.AttachedPolicies,
      ),
    attach: (PolicyArn) => client.send(new AttachGroupPolicyCommand({ GroupName, PolicyArn })),
    detach: (PolicyArn) => client.send(new DetachGroupPolicyCommand({ GroupName, PolicyArn })),
    inlineNames: () =>
      everyItem(paginateListGroupPolicies({ client, pageSize }, { GroupName }), (page) => page.PolicyNames),
    inline: (PolicyName) => client.send(new GetGroupPolicyCommand({ GroupName, PolicyName })),
    putInline: (PolicyName, PolicyDocument) =>
      client.send(new PutGroupPolicyCommand({ GroupName, PolicyName, PolicyDocument })),
    deleteInline: (PolicyName) => client.send(new DeleteGroupPolicyCommand({ GroupName, PolicyName })),
  }),
  role: (client, RoleName) => ({
    attached: () =>
      everyItem(paginateListAttachedRolePolicies({ client, pageSize }, { RoleName }), (page) => page.AttachedPolicies),
    attach: (PolicyArn) => client.send(new AttachRolePolicyCommand({ RoleName, PolicyArn })),
    detach: (PolicyArn) => client.send(new DetachRolePolicyCommand({ RoleName, PolicyArn })),
    inlineNames: () =>
      everyItem(paginateListRolePolicies({ client, pageSize }, { RoleName }), (page) => page.PolicyNames),
    inline: (PolicyName) => client.send(new GetRolePolicyCommand({ RoleName, PolicyName })),
    putInline: (PolicyName, PolicyDocument) =>
      client.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument })),
    deleteInline: (PolicyName) => client.send(new DeleteRolePolicyCommand({ RoleName, PolicyName })),
  }),
};

export function callsOf(iam: IAMClient, { kind, name }: Holder): HolderCalls {
  return callsOfKind[kind](iam, name);
}
