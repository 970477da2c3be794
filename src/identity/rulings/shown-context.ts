import type { AccessQuestion } from '../access-question.ts';
import { isSigner } from '../principal.ts';
import type { Ruling } from './ruling.ts';

type Shown = Record<string, string | readonly string[]>;

/** The global condition keys, spelt as AWS spells them. */
const globalNames: readonly string[] = [
  'aws:CurrentTime',
  'aws:EpochTime',
  'aws:FederatedProvider',
  'aws:MultiFactorAuthAge',
  'aws:MultiFactorAuthPresent',
  'aws:PrincipalAccount',
  'aws:PrincipalArn',
  'aws:PrincipalIsAWSService',
  'aws:PrincipalServiceName',
  'aws:PrincipalType',
  'aws:Referer',
  'aws:RequestedRegion',
  'aws:SecureTransport',
  'aws:SourceIdentity',
  'aws:SourceIp',
  'aws:SourceVpc',
  'aws:SourceVpce',
  'aws:TokenIssueTime',
  'aws:UserAgent',
  'aws:ViaAWSService',
  'aws:VpcSourceIp',
  'aws:userid',
  'aws:username',
];

/** What the request carried for policies to ask about: global keys and the tags of the session. */
export function requestContext({ query, question: { principal } }: Ruling): Shown {
  const tags = isSigner(principal) ? (principal.session?.tags ?? []) : [];
  const names = [...globalNames, ...tags.map(({ Key }) => `aws:PrincipalTag/${Key}`)];
  return present(names.map((name) => [name, query.context.get(name.toLowerCase())]));
}

/** The keys that the service added for this action, by lower-case name. */
export function serviceContext({ serviceKeys = {} }: AccessQuestion): Shown {
  return present(Object.entries(serviceKeys));
}

function present(entries: readonly (readonly [string, string | readonly string[] | undefined])[]): Shown {
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => entry[1] !== undefined));
}
