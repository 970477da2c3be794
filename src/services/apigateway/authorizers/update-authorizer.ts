import type { Authorizer, UpdateAuthorizerRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import type { AuthorizerDocument, AuthorizerType } from '../documents.ts';
import { withEntry } from '../own-entry.ts';
import { applyPatches, type Patch, type Patches, textPatch } from '../patch.ts';
import { acceptTtl, acceptType, checkAuthorizer } from './authorizer-rules.ts';
import { findAuthorizer } from './find-authorizer.ts';
import { shownAuthorizer } from './shown-authorizer.ts';

/** https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateAuthorizer.html */
export async function updateAuthorizer(input: UpdateAuthorizerRequest, ctx: ApigatewayContext): Promise<Authorizer> {
  const { api, authorizer } = findAuthorizer(input, ctx);
  const changed = applyPatches(authorizer, input.patchOperations, patches);
  checkAuthorizer(changed, api.value, ctx);
  const authorizers = withEntry(api.value.authorizers ?? {}, changed.id, changed);
  await saveApi({ api }, { ...api.value, authorizers }, ctx);
  return shownAuthorizer(changed);
}

/** https://docs.aws.amazon.com/apigateway/latest/api/patch-operations.html#UpdateAuthorizer-Patch */
const patches: Patches<AuthorizerDocument> = new Map<string, Patch<AuthorizerDocument>>([
  ['replace /name', (authorizer, name) => ({ ...authorizer, name })],
  ['replace /type', (authorizer, type) => ({ ...authorizer, type: acceptType(type) as AuthorizerType })],
  ['replace /authType', (authorizer, authType) => ({ ...authorizer, authType })],
  ['replace /authorizerUri', textPatch('authorizerUri')],
  ['replace /authorizerCredentials', textPatch('authorizerCredentials')],
  ['replace /identitySource', textPatch('identitySource')],
  ['replace /identityValidationExpression', textPatch('identityValidationExpression')],
  [
    'replace /authorizerResultTtlInSeconds',
    (authorizer, seconds) => ({ ...authorizer, authorizerResultTtlInSeconds: acceptTtl(seconds) }),
  ],
  ['add /providerARNs', addProvider],
  ['remove /providerARNs', removeProvider],
]);

function addProvider(authorizer: AuthorizerDocument, arn: string): AuthorizerDocument {
  return { ...authorizer, providerARNs: [...new Set([...(authorizer.providerARNs ?? []), arn])] };
}

function removeProvider(authorizer: AuthorizerDocument, arn: string): AuthorizerDocument {
  return { ...authorizer, providerARNs: (authorizer.providerARNs ?? []).filter((each) => each !== arn) };
}
