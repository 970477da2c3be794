import { GetRoleCommand, type IAMClient } from '@aws-sdk/client-iam';
import { admin } from '../../admin.ts';
import { type WrittenStatement, writtenStatements } from '../../parts/policy/written-statements.ts';
import { storedDocument } from '../iam/documents.ts';
import { entityPath } from '../iam/paths.ts';
import { type FoundPolicy, findInline, findManaged, speakers } from '../iam/permissions/find-policy.ts';
import { callsOf, type Holder } from '../iam/permissions/policy-holder.ts';
import type { Verdict } from './answers.ts';

/** Whom and what a verdict is about. */
export interface Question {
  /** ARN, or `anonymous`. */
  readonly principal: string;
  /** ARN. */
  readonly resource: string;
}

interface AskedBy extends Question {
  /** Of whoever reads it: INVARIANT: what has the same name in another account is not shown for it. */
  readonly account: string;
}

export interface Deciding {
  /** Where the policy is read. */
  readonly page: string;
  /** The one that decided; where it cannot be told from others, those too. */
  readonly statements: readonly WrittenStatement[];
}

/** The statement behind a verdict, in the text of its policy; undefined where that is not to be found. */
export async function decidingStatement(
  iam: IAMClient,
  verdict: Verdict,
  question: AskedBy,
): Promise<Deciding | undefined> {
  const { policy = '', sid, line } = verdict.decidedBy ?? {};
  const found = await findPolicy(iam, { policy, layer: verdict.layer, ...question });
  const all = writtenStatements(found?.text ?? '');
  const there = all.filter((each) => each.line === line && each.sid === sid);
  return found && { page: found.page, statements: there.length > 0 ? there : all };
}

interface Sought extends AskedBy {
  /** ARN of a managed one, else its name. */
  readonly policy: string;
  readonly layer: string | undefined;
}

async function findPolicy(iam: IAMClient, sought: Sought): Promise<FoundPolicy | undefined> {
  const { policy, layer, principal, resource, account } = sought;
  if (policy.startsWith('arn:')) return findManaged(iam, policy);
  if (layer === 'resource') return findDeployed(resource);
  if (layer === 'trust') return findTrust(iam, resource);
  const holder = principal.split(':')[4] === account ? holderOf(principal) : undefined;
  return holder && findAmong(iam, await speakers(iam, holder), policy);
}

async function findAmong(iam: IAMClient, owners: readonly Holder[], policy: string): Promise<FoundPolicy | undefined> {
  for (const owner of owners) {
    if ((await callsOf(iam, owner).inlineNames()).includes(policy)) return findInline(iam, owner, policy);
  }
  return undefined;
}

/** The API's own policy as its stage serves it: `arn:aws:execute-api:us-east-1:123456789012:abc/dev/GET/pets` */
async function findDeployed(resource: string): Promise<FoundPolicy> {
  const [api = '', stage = ''] = resource.split(':').slice(5).join(':').split('/');
  const { policy } = await admin<{ readonly policy?: string }>(`apis/${api}/stages/${stage}/deployed`);
  return { text: unquoted(policy), page: `/apis/${api}/policy` };
}

/** API Gateway shows a policy as the inside of a JSON string. */
function unquoted(policy: string | undefined): string {
  return policy ? JSON.parse(`"${policy}"`) : '';
}

async function findTrust(iam: IAMClient, role: string): Promise<FoundPolicy> {
  const name = role.slice(role.lastIndexOf('/') + 1);
  const { Role } = await iam.send(new GetRoleCommand({ RoleName: name }));
  return { text: storedDocument(Role?.AssumeRolePolicyDocument), page: `${entityPath('role', name)}?tab=trust` };
}

/** The user or role of an ARN, whatever its path. */
function holderOf(principal: string): Holder | undefined {
  const [, kind, name] = /:(user|role)\/(?:.*\/)?([^/]+)$/.exec(principal) ?? [];
  return kind && name ? { kind: kind as Holder['kind'], name } : undefined;
}
