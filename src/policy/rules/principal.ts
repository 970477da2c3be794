import type { PrincipalElement } from '../document.ts';
import { policyErrors } from '../errors.ts';
import type { WrittenStatement } from '../text/parse.ts';
import type { Rule } from './rule.ts';

/**
 * The principals that `AWS` can name; no wildcard but the lone `*`.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html
 */
const awsPrincipals: readonly RegExp[] = [
  /^\*$/,
  /^\d{12}$/,
  /^arn:aws[a-z-]*:iam::\d{12}:root$/,
  /^arn:aws[a-z-]*:iam::\d{12}:(?:user|role)\/[^*?]+$/,
  /^arn:aws[a-z-]*:sts::\d{12}:assumed-role\/[^/*?]+\/[^/*?]+$/,
  /^arn:aws[a-z-]*:sts::\d{12}:federated-user\/[^*?]+$/,
  /^A(?:IDA|ROA)[A-Z0-9]{12,124}$/,
];

/** Identity and session policies apply to whom they are attached to; all others must say to whom. */
export const checkPrincipals: Rule = ({ statements }, kind) => {
  const attached = kind === 'identity' || kind === 'session';
  for (const statement of statements) {
    if (attached && statement.principal) throw refusal('Policy document should not specify a principal.');
    if (!attached) checkStatement(statement, kind === 'trust');
  }
};

function checkStatement({ principal, effect }: WrittenStatement, trust: boolean): void {
  if (!principal) throw refusal('Missing required field Principal');
  if (principal.not && trust) throw refusal('Has prohibited field NotPrincipal.');
  if (principal.not && effect === 'Allow') throw refusal('Allow with NotPrincipal is not allowed.');
  checkNames(principal);
}

function checkNames({ named }: PrincipalElement): void {
  if ([...named.values()].every((values) => values.length === 0)) throw refusal('Missing required field Principal');
  for (const name of named.get('AWS') ?? []) {
    if (!awsPrincipals.some((form) => form.test(name))) throw refusal(`Invalid principal in policy: "AWS":"${name}"`);
  }
}

function refusal(text: string) {
  return policyErrors.malformedPolicyDocument(text);
}
