import { shortId } from '../../../core/ids.ts';
import type { Authorizer, CreateAuthorizerRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import type { AuthorizerDocument, AuthorizerType } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi } from '../find.ts';
import { withEntry } from '../own-entry.ts';
import { checkAuthorizer } from './authorizer-rules.ts';
import { shownAuthorizer } from './shown-authorizer.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export const mostAuthorizers = 10;
/** Seconds. */
const usualTtl = 300;

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateAuthorizer.html */
export async function createAuthorizer(input: CreateAuthorizerRequest, ctx: ApigatewayContext): Promise<Authorizer> {
  const api = findApi(input, ctx);
  const authorizers = api.value.authorizers ?? {};
  const authorizer = newAuthorizer(input);
  checkAuthorizer(authorizer, api.value, ctx);
  if (Object.keys(authorizers).length >= mostAuthorizers) throw apigatewayErrors.tooMany('Authorizers');
  await saveApi({ api }, { ...api.value, authorizers: withEntry(authorizers, authorizer.id, authorizer) }, ctx);
  return shownAuthorizer(authorizer);
}

function newAuthorizer({ restApiId: _, ...input }: CreateAuthorizerRequest): AuthorizerDocument {
  const type = input.type as AuthorizerType;
  const usual =
    type === 'COGNITO_USER_POOLS'
      ? { authType: 'cognito_user_pools' }
      : { authType: 'custom', authorizerResultTtlInSeconds: usualTtl };
  return { ...usual, ...input, id: shortId(6), type };
}
