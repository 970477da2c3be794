import type { FunctionConfiguration, UpdateFunctionCodeRequest } from '../../../wire/models/lambda.ts';
import { refuseParameters } from '../../refuse-parameters.ts';
import { lambdaErrors } from '../errors.ts';
import { findFunction } from '../find-function.ts';
import { functionReference } from '../function-reference.ts';
import { shownConfiguration } from '../functions/shown-configuration.ts';
import { checkUpdatable, updateFunction } from '../functions/update-function.ts';
import type { LambdaContext } from '../lambda-context.ts';
import { checkPackage, storePackage } from './store-package.ts';

/** https://docs.aws.amazon.com/lambda/latest/api/API_UpdateFunctionCode.html */
export async function updateFunctionCode(
  input: UpdateFunctionCodeRequest,
  ctx: LambdaContext,
): Promise<FunctionConfiguration> {
  const found = findFunction(functionReference(input, ctx), ctx.store);
  const zip = codeOf(input);
  checkUpdatable(found, input);
  const { key, value } = found;
  const architectures = input.Architectures ?? value.architectures;
  if (input.DryRun) {
    return shownConfiguration({ key, value: { ...value, architectures, code: await checkPackage(zip, ctx) } });
  }
  const code = await storePackage(zip, ctx);
  return shownConfiguration({ key, value: await updateFunction(found, { architectures, code }, ctx) });
}

function codeOf(input: UpdateFunctionCodeRequest): Buffer {
  if (input.ImageUri) throw lambdaErrors.imageForZipFunction();
  refuseParameters('lambda:UpdateFunctionCode', input, ['S3Bucket', 'S3Key', 'S3ObjectVersion']);
  refuseParameters('lambda:UpdateFunctionCode', input, ['S3ObjectStorageMode', 'SourceKMSKeyArn']);
  refuseParameters('lambda:UpdateFunctionCode', input, ['Publish', 'PublishTo']);
  if (!input.ZipFile) throw lambdaErrors.noCode();
  return input.ZipFile;
}
