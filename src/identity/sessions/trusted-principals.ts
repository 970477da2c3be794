import { parseJson } from '../../core/json.ts';
import type { PolicyDocument, Statement } from '../../policy/index.ts';
import type { Store } from '../../store/store.ts';
import type { AccountRegister } from '../accounts.ts';
import { roleArn, roles, userArn, users } from '../documents.ts';
import { entityById } from '../unique-ids.ts';

/**
 * A policy with a Principal means the users and roles that it names, not whoever has their names later: AWS keeps their
 * unique ids, here by the name as written. When one of them is deleted its id is shown in place of its ARN, and the grant is
 * dead. https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
export type TrustedIds = Readonly<Record<string, string>>;

const entityArn = /^arn:aws:iam::(\d{12}):(user|role)(\/.*)$/;
const uniqueId = /^A(?:IDA|ROA)[A-Z0-9]+$/;

/** Where a policy is stored: whose it is, and which accounts there are to look into. */
export interface Home {
  readonly store: Store;
  readonly account: string;
  readonly accounts: Pick<AccountRegister, 'list'>;
}

/**
 * The ids of the users and roles that a policy names, by ARN or by id. `missing` is the first name that stands for
 * nobody; accounts that are not kept here are not looked into.
 */
export function trustedIdsOf(
  { store, account, accounts }: Home,
  document: PolicyDocument,
): { readonly ids: TrustedIds; readonly missing?: string } {
  const ids: [written: string, id: string][] = [];
  const isKept = (owner: string) => owner === account || accounts.list().includes(owner);
  for (const written of document.statements.flatMap(({ principal }) => principal?.named.get('AWS') ?? [])) {
    const owner = entityArn.exec(written)?.[1];
    if (owner === undefined && !uniqueId.test(written)) continue;
    const id = owner === undefined ? entityById(store, written) && written : idOfArn(store, owner, written);
    if (id !== undefined) ids.push([written, id]);
    else if (owner === undefined || isKept(owner)) return { ids: {}, missing: written };
  }
  return { ids: Object.fromEntries(ids) };
}

/** The document with unique ids in place of the ARNs that they were found for. */
export function withTrustedIds(document: PolicyDocument, ids: TrustedIds = {}): PolicyDocument {
  return { ...document, statements: document.statements.map((statement) => nameById(statement, ids)) };
}

/** The policy as it is shown: today's ARN of whoever it means, or the id of who is gone. */
export function withTodaysNames(store: Store, text: string, ids: TrustedIds = {}): string {
  const shown = Object.entries(ids).map(([written, id]) => [written, entityById(store, id)?.arn ?? id] as const);
  const changed = new Map(shown.filter(([written, now]) => written !== now));
  return changed.size === 0 ? text : rewrite(text, changed);
}

function nameById(statement: Statement, ids: TrustedIds): Statement {
  const { principal } = statement;
  const aws = principal?.named.get('AWS');
  if (!aws) return statement;
  const byId = aws.map((written) => (Object.hasOwn(ids, written) ? ids[written]! : written));
  return { ...statement, principal: { ...principal!, named: new Map([...principal!.named, ['AWS', byId]]) } };
}

type WrittenPrincipal = '*' | { AWS?: string | (string | null)[] };

interface WrittenStatement {
  readonly Principal?: WrittenPrincipal;
  readonly NotPrincipal?: WrittenPrincipal;
}

/** INVARIANT: the text was validated when it was stored, so that it has the form of a policy. */
function rewrite(text: string, changed: ReadonlyMap<string, string>): string {
  const document = parseJson(text) as { readonly Statement: WrittenStatement | readonly WrittenStatement[] };
  const rename = (name: string | null) => changed.get(name ?? '') ?? name;
  for (const named of [document.Statement].flat().flatMap(({ Principal, NotPrincipal }) => [Principal, NotPrincipal])) {
    if (typeof named !== 'object' || named.AWS === undefined) continue;
    named.AWS = Array.isArray(named.AWS) ? named.AWS.map(rename) : (rename(named.AWS) ?? '');
  }
  return JSON.stringify(document);
}

function idOfArn(store: Store, account: string, arn: string): string | undefined {
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  const user = users.get(store, account, '', name)?.value;
  if (user && userArn(account, user) === arn) return user.id;
  const role = roles.get(store, account, '', name)?.value;
  return role && roleArn(account, role) === arn ? role.id : undefined;
}
