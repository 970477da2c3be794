import { header, type RawRequest } from '../../http/raw-request.ts';
import { executeApiErrors } from '../errors.ts';
import type { StageSnapshot } from '../stage/stage-snapshot.ts';
import type { AdmittedKey, ApiKeyRegistry } from './api-key-registry.ts';

/**
 * A method may ask for an API key that is on and belongs to a usage plan of the stage. Throws ForbiddenException, which tells
 * a client nothing more; the trace tells the rest, without the value that was sent.
 * `usageIdentifierKey` is what a Lambda authorizer answered, where the API takes its keys from there.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-api-key-source.html
 */
export function checkApiKey(
  keys: ApiKeyRegistry,
  stage: StageSnapshot,
  raw: RawRequest,
  usageIdentifierKey?: string,
): AdmittedKey {
  const { apiId, stageName, apiKeySource } = stage;
  const value = apiKeySource === 'AUTHORIZER' ? usageIdentifierKey : header(raw, 'x-api-key');
  if (!value) throw executeApiErrors.invalidApiKey(`The method needs an API key, and none came ${whence(stage)}`);
  const key = keys.find(stage, value);
  if (!key) throw executeApiErrors.invalidApiKey(`No API key has the value that came ${whence(stage)}`);
  if (!key.enabled) throw executeApiErrors.invalidApiKey(`The API key ${key.id} is not enabled`);
  const admitted = keys.admit(stage, key, apiId, stageName);
  if (admitted) return admitted;
  throw executeApiErrors.invalidApiKey(
    `The API key ${key.id} is in no usage plan that has the stage ${apiId}:${stageName}`,
  );
}

function whence({ apiKeySource }: StageSnapshot): string {
  return apiKeySource === 'AUTHORIZER' ? 'from an authorizer as usageIdentifierKey' : 'in the header x-api-key';
}
