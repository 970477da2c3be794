import type { RemovePermissionRequest } from '../../../wire/models/lambda.ts';
import { functions } from '../documents.ts';
import { lambdaErrors } from '../errors.ts';
import { functionReference } from '../function-reference.ts';
import type { LambdaContext } from '../lambda-context.ts';
import { withPermissions } from './add-permission.ts';
import { permissionTarget } from './permission-target.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_RemovePermission.html */
export async function removePermission(input: RemovePermissionRequest, ctx: LambdaContext): Promise<void> {
  const found = permissionTarget(functionReference(input, ctx), ctx, lambdaErrors.noPolicyFound);
  const { permissions, revisionId } = found.value;
  if (!permissions) throw lambdaErrors.noPolicyOfResource();
  const kept = permissions.filter(({ sid }) => sid !== input.StatementId);
  if (kept.length === permissions.length) throw lambdaErrors.statementNotFound(input.StatementId);
  if (input.RevisionId !== undefined && input.RevisionId !== revisionId) throw lambdaErrors.revisionMismatch();
  await ctx.store.commit([functions.replace(found, withPermissions(found.value, kept))]);
}
