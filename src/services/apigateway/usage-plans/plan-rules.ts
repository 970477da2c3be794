import { type QuotaSettings, quotaPeriods, type ThrottleSettings } from '../../../core/usage-plans.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type ApiStageDocument, partId, stages, type UsagePlanDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';

/** Users' quota. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export const mostPlans = 300;
const mostStages = 1000;
const mostThrottled = 1000;

// Each throws BadRequestException unless it says otherwise.

/** What a plan must be once all of it is known. */
export function checkPlan(plan: UsagePlanDocument): UsagePlanDocument {
  if (plan.name.trim() === '') throw apigatewayErrors.badRequest('Usage Plan name cannot be blank');
  if (plan.apiStages.length > mostStages) throw apigatewayErrors.tooManyOfAccount('API Stages of a Usage Plan');
  checkThrottle(plan.throttle);
  checkQuota(plan.quota);
  for (const { throttle } of plan.apiStages) {
    if (Object.keys(throttle).length > mostThrottled) throw apigatewayErrors.tooManyOfAccount('throttled methods');
    for (const settings of Object.values(throttle)) checkThrottle(settings);
  }
  return plan;
}

function checkThrottle({ rateLimit = 0, burstLimit = 0 }: ThrottleSettings = {}): void {
  if (!(rateLimit >= 0 && Number.isFinite(rateLimit))) {
    throw apigatewayErrors.badRequest('Usage Plan throttle rate limit must be non-negative');
  }
  if (!(Number.isInteger(burstLimit) && burstLimit >= 0)) {
    throw apigatewayErrors.badRequest('Usage Plan throttle burst limit must be non-negative');
  }
}

const lastDays = { DAY: [0, 'zero'], WEEK: [6, 'between zero and six inclusive'], MONTH: [27, 'between zero and 27'] };

/** Terraform refuses the same offsets. */
function checkQuota(quota: QuotaSettings | undefined): void {
  if (quota === undefined) return;
  const { limit, offset, period } = quota;
  if (!Number.isSafeInteger(limit) || limit < 0) {
    throw apigatewayErrors.badRequest('Usage Plan quota limit must be specified and non-negative');
  }
  if (!quotaPeriods.includes(period)) {
    throw apigatewayErrors.badRequest(`Usage Plan quota period must be one of: [${quotaPeriods.join(', ')}]`);
  }
  const [last, range] = lastDays[period] as [number, string];
  if (Number.isInteger(offset) && offset >= 0 && offset <= last) return;
  throw apigatewayErrors.badRequest(`Usage Plan quota offset must be ${range} in the ${period} period`);
}

/** The two sides of `{api}:{stage}`. */
export function readStage(text: string): Pick<ApiStageDocument, 'apiId' | 'stage'> {
  const [, apiId, stage] = /^([^:]+):([^:]+)$/.exec(text) ?? [];
  if (apiId === undefined || stage === undefined) throw apigatewayErrors.badRequest('Invalid API Stage specified');
  return { apiId, stage };
}

/** Throws NotFoundException for a stage that there is not. */
export function checkStage(
  { apiId, stage }: Pick<ApiStageDocument, 'apiId' | 'stage'>,
  plan: string,
  { store, account, region }: ApigatewayContext,
): void {
  const found = stages.get(store, account, region, partId(apiId, stage));
  if (!found) throw apigatewayErrors.noSuchPlanStage(apiId, stage, plan);
}
