import type { CanarySettings as Asked, PatchOperation } from '../../../wire/models/apigateway.ts';
import type { CanarySettings, StageDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { withEntry, withoutEntry } from '../own-entry.ts';
import type { Patch, Patches } from '../patch.ts';
import { checkVariable, checkVariables } from './stage-variables.ts';

/**
 * The canary of a stage as it is asked for; it begins with the deployment that is given. Throws BadRequestException.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_CanarySettings.html
 */
export function acceptCanary(asked: Omit<Asked, 'deploymentId'>, deploymentId: string): CanarySettings {
  const { percentTraffic = 0, stageVariableOverrides, useStageCache = false } = asked;
  checkVariables(stageVariableOverrides);
  return { deploymentId, percentTraffic: acceptPercent(percentTraffic), stageVariableOverrides, useStageCache };
}

function acceptPercent(percent: number): number {
  if (percent >= 0 && percent <= 100) return percent;
  throw apigatewayErrors.badRequest('Canary percent traffic must be between 0.0 and 100.0');
}

/** Recorded: what is replaced of a canary that there is not makes one, of the stage's own deployment. */
function ofCanary(change: (canary: CanarySettings, value: string, key: string) => CanarySettings) {
  return (stage: StageDocument, value: string, key: string): StageDocument => ({
    ...stage,
    canarySettings: change(stage.canarySettings ?? acceptCanary({}, stage.deploymentId), value, key),
  });
}

export const canaryPatches: Patches<StageDocument> = new Map<string, Patch<StageDocument>>([
  ['replace /canarySettings/deploymentId', ofCanary((canary, deploymentId) => ({ ...canary, deploymentId }))],
  [
    'replace /canarySettings/percentTraffic',
    ofCanary((canary, value) => ({ ...canary, percentTraffic: acceptPercent(Number(value.trim() || Number.NaN)) })),
  ],
  [
    'replace /canarySettings/useStageCache',
    ofCanary((canary, value) => ({ ...canary, useStageCache: value === 'true' })),
  ],
  ['replace /canarySettings/stageVariableOverrides/{key}', ofCanary(withOverride)],
  ['remove /canarySettings/stageVariableOverrides/{key}', ofCanary(withoutOverride)],
  ['remove /canarySettings', (stage) => ({ ...stage, canarySettings: undefined })],
]);

function withOverride(canary: CanarySettings, value: string, name: string): CanarySettings {
  const { stageVariableOverrides = {} } = canary;
  return { ...canary, stageVariableOverrides: withEntry(stageVariableOverrides, name, checkVariable(value, name)) };
}

function withoutOverride(canary: CanarySettings, _value: string, name: string): CanarySettings {
  return { ...canary, stageVariableOverrides: withoutEntry(canary.stageVariableOverrides ?? {}, name) };
}

/**
 * A canary is promoted by copying what it has; nothing of it is added. Undefined for another patch. Throws BadRequestException.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/promote-canary-deployment.html
 */
export function promotionPatch({ op, path = '', from }: PatchOperation): Patch<StageDocument> | undefined {
  if (op === 'add' && path.startsWith('/canarySettings/')) {
    throw apigatewayErrors.badRequest(`Invalid add operation with path: ${path}`);
  }
  if (op !== 'copy') return undefined;
  const promote = promotions.get(`${from} ${path}`);
  if (!promote) throw apigatewayErrors.canaryCopy(path, from ?? 'null');
  return (stage) => {
    if (!stage.canarySettings) throw apigatewayErrors.noCanary();
    return { ...stage, ...promote(stage, stage.canarySettings) };
  };
}

type Promotion = (stage: StageDocument, canary: CanarySettings) => Partial<StageDocument>;

/** Recorded: variables of the stage that the canary does not override stay. */
const promotions: ReadonlyMap<string, Promotion> = new Map<string, Promotion>([
  ['/canarySettings/deploymentId /deploymentId', (_, { deploymentId }) => ({ deploymentId })],
  [
    '/canarySettings/stageVariableOverrides /variables',
    ({ variables }, { stageVariableOverrides }) => ({ variables: { ...variables, ...stageVariableOverrides } }),
  ],
]);
