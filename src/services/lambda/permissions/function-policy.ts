import { parseJson } from '../../../core/json.ts';
import { type TrustedIds, withTrustedIds } from '../../../identity/sessions/trusted-principals.ts';
import { type CompiledPolicy, compilePolicy, validatePolicy } from '../../../policy/index.ts';
import type { StoredDocument } from '../../../store/store.ts';
import type { FunctionDocument, FunctionPermission } from '../documents.ts';
import { functionArn } from '../function-reference.ts';

type Permissions = readonly FunctionPermission[];

/** The resource policy that permissions make, as GetPolicy prints it. */
export function policyText(permissions: Permissions): string {
  const statements = permissions.map(({ statement }) => parseJson(statement));
  return JSON.stringify({ Version: '2012-10-17', Id: 'default', Statement: statements });
}

/** The users and roles that permissions name, by the name as written. */
export function trustedIdsIn(permissions: Permissions): TrustedIds {
  return Object.fromEntries(permissions.flatMap(({ trustedIds }) => Object.entries(trustedIds)));
}

/** Compiled once for each list of permissions: documents never change. */
const compiled = new WeakMap<Permissions, readonly CompiledPolicy[]>();

/**
 * What the policies of a function ask; undefined when it has none.
 * https://docs.aws.amazon.com/lambda/latest/dg/access-control-resource-based.html
 */
export function functionPolicy({
  key,
  value,
}: Pick<StoredDocument<FunctionDocument>, 'key' | 'value'>): readonly CompiledPolicy[] | undefined {
  const { permissions } = value;
  if (!permissions) return undefined;
  const known = compiled.get(permissions);
  if (known) return known;
  const made = [compile(permissions, functionArn({ ...key, name: value.name }))];
  compiled.set(permissions, made);
  return made;
}

function compile(permissions: Permissions, attachedTo: string): CompiledPolicy {
  const text = policyText(permissions);
  const document = withTrustedIds(validatePolicy(text, 'resource'), trustedIdsIn(permissions));
  return compilePolicy(document, { name: 'resource policy', layer: 'resource', text, attachedTo });
}
