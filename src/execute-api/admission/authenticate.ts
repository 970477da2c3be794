import type { RawRequest } from '../../http/raw-request.ts';
import type { Identity, SignatureRecord } from '../../identity/identity.ts';
import type { Outsider, Principal } from '../../identity/principal.ts';
import type { Route } from '../stage/match-resource.ts';
import type { StageSnapshot } from '../stage/stage-snapshot.ts';

const anonymous: Outsider = { kind: 'anonymous' };

/** Who calls. Methods with NONE ask nobody; AWS_IAM, and what is no method, ask for a signature. */
export function authenticate(
  identity: Identity,
  request: RawRequest,
  stage: StageSnapshot,
  route: Route | undefined,
  record: SignatureRecord,
): Principal | Outsider {
  return route?.method.authorizationType === 'NONE' ? anonymous : checkSignature(identity, request, stage, record);
}

export function checkSignature(
  identity: Identity,
  request: RawRequest,
  stage: StageSnapshot,
  record: SignatureRecord,
): Principal {
  const acceptsRegion = (region: string) => region === stage.region;
  return identity.authenticate(request, { service: 'execute-api', dialect: 'json', acceptsRegion }, record);
}
