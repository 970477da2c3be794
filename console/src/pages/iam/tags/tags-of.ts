import {
  type IAMClient,
  paginateListPolicyTags,
  paginateListRoleTags,
  paginateListUserTags,
  type Tag,
  TagPolicyCommand,
  TagRoleCommand,
  TagUserCommand,
  UntagPolicyCommand,
  UntagRoleCommand,
  UntagUserCommand,
} from '@aws-sdk/client-iam';
import { everyItem, pageSize } from '../../../parts/every-item.ts';

/** What bears tags: a user or role by its name, a policy by its ARN. */
export interface Tagged {
  readonly kind: 'user' | 'role' | 'policy';
  readonly name: string;
}

interface TagCalls {
  list(): Promise<readonly Tag[]>;
  tag(Tags: Tag[]): Promise<unknown>;
  untag(TagKeys: string[]): Promise<unknown>;
}

const callsOfKind: Readonly<Record<Tagged['kind'], (client: IAMClient, name: string) => TagCalls>> = {
  user: (client, UserName) => ({
    list: () => everyItem(paginateListUserTags({ client, pageSize }, { UserName }), (page) => page.Tags),
    tag: (Tags) => client.send(new TagUserCommand({ UserName, Tags })),
    untag: (TagKeys) => client.send(new UntagUserCommand({ UserName, TagKeys })),
  }),
  role: (client, RoleName) => ({
    list: () => everyItem(paginateListRoleTags({ client, pageSize }, { RoleName }), (page) => page.Tags),
    tag: (Tags) => client.send(new TagRoleCommand({ RoleName, Tags })),
    untag: (TagKeys) => client.send(new UntagRoleCommand({ RoleName, TagKeys })),
  }),
  policy: (client, PolicyArn) => ({
    list: () => everyItem(paginateListPolicyTags({ client, pageSize }, { PolicyArn }), (page) => page.Tags),
    tag: (Tags) => client.send(new TagPolicyCommand({ PolicyArn, Tags })),
    untag: (TagKeys) => client.send(new UntagPolicyCommand({ PolicyArn, TagKeys })),
  }),
};

export function tagCallsOf(iam: IAMClient, { kind, name }: Tagged): TagCalls {
  return callsOfKind[kind](iam, name);
}
