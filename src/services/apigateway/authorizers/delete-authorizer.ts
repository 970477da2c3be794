import type { DeleteAuthorizerRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import type { RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { withoutEntry } from '../own-entry.ts';
import { findAuthorizer } from './find-authorizer.ts';

/** Refused while a method uses it. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteAuthorizer.html */
export async function deleteAuthorizer(input: DeleteAuthorizerRequest, ctx: ApigatewayContext): Promise<void> {
  const { api, authorizer } = findAuthorizer(input, ctx);
  const user = userOf(authorizer.id, api.value);
  if (user !== undefined) throw apigatewayErrors.authorizerInUse(authorizer.name, user);
  const authorizers = withoutEntry(api.value.authorizers ?? {}, authorizer.id);
  await saveApi({ api }, { ...api.value, authorizers }, ctx);
}

/** Recorded: `GET//test`, where other conflicts say `/test/GET`. */
function userOf(authorizerId: string, { resources }: RestApiDocument): string | undefined {
  for (const { path, methods } of Object.values(resources)) {
    const user = Object.values(methods).find((method) => method.authorizerId === authorizerId);
    if (user) return `${user.httpMethod}/${path}`;
  }
  return undefined;
}
