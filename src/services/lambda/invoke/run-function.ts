import type { StoredDocument } from '../../../store/store.ts';
import type { FunctionDocument } from '../documents.ts';
import { lambdaErrors } from '../errors.ts';
import { functionArn, latest } from '../function-reference.ts';
import { settle } from '../functions/settle.ts';
import type { LambdaParts } from '../lambda-context.ts';
import type { FunctionEvent, FunctionResult, FunctionRun } from '../ports.ts';

export type RunParts = Pick<LambdaParts, 'store' | 'blobs' | 'runtime'>;

/**
 * Runs a function with an event. A function that has not settled yet is settled first. Throws what the runtime throws, and
 * ResourceNotFoundException when the function has gone.
 */
export async function runFunction(
  { store, blobs, runtime }: RunParts,
  found: StoredDocument<FunctionDocument>,
  event: FunctionEvent,
): Promise<FunctionResult> {
  const settled = await settle(store, found);
  if (!settled) throw lambdaErrors.functionNotFound(event.invokedArn);
  const run = runOf(settled);
  if (!runtime.packages.has(run.codeSha256Hex)) await reinstall(run.codeSha256Hex, { blobs, runtime });
  return runtime.invoke(run, event);
}

/** Unpacked packages are a cache: after a move to another machine only the blobs are there. */
async function reinstall(sha256Hex: string, { blobs, runtime }: Omit<RunParts, 'store'>): Promise<void> {
  const zip = blobs.get(sha256Hex);
  if (zip) await runtime.packages.install(zip);
}

function runOf({ key, value }: StoredDocument<FunctionDocument>): FunctionRun {
  const { account, region } = key;
  return {
    key: value.buildId,
    functionName: value.name,
    functionArn: functionArn({ account, region, name: value.name }),
    version: latest,
    runtime: value.runtime,
    handler: value.handler,
    timeoutSeconds: value.timeoutSeconds,
    memoryMb: value.memoryMb,
    ephemeralStorageMb: value.ephemeralStorageMb,
    environment: value.environment ?? {},
    region,
    account,
    codeSha256Hex: value.code.sha256Hex,
    logGroup: value.logGroup,
    role: value.role,
  };
}
