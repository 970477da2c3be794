import type { Effect, PolicyDocument, PolicyKind } from './document.ts';
import { checkActionVendors, requireActions } from './rules/actions.ts';
import { legacyParse } from './rules/legacy-parsing.ts';
import { checkPrincipals } from './rules/principal.ts';
import { checkResourceFormats, legacyParseResources, requireResources } from './rules/resources.ts';
import type { Rule } from './rules/rule.ts';
import { checkStatementIds } from './rules/statement-ids.ts';
import { checkTrustPolicy } from './rules/trust-policy.ts';
import { requireVersion } from './rules/version.ts';
import { parsePolicy } from './text/parse.ts';

/** After the syntax, in the order in which IAM finds fault. */
const rules: readonly Rule[] = [
  requireVersion,
  legacyParse,
  legacyParseResources,
  checkStatementIds,
  requireActions,
  checkResourceFormats,
  checkActionVendors,
  requireResources,
  checkTrustPolicy,
  checkPrincipals,
];

/** Reads a policy document as IAM does when it is saved. Throws MalformedPolicyDocumentException with AWS's text. */
export function validatePolicy(text: string, kind: PolicyKind): PolicyDocument {
  const document = parsePolicy(text);
  for (const rule of rules) rule(document, kind);
  // INVARIANT: legacyParse has refused every other spelling of Effect.
  const statements = document.statements.map((each) => ({ ...each, effect: each.effect as Effect }));
  return { ...document, version: document.version ?? '2008-10-17', statements };
}
