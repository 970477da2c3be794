import { type APIGatewayClient, GetRestApiCommand, UpdateRestApiCommand } from '@aws-sdk/client-api-gateway';
import {
  CreatePolicyVersionCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  type IAMClient,
  UpdateAssumeRolePolicyCommand,
} from '@aws-sdk/client-iam';
import { policyDocument } from '../../apis/policy-document.ts';
import { storedDocument } from '../../iam/documents.ts';
import { callsOf } from '../../iam/permissions/policy-holder.ts';
import type { Target } from './target.ts';

/** A policy where it is stored: read and written as the signed-in principal. */
export interface PolicyStore {
  /** Empty where there is none. */
  read(): Promise<string>;
  /** Empty: the policy is taken away. */
  write(document: string): Promise<unknown>;
}

type Storable = Exclude<Target, { readonly kind: 'fixed' }>;

interface Clients {
  readonly iam: IAMClient;
  /** A client of the region that an API is in. */
  gateway(region: string): APIGatewayClient;
}

export function policyStore(target: Storable, { iam, gateway }: Clients): PolicyStore {
  switch (target.kind) {
    case 'inline':
      return inlineStore(iam, target);
    case 'managed':
      return managed(iam, target);
    case 'trust':
      return trust(iam, target.roleName);
    case 'api':
      return resourcePolicy(gateway(target.region), target.apiId);
  }
}

type Inline = Pick<Extract<Target, { kind: 'inline' }>, 'holder' | 'policyName'>;

/** An inline policy of a user, a group or a role. */
export function inlineStore(iam: IAMClient, { holder, policyName }: Inline): PolicyStore {
  const calls = callsOf(iam, holder);
  return {
    read: () => orNone(calls.inline(policyName).then(({ PolicyDocument }) => storedDocument(PolicyDocument))),
    write: (document) => (document ? calls.putInline(policyName, document) : calls.deleteInline(policyName)),
  };
}

/** Without a statement there is no version to make: the policy is detached instead. */
function managed(iam: IAMClient, { arn: PolicyArn, holders }: Extract<Target, { kind: 'managed' }>): PolicyStore {
  return {
    read: () => orNone(defaultVersion(iam, PolicyArn)),
    write: (PolicyDocument) =>
      PolicyDocument
        ? iam.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument, SetAsDefault: true }))
        : Promise.all(holders.map((holder) => callsOf(iam, holder).detach(PolicyArn))),
  };
}

async function defaultVersion(iam: IAMClient, PolicyArn: string): Promise<string> {
  const { Policy } = await iam.send(new GetPolicyCommand({ PolicyArn }));
  const version = { PolicyArn, VersionId: Policy?.DefaultVersionId };
  const { PolicyVersion } = await iam.send(new GetPolicyVersionCommand(version));
  return storedDocument(PolicyVersion?.Document);
}

function trust(iam: IAMClient, RoleName: string): PolicyStore {
  return {
    read: async () => {
      const { Role } = await iam.send(new GetRoleCommand({ RoleName }));
      return storedDocument(Role?.AssumeRolePolicyDocument);
    },
    write: (PolicyDocument) => iam.send(new UpdateAssumeRolePolicyCommand({ RoleName, PolicyDocument })),
  };
}

function resourcePolicy(gateway: APIGatewayClient, restApiId: string): PolicyStore {
  return {
    read: async () => policyDocument((await gateway.send(new GetRestApiCommand({ restApiId }))).policy),
    write: (value) => {
      const operation = value ? { op: 'replace' as const, value } : { op: 'remove' as const };
      return gateway.send(
        new UpdateRestApiCommand({ restApiId, patchOperations: [{ ...operation, path: '/policy' }] }),
      );
    },
  };
}

/** What does not exist is no policy; every other refusal is one. */
function orNone(document: Promise<string>): Promise<string> {
  return document.catch((error: Error) => {
    if (error.name === 'NoSuchEntityException') return '';
    throw error;
  });
}
