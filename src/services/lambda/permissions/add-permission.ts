import { randomUUID } from 'node:crypto';
import { AwsError } from '../../../core/errors.ts';
import { trustedIdsOf } from '../../../identity/sessions/trusted-principals.ts';
import { validatePolicy } from '../../../policy/index.ts';
import type { AddPermissionRequest, AddPermissionResponse } from '../../../wire/models/lambda.ts';
import { type FunctionDocument, type FunctionPermission, functions } from '../documents.ts';
import { lambdaErrors } from '../errors.ts';
import { functionReference, qualifiedArn } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';
import { policyText } from './function-policy.ts';
import { permissionStatement } from './permission-statement.ts';
import { permissionTarget } from './permission-target.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html */
const largestPolicy = 20_480;

/** https://docs.aws.amazon.com/lambda/latest/api/API_AddPermission.html */
export async function addPermission(input: AddPermissionRequest, ctx: LambdaContext): Promise<AddPermissionResponse> {
  const reference = functionReference(input, ctx);
  const found = permissionTarget(reference, ctx, lambdaErrors.functionNotFound);
  const { permissions = [], revisionId } = found.value;
  if (input.RevisionId !== undefined && input.RevisionId !== revisionId) throw lambdaErrors.revisionMismatch();
  const added = newPermission(input, qualifiedArn(reference), ctx);
  if (permissions.some(({ sid }) => sid === added.sid)) throw lambdaErrors.statementExists(added.sid);
  const changed = checkSize([...permissions, added]);
  await ctx.store.commit([functions.replace(found, withPermissions(found.value, changed))]);
  return { Statement: added.statement };
}

/** A function whose policy changes has another RevisionId. */
export function withPermissions(
  { permissions: _, ...rest }: FunctionDocument,
  permissions: readonly FunctionPermission[],
): FunctionDocument {
  return { ...rest, ...(permissions.length > 0 && { permissions }), revisionId: randomUUID() };
}

/** Users and roles are bound by their unique ids; those who are not there are no principals. */
function newPermission(input: AddPermissionRequest, resource: string, ctx: LambdaContext): FunctionPermission {
  if (!principal.test(input.Principal)) throw lambdaErrors.invalidPrincipal();
  const ofUrl = input.Action === 'lambda:InvokeFunctionUrl';
  if (input.FunctionUrlAuthType !== undefined && !ofUrl) throw lambdaErrors.urlAuthOfOtherAction();
  const statement = permissionStatement(input, resource);
  const permission = { sid: input.StatementId, statement, trustedIds: {} };
  const { ids, missing } = trustedIdsOf(ctx, validated(policyText([permission])));
  if (missing !== undefined) throw lambdaErrors.invalidPrincipal();
  return { ...permission, trustedIds: ids };
}

const principal =
  /^(?:\*|\d{12}|arn:aws:(?:iam|sts)::\d{12}:[\w+=,.@:/-]{1,600}|(?:[a-z\d-]{1,60}\.){1,5}(?:amazonaws\.com|amazon\.com))$/;

/** What the policy grammar refuses can only be the principal: all else was made here, or checked on the way in. */
function validated(text: string) {
  try {
    return validatePolicy(text, 'resource');
  } catch (error) {
    throw error instanceof AwsError ? lambdaErrors.invalidPrincipal() : error;
  }
}

function checkSize(permissions: readonly FunctionPermission[]): readonly FunctionPermission[] {
  const size = Buffer.byteLength(policyText(permissions));
  if (size > largestPolicy) throw lambdaErrors.policyTooLarge(size, largestPolicy);
  return permissions;
}
