import type { PolicyKind } from '../document.ts';
import { legacyParsingError, policyErrors } from '../errors.ts';
import type { WrittenStatement } from '../text/parse.ts';
import { findResourceError } from './resource-format.ts';
import type { Rule } from './rule.ts';

/** The older parser on resources; it does not get to those behind one whose format is wrong. */
export const legacyParseResources: Rule = ({ statements }, kind) => {
  for (const statement of statements) {
    if (firstError(statement, kind)) return;
    if (!resourcesOf(statement, kind).every(isLegacyResource)) throw legacyParsingError();
  }
};

export const checkResourceFormats: Rule = ({ statements }, kind) => {
  for (const statement of statements) {
    const error = firstError(statement, kind);
    if (error) throw policyErrors.malformedPolicyDocument(error);
  }
};

/** A trust policy speaks of its role: it has no resource. */
export const requireResources: Rule = ({ statements }, kind) => {
  if (kind === 'trust') return;
  if (statements.every(({ resource }) => resource && resource.values.length > 0)) return;
  throw policyErrors.malformedPolicyDocument('Policy statement must contain resources.');
};

/** Of several wrong resources in a statement IAM names the first by code points. */
function firstError(statement: WrittenStatement, kind: PolicyKind): string | undefined {
  const wrong = resourcesOf(statement, kind).filter((resource) => findResourceError(resource) !== undefined);
  const [first] = wrong.sort();
  return first === undefined ? undefined : findResourceError(first);
}

/**
 * API Gateway's resource policies may leave out the front of the ARN; it is filled in when the policy is saved.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-resource-policies-examples.html
 */
function resourcesOf({ resource }: WrittenStatement, kind: PolicyKind): readonly string[] {
  const values = resource?.values ?? [];
  return kind === 'resource' ? values.filter((value) => !value.startsWith('execute-api:/')) : values;
}

function isLegacyResource(resource: string): boolean {
  if (resource === '*') return true;
  const fields = resource.replaceAll(/\$\{[^{}]*\}/g, '').split(':', 6);
  return fields[2] !== '' && (fields.length > 5 || !resource.includes('::'));
}
