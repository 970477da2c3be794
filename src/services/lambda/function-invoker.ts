import { parseArn } from '../../core/arn.ts';
import type { Clock } from '../../core/clock.ts';
import { lambdaErrors } from './errors.ts';
import { findFunction } from './find-function.ts';
import type { FunctionResult } from './ports.ts';
import { type RunParts, runFunction } from './run-function.ts';
import { traceHeader } from './trace-header.ts';

/** An event from within the house, for a function by its ARN. */
export interface InternalEvent {
  readonly functionArn: string;
  readonly requestId: string;
  /** JSON text. */
  readonly payload: Buffer;
}

export type InvokeFunction = (event: InternalEvent) => Promise<FunctionResult>;

/** Runs functions for other services. Whether the service may is asked before. Throws ResourceNotFoundException. */
export function functionInvoker(parts: RunParts & { readonly clock: Clock }): InvokeFunction {
  return async ({ functionArn, requestId, payload }) => {
    const arn = parseArn(functionArn);
    const [kind, name = '', qualifier] = arn?.resource.split(':') ?? [];
    if (arn?.service !== 'lambda' || kind !== 'function') throw lambdaErrors.functionNotFound(functionArn);
    const found = findFunction({ account: arn.account, region: arn.region, name, qualifier }, parts.store);
    return runFunction(parts, found, {
      requestId,
      payload,
      invokedArn: functionArn,
      traceId: traceHeader(parts.clock()),
    });
  };
}
