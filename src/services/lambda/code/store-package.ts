import { lambdaErrors } from '../errors.ts';
import type { LambdaParts } from '../lambda-context.ts';
import type { FunctionPackage } from '../ports.ts';

/** https://docs.aws.amazon.com/lambda/latest/dg/gettingstarted-limits.html#function-configuration-deployment-and-execution */
const largestZip = 52_428_800;

/** Verifies a package and keeps it: unpacked for running, as it came for GetFunction. */
export async function storePackage(zip: Buffer, { runtime, blobs }: LambdaParts): Promise<FunctionPackage> {
  const installed = await checkPackage(zip, { runtime });
  await blobs.put(zip);
  return installed;
}

/** Verifies a package without keeping it for a function. Throws InvalidParameterValueException. */
export async function checkPackage(zip: Buffer, { runtime }: Pick<LambdaParts, 'runtime'>): Promise<FunctionPackage> {
  if (zip.length === 0) throw lambdaErrors.emptyZip();
  if (zip.length > largestZip) throw lambdaErrors.zipTooLarge(largestZip);
  return runtime.packages.install(zip);
}
