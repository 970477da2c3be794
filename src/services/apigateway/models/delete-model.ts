import type { DeleteModelRequest } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import { type ApiModel, modelsOf } from '../../../core/models.ts';
import type { RestApiDocument } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { methodPlaces } from '../method-places.ts';
import { withoutEntry } from '../own-entry.ts';
import { findModel } from './find-model.ts';
import { isJson } from './model-rules.ts';
import { referredModel } from './model-uris.ts';

/** Refused while something uses it. https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteModel.html */
export async function deleteModel(input: DeleteModelRequest, ctx: ApigatewayContext): Promise<void> {
  const { api, model } = findModel(input, ctx);
  const user = userOf(model.name, api.value, ctx);
  if (user !== undefined) throw apigatewayErrors.modelInUse(model.name, user);
  await saveApi({ api }, { ...api.value, models: withoutEntry(modelsOf(api.value), model.name) }, ctx);
}

/** What refers to a model, in AWS's words. */
function userOf(name: string, api: RestApiDocument, { schemaTools }: ApigatewayContext): string | undefined {
  for (const { place, method } of methodPlaces(api)) {
    if (names(method.requestModels, name)) return `method request: ${place}`;
    const responses = Object.values(method.methodResponses);
    if (responses.some(({ responseModels }) => names(responseModels, name))) return `method response: ${place}`;
  }
  const refers = ({ schema }: ApiModel) =>
    schemaTools.read(schema).references.some((uri) => referredModel(uri, api) === name);
  const user = Object.values(modelsOf(api)).find((each) => mentions(each, name) && refers(each));
  return user && `model: ${user.name}`;
}

/** Reading a schema takes its time: only what has the name in it, or an escape that may stand for it, is read. */
function mentions({ name: own, schema, contentType }: ApiModel, name: string): boolean {
  return own !== name && isJson(contentType) && (schema.includes(name) || schema.includes('\\u'));
}

function names(models: Readonly<Record<string, string>> | undefined, name: string): boolean {
  return Object.values(models ?? {}).includes(name);
}
