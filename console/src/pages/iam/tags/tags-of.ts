import {
  type IAMClient,
  paginateListOpenIDConnectProviderTags,
  paginateListPolicyTags,
  paginateListRoleTags,
  paginateListSAMLProviderTags,
  paginateListUserTags,
  type Tag,
  TagOpenIDConnectProviderCommand,
  TagPolicyCommand,
  TagRoleCommand,
  TagSAMLProviderCommand,
  TagUserCommand,
  UntagOpenIDConnectProviderCommand,
  UntagPolicyCommand,
  UntagRoleCommand,
  UntagSAMLProviderCommand,
  UntagUserCommand,
} from '@aws-sdk/client-iam';
import { everyItem, pageSize } from '../../../parts/every-item.ts';

/** What bears tags: a user or role by its name, a policy or an identity provider by its ARN. */
export interface Tagged {
  readonly kind: 'user' | 'role' | 'policy' | 'oidc' | 'saml';
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
  oidc: (client, OpenIDConnectProviderArn) => ({
    list: () =>
      everyItem(
        paginateListOpenIDConnectProviderTags({ client, pageSize }, { OpenIDConnectProviderArn }),
        (page) => page.Tags,
      ),
    tag: (Tags) => client.send(new TagOpenIDConnectProviderCommand({ OpenIDConnectProviderArn, Tags })),
    untag: (TagKeys) => client.send(new UntagOpenIDConnectProviderCommand({ OpenIDConnectProviderArn, TagKeys })),
  }),
  saml: (client, SAMLProviderArn) => ({
    list: () => everyItem(paginateListSAMLProviderTags({ client, pageSize }, { SAMLProviderArn }), (page) => page.Tags),
    tag: (Tags) => client.send(new TagSAMLProviderCommand({ SAMLProviderArn, Tags })),
    untag: (TagKeys) => client.send(new UntagSAMLProviderCommand({ SAMLProviderArn, TagKeys })),
  }),
};

export function tagCallsOf(iam: IAMClient, { kind, name }: Tagged): TagCalls {
  return callsOfKind[kind](iam, name);
}
