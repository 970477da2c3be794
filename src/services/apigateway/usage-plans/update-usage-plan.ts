import { stageId } from '../../../core/usage-plans.ts';
import type { PatchOperation, UpdateUsagePlanRequest, UsagePlan } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { type UsagePlanDocument, usagePlans } from '../documents.ts';
import { findPatch, keyOf, type Patch, type Patches, textPatch, unsupportedPatch } from '../patch.ts';
import { checkNewStage } from './check-joins.ts';
import { findUsagePlan } from './find-usage-plan.ts';
import { methodThrottlePatch, methodThrottlePaths } from './method-throttle-patch.ts';
import { checkPlan, checkStage, readStage } from './plan-rules.ts';
import { shownUsagePlan } from './shown-usage-plan.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateUsagePlan.html */
export async function updateUsagePlan(input: UpdateUsagePlanRequest, ctx: ApigatewayContext): Promise<UsagePlan> {
  const found = findUsagePlan(input.usagePlanId, ctx);
  const table = patches(ctx);
  const patched = (plan: UsagePlanDocument, operation: PatchOperation): UsagePlanDocument => {
    const patch = methodThrottlePatch(operation) ?? findPatch(table, operation);
    if (!patch) throw unsupportedPatch(operation, [...table.keys(), ...methodThrottlePaths]);
    return patch(plan, operation.value ?? '', keyOf(operation));
  };
  const changed = checkPlan((input.patchOperations ?? []).reduce(patched, found.value));
  await ctx.store.commit([usagePlans.replace(found, changed)]);
  return shownUsagePlan(changed);
}

/** Users report which paths can be removed, in this order. */
function patches(ctx: ApigatewayContext): Patches<UsagePlanDocument> {
  return new Map<string, Patch<UsagePlanDocument>>([
    ['replace /name', (plan, name) => ({ ...plan, name })],
    ['replace /description', textPatch('description')],
    ['add /apiStages', (plan, stage) => addStage(plan, stage, ctx)],
    ['remove /apiStages', (plan, stage) => removeStage(plan, stage, ctx)],
    ['remove /quota', (plan) => ({ ...plan, quota: undefined })],
    ['remove /throttle', (plan) => ({ ...plan, throttle: undefined })],
    ['remove /productCode', (plan) => ({ ...plan, productCode: undefined })],
    ...setting('/productCode', textPatch('productCode')),
    ...setting('/throttle/rateLimit', throttled('rateLimit')),
    ...setting('/throttle/burstLimit', throttled('burstLimit')),
    ...setting('/quota/limit', limited('limit', readNumber)),
    ...setting('/quota/offset', limited('offset', readNumber)),
    ...setting('/quota/period', limited('period', String)),
  ]);
}

/** Terraform adds what is not set yet. */
function setting(path: string, patch: Patch<UsagePlanDocument>): [string, Patch<UsagePlanDocument>][] {
  return [
    [`add ${path}`, patch],
    [`replace ${path}`, patch],
  ];
}

function throttled(member: 'rateLimit' | 'burstLimit'): Patch<UsagePlanDocument> {
  return (plan, value) => ({ ...plan, throttle: { ...plan.throttle, [member]: readNumber(value) } });
}

/** The quota is checked once all patches are applied. */
function limited(member: string, read: (value: string) => unknown): Patch<UsagePlanDocument> {
  return (plan, value) => {
    const quota = { offset: 0, ...plan.quota, [member]: read(value) } as UsagePlanDocument['quota'];
    return { ...plan, quota };
  };
}

/** What is no number is not taken for one: an empty text is not zero. */
function readNumber(value: string): number {
  return value.trim() === '' ? Number.NaN : Number(value);
}

function addStage(plan: UsagePlanDocument, text: string, ctx: ApigatewayContext): UsagePlanDocument {
  const stage = readStage(text);
  checkStage(stage, plan.id, ctx);
  checkNewStage(plan, text, ctx);
  return { ...plan, apiStages: [...without(plan, text), { ...stage, throttle: {} }] };
}

/** A stage that is gone can still leave the plan. */
function removeStage(plan: UsagePlanDocument, text: string, ctx: ApigatewayContext): UsagePlanDocument {
  const stage = readStage(text);
  const apiStages = without(plan, text);
  if (apiStages.length === plan.apiStages.length) checkStage(stage, plan.id, ctx);
  return { ...plan, apiStages };
}

function without({ apiStages }: UsagePlanDocument, text: string) {
  return apiStages.filter(({ apiId, stage }) => stageId(apiId, stage) !== text);
}
