import type { APIGateway } from '@aws-sdk/client-api-gateway';
import type { IAM } from '@aws-sdk/client-iam';
import type { Lambda } from '@aws-sdk/client-lambda';
import type { STS } from '@aws-sdk/client-sts';
import { allow, manyServices, manyStatements, manyValues, policyOf, slowGlob } from './hostile-documents.ts';
import { uploadCases } from './stall-uploads.ts';

/** Operation, what is large in it, and the request. A refusal is an answer too. */
export type StallCase = readonly [operation: string, size: string, ask: () => Promise<unknown>];

export interface Clients {
  readonly iam: IAM;
  readonly sts: STS;
  readonly apis: APIGateway;
  readonly lambda: Lambda;
  /** A question to the server's own endpoints, and a form that nobody signed. */
  readonly admin: (path: string) => Promise<unknown>;
  readonly form: (body: string) => Promise<unknown>;
}

/** The longest policy text that IAM takes. */
const longest = 131_072;
const RoleArn = 'arn:aws:iam::123456789012:role/role-0';
const PolicyArn = 'arn:aws:iam::aws:policy/ReadOnlyAccess';

function names(count: number, name: (at: number) => string): string[] {
  return Array.from({ length: count }, (_, at) => name(at));
}

const ipv6 = (at: number) => `${(at % 65_536).toString(16)}::/64`;
const date = (at: number) => `20${(at % 90) + 10}-01-01T00:00:00Z`;
const documents: readonly (readonly [size: string, text: string])[] = [
  ['1 MB of JSON', manyStatements(20_000)],
  ['10,000 statements', manyStatements(10_000)],
  ['131,072 characters of statements', manyStatements(2300)],
  ['131,072 characters of services', manyServices(longest)],
  ['131,072 characters of IPv6 ranges', manyValues('IpAddress', ipv6, longest)],
  ['131,072 characters of short IPv6 ranges', manyValues('IpAddress', () => '::/0', longest)],
  ['131,072 characters of strings', manyValues('StringLike', (at) => `*${at}?`, longest)],
  ['131,072 characters of dates', manyValues('DateLessThan', date, longest)],
  ['a glob of 131,072 characters', slowGlob('arn:aws:sqs:*:*:', 'a?*', longest)],
  ['131,072 brackets', '['.repeat(longest)],
  ['131,072 letters that no policy has', '\u8a9e'.repeat(longest)],
];

export function stallCases(clients: Clients): StallCase[] {
  const { admin } = clients;
  const resource = encodeURIComponent('arn:aws:execute-api:eu-west-1:123456789012:api1/dev/GET/x');
  return [
    // First, for only the first question finds nothing compiled.
    ['admin who-can', '2,001 principals', () => admin(`who-can?action=execute-api:Invoke&resource=${resource}`)],
    ...documents.flatMap(([size, text]) => policyCases(clients, size, text)),
    ...simulations(clients),
    ...lists(clients),
    ...otherDocuments(clients),
    ...bodies(clients),
  ];
}

function policyCases({ iam, sts, apis }: Clients, size: string, text: string): StallCase[] {
  const PolicyInputList = names(30, () => text.slice(0, longest));
  const [PolicyName, RoleName, ActionNames] = ['p', 'role-0', ['s3:GetObject']];
  return [
    ['iam:CreatePolicy', size, () => iam.createPolicy({ PolicyName, PolicyDocument: text })],
    ['iam:PutRolePolicy', size, () => iam.putRolePolicy({ RoleName, PolicyName, PolicyDocument: text })],
    ['iam:UpdateAssumeRolePolicy', size, () => iam.updateAssumeRolePolicy({ RoleName, PolicyDocument: text })],
    ['iam:SimulateCustomPolicy', size, () => iam.simulateCustomPolicy({ PolicyInputList: [text], ActionNames })],
    ['iam:SimulateCustomPolicy', `30 x ${size}`, () => iam.simulateCustomPolicy({ PolicyInputList, ActionNames })],
    ['iam:GetContextKeysForCustomPolicy', `30 x ${size}`, () => iam.getContextKeysForCustomPolicy({ PolicyInputList })],
    ['sts:AssumeRole', size, () => sts.assumeRole({ RoleArn, RoleSessionName: 'session', Policy: text })],
    ['apigateway:CreateRestApi', size, () => apis.createRestApi({ name: 'api', policy: text })],
  ];
}

function simulations({ iam }: Clients): StallCase[] {
  const about = (actions: number, resources: number) =>
    iam.simulateCustomPolicy({
      PolicyInputList: [policyOf(allow)],
      ActionNames: names(actions, (at) => `s3:Get${at}`),
      ResourceArns: names(resources, (at) => `arn:aws:s3:::b${at}`),
      MaxItems: 1000,
    });
  const globs = ['*?', 'a?*', `${'a'.repeat(900)}?*`].map((piece): StallCase => {
    const PolicyInputList = [slowGlob('arn:aws:sqs:*:*:*', piece, 60_000)];
    const ResourceArns = [`arn:aws:sqs:::${'a'.repeat(2000)}`];
    const ask = () => iam.simulateCustomPolicy({ PolicyInputList, ActionNames: ['sqs:SendMessage'], ResourceArns });
    return ['iam:SimulateCustomPolicy', `60,000 characters of ${piece.slice(-4)} against 2,000`, ask];
  });
  return [
    ['iam:SimulateCustomPolicy', '5,000 actions x 4,900 resources', () => about(5000, 4900)],
    ['iam:SimulateCustomPolicy', '100 actions x 100 resources', () => about(100, 100)],
    ...globs,
    ['iam:SimulatePrincipalPolicy', 'the longest policies of AWS', () => simulateLongest(iam)],
  ];
}

const longestOfAws = [
  'ReadOnlyAccess',
  'service-role/AWS_ConfigRole',
  'AWSPartnerLedSupportReadOnlyAccess',
  'SecurityAudit',
];

async function simulateLongest(iam: IAM): Promise<void> {
  const arns = longestOfAws.map((name) => `arn:aws:iam::aws:policy/${name}`);
  for (const arn of arns) await iam.attachRolePolicy({ RoleName: 'role-1', PolicyArn: arn });
  const PolicySourceArn = 'arn:aws:iam::123456789012:role/role-1';
  await iam.simulatePrincipalPolicy({ PolicySourceArn, ActionNames: ['s3:GetObject', 'ec2:RunInstances'] });
  for (const arn of arns) await iam.detachRolePolicy({ RoleName: 'role-1', PolicyArn: arn });
}

function lists({ iam }: Clients): StallCase[] {
  const MaxItems = 1000;
  const details = (...Filter: ('Role' | 'AWSManagedPolicy')[]) =>
    iam.getAccountAuthorizationDetails({ MaxItems, Filter });
  const ServiceNamespaces = names(200, (at) => `s${at}`);
  return [
    ['iam:ListRoles', '1,000 roles', () => iam.listRoles({ MaxItems })],
    ['iam:ListUsers', '1,000 users', () => iam.listUsers({ MaxItems })],
    ['iam:ListPolicies', "1,000 of AWS's policies", () => iam.listPolicies({ Scope: 'AWS', MaxItems })],
    ['iam:GetAccountAuthorizationDetails', '1,000 entities', () => details()],
    ['iam:GetAccountAuthorizationDetails', '1,000 roles', () => details('Role')],
    ['iam:GetAccountAuthorizationDetails', "1,000 of AWS's policies", () => details('AWSManagedPolicy')],
    ['iam:ListEntitiesForPolicy', '2,000 holders', () => iam.listEntitiesForPolicy({ PolicyArn, MaxItems })],
    [
      'iam:GetCredentialReport',
      '1,000 users',
      () => iam.generateCredentialReport({}).then(() => iam.getCredentialReport({})),
    ],
    ['iam:GetServiceLastAccessedDetails', 'of a policy with 2,000 holders', () => lastAccessed(iam)],
    [
      'iam:ListPoliciesGrantingServiceAccess',
      '200 services',
      () => iam.listPoliciesGrantingServiceAccess({ Arn: RoleArn, ServiceNamespaces }),
    ],
  ];
}

async function lastAccessed(iam: IAM): Promise<void> {
  const { JobId } = await iam.generateServiceLastAccessedDetails({ Arn: PolicyArn, Granularity: 'ACTION_LEVEL' });
  await iam.getServiceLastAccessedDetails({ JobId });
}

function otherDocuments({ iam, sts }: Clients): StallCase[] {
  const PrincipalArn = 'arn:aws:iam::123456789012:saml-provider/p';
  const assertion = Buffer.from(`<a>${'<b/>'.repeat(18_000)}</a>`).toString('base64');
  const metadata = (elements: number, spaces: number) =>
    iam.createSAMLProvider({
      Name: 'p',
      SAMLMetadataDocument: `<a>${'<b c="d"></b>'.repeat(elements)}${' '.repeat(spaces)}</a>`,
    });
  const WebIdentityToken = 'a.'.repeat(10_000);
  const web = () => sts.assumeRoleWithWebIdentity({ RoleArn, RoleSessionName: 'session', WebIdentityToken });
  const Tags = Array.from({ length: 4900 }, (_, at) => ({ Key: `k${at}`, Value: '' }));
  return [
    ['iam:CreateSAMLProvider', '4,900 elements', () => metadata(4900, 600_000)],
    ['iam:CreateSAMLProvider', '60,000 elements', () => metadata(60_000, 0)],
    ['iam:CreateSAMLProvider', '3 MB', () => metadata(1, 3_000_000)],
    ['sts:AssumeRoleWithWebIdentity', '20,000 characters', web],
    [
      'sts:AssumeRoleWithSAML',
      '96,000 characters',
      () => sts.assumeRoleWithSAML({ RoleArn, PrincipalArn, SAMLAssertion: assertion }),
    ],
    ['iam:TagUser', '9,800 parameters', () => iam.tagUser({ UserName: 'user-0', Tags })],
  ];
}

function bodies({ apis, lambda, form }: Clients): StallCase[] {
  const binaryMediaTypes = names(1_000_000, (at) => `a/${at}`);
  return [
    ['form', '10 MB, one parameter', () => form(`Action=${'%20'.repeat(3_333_000)}`)],
    ['form', '10 MB, 2,000,000 parameters', () => form('a=%20'.repeat(1_999_999))],
    ['apigateway:CreateRestApi', '60 MB, one member', () => apis.createRestApi({ name: 'a'.repeat(60_000_000) })],
    ['apigateway:CreateRestApi', '12 MB, one list', () => apis.createRestApi({ name: 'api', binaryMediaTypes })],
    ...uploadCases({ apis, lambda }),
  ];
}
