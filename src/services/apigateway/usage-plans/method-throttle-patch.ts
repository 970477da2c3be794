import { stageId, type ThrottleSettings } from '../../../core/usage-plans.ts';
import type { PatchOperation } from '../../../wire/models/apigateway.ts';
import type { ApiStageDocument, UsagePlanDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { ownEntry, withEntry, withoutEntry } from '../own-entry.ts';
import type { Patch } from '../patch.ts';

/** How these patches are written in a list of what there is; those that remove in AWS's order. */
export const methodThrottlePaths = [
  'remove /apiStages/<apidId:stageName>/throttle/<resourcePath>/<httpMethod>',
  'remove /apiStages/<apidId:stageName>/throttle',
  'replace /apiStages/<apidId:stageName>/throttle/<resourcePath>/<httpMethod>/rateLimit',
  'replace /apiStages/<apidId:stageName>/throttle/<resourcePath>/<httpMethod>/burstLimit',
];

// The slashes of the resource's path are escaped or not.
const throttlePath = /^\/apiStages\/([^/:]{1,40}:[^/:]{1,128})\/throttle(?:\/(.{1,2000}))?$/;
const limitPath = /^(.*)\/(rateLimit|burstLimit)$/;

/** The patch of a limit that a plan sets for a method of a stage; undefined for another patch. */
export function methodThrottlePatch({ op, path = '' }: PatchOperation): Patch<UsagePlanDocument> | undefined {
  const [whole, stage = '', below] = throttlePath.exec(path) ?? [];
  if (whole === undefined) return undefined;
  if (op === 'remove') return (plan) => changeStage(plan, stage, (throttle) => removed(throttle, below));
  const [, method, limit] = limitPath.exec(below ?? '') ?? [];
  if ((op !== 'replace' && op !== 'add') || method === undefined || limit === undefined) return undefined;
  return (plan, value) =>
    changeStage(plan, stage, (throttle) => {
      const key = methodKey(method);
      const number = value.trim() === '' ? Number.NaN : Number(value);
      return withEntry(throttle, key, { ...ownEntry(throttle, key), [limit]: number });
    });
}

type Throttle = ApiStageDocument['throttle'];

function removed(throttle: Throttle, below: string | undefined): Readonly<Record<string, ThrottleSettings>> {
  return below === undefined ? {} : withoutEntry(throttle, methodKey(below));
}

/** `~1pets/GET` and `/pets/GET` are the same method. */
function methodKey(written: string): string {
  return written.replaceAll('~1', '/').replaceAll('~0', '~');
}

/** Throws BadRequestException for a stage that the plan has not. */
function changeStage(plan: UsagePlanDocument, id: string, change: (throttle: Throttle) => Throttle): UsagePlanDocument {
  const isMeant = ({ apiId, stage }: ApiStageDocument) => stageId(apiId, stage) === id;
  if (!plan.apiStages.some(isMeant)) throw apigatewayErrors.badRequest('Invalid API Stage specified');
  const apiStages = plan.apiStages.map((each) => (isMeant(each) ? { ...each, throttle: change(each.throttle) } : each));
  return { ...plan, apiStages };
}
