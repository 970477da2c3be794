import type { Execution } from './integrations/backends.ts';
import type { MethodRequest } from './request/method-request.ts';
import { validateRequest } from './request/validate-request.ts';
import { throttleRequest } from './throttling/throttle-request.ts';
import { comeTo, type Way } from './way.ts';

/**
 * What stands before an integration: its request validator, then the limits. INVARIANT: where there are none, no execution is
 * asked for. Throws errors of the catalogue, ConfigurationError.
 */
export function passGuards(request: MethodRequest, execution: () => Execution): void {
  const { key, method } = request;
  const way = key || method.validation || method.throttle ? execution().way : undefined;
  if (way) {
    passTraced(request, way);
  } else {
    validateRequest(request);
    throttleRequest(request);
  }
}

function passTraced(request: MethodRequest, way: Way): void {
  const { key, method, stage } = request;
  if (method.validation) {
    const validator = comeTo(way, 'validator');
    validateRequest(request);
    validator.passed = true;
  }
  const limits = comeTo(way, 'throttle', { name: key?.plan.id ?? stage.stageName });
  try {
    throttleRequest(request);
    limits.passed = true;
  } finally {
    limits.quotaLeft = quotaLeft(request);
  }
}

function quotaLeft({ key, raw }: MethodRequest): number | undefined {
  if (!key?.plan.quota) return undefined;
  return key.usage.remaining(key.membership.member, key.plan.quota, raw.receivedAt);
}
