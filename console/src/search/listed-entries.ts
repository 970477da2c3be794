import {
  type APIGatewayClient,
  paginateGetApiKeys,
  paginateGetDomainNames,
  paginateGetRestApis,
  paginateGetUsagePlans,
} from '@aws-sdk/client-api-gateway';
import { type CloudWatchLogsClient, paginateDescribeLogGroups } from '@aws-sdk/client-cloudwatch-logs';
import {
  type IAMClient,
  paginateListGroups,
  paginateListPolicies,
  paginateListRoles,
  paginateListUsers,
} from '@aws-sdk/client-iam';
import { type LambdaClient, paginateListFunctions } from '@aws-sdk/client-lambda';
import { domainPath } from '../pages/gateway/domains/domain-key.ts';
import { entityPath, policyPath } from '../pages/iam/paths.ts';
import { groupLink } from '../pages/logs/log-links.ts';
import { everyItem, pageSize } from '../parts/every-item.ts';
import type { Entry } from './entry.ts';

interface Clients {
  readonly gateway: APIGatewayClient;
  readonly lambda: LambdaClient;
  readonly iam: IAMClient;
  readonly logs: CloudWatchLogsClient;
}

/** Every list but that of APIs, each by itself: one that is forbidden takes nothing from the others. */
export const lists: readonly ((clients: Clients) => Promise<readonly Entry[]>)[] = [
  async ({ gateway: client }) => {
    const all = await everyItem(paginateGetApiKeys({ client, pageSize: 500 }, {}), ({ items }) => items);
    return all.map(({ id = '', name = id }) => {
      return { kind: 'apiKey', label: name, detail: id, to: `/gateway/keys/${id}` };
    });
  },
  async ({ gateway: client }) => {
    const all = await everyItem(paginateGetUsagePlans({ client, pageSize: 500 }, {}), ({ items }) => items);
    return all.map(({ id = '', name = '' }) => {
      return { kind: 'usagePlan', label: name, detail: id, to: `/gateway/plans/${id}` };
    });
  },
  async ({ gateway: client }) => {
    const all = await everyItem(paginateGetDomainNames({ client, pageSize: 500 }, {}), ({ items }) => items);
    return all.map((domain) => {
      const { domainName: label = '', domainNameId = '' } = domain;
      return { kind: 'domainName', label, detail: domainNameId, to: domainPath(domain) };
    });
  },
  async ({ lambda: client }) => {
    const all = await everyItem(paginateListFunctions({ client, pageSize: 50 }, {}), ({ Functions }) => Functions);
    return all.map(({ FunctionName: label = '', FunctionArn: detail = '' }) => {
      return { kind: 'function', label, detail, to: `/functions/${label}` };
    });
  },
  async ({ iam: client }) => {
    const all = await everyItem(paginateListRoles({ client, pageSize }, {}), ({ Roles }) => Roles);
    return all.map(({ RoleName = '', Arn = '' }) => entity('role', RoleName, Arn));
  },
  async ({ iam: client }) => {
    const all = await everyItem(paginateListUsers({ client, pageSize }, {}), ({ Users }) => Users);
    return all.map(({ UserName = '', Arn = '' }) => entity('user', UserName, Arn));
  },
  async ({ iam: client }) => {
    const all = await everyItem(paginateListGroups({ client, pageSize }, {}), ({ Groups }) => Groups);
    return all.map(({ GroupName = '', Arn = '' }) => entity('group', GroupName, Arn));
  },
  async ({ iam: client }) => {
    const all = await everyItem(paginateListPolicies({ client, pageSize }, {}), ({ Policies }) => Policies);
    return all.map(({ PolicyName: label = '', Arn = '' }) => {
      return { kind: 'policy', label, detail: Arn, to: policyPath(Arn) };
    });
  },
  async ({ logs: client }) => {
    const all = await everyItem(paginateDescribeLogGroups({ client, pageSize: 50 }, {}), ({ logGroups }) => logGroups);
    return all.map(({ logGroupName: label = '', arn = '' }) => {
      return { kind: 'logGroup', label, detail: arn, to: groupLink(label) };
    });
  },
];

function entity(kind: 'role' | 'user' | 'group', label: string, detail: string): Entry {
  return { kind, label, detail, to: entityPath(kind, label) };
}

export async function apiEntries(client: APIGatewayClient): Promise<readonly Entry[]> {
  const apis = await everyItem(paginateGetRestApis({ client, pageSize: 500 }, {}), ({ items }) => items);
  return apis.map(({ id = '', name = '' }) => ({ kind: 'api', label: name, detail: id, to: `/apis/${id}` }));
}
