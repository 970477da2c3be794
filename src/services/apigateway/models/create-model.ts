import { shortId } from '../../../core/ids.ts';
import type { CreateModelRequest, Model } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { saveApi } from '../change-api.ts';
import { type ApiModel, modelsOf } from '../../../core/models.ts';
import { apigatewayErrors } from '../errors.ts';
import { findApi } from '../find.ts';
import { ownEntry, withEntry } from '../own-entry.ts';
import { checkModel, checkModelName } from './model-rules.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
export const mostModels = 400;

/** https://docs.aws.amazon.com/apigateway/latest/api/API_CreateModel.html */
export async function createModel(input: CreateModelRequest, ctx: ApigatewayContext): Promise<Model> {
  const { name, contentType, schema = '' } = input;
  const api = findApi(input, ctx);
  const models = modelsOf(api.value);
  checkModelName(name);
  const model: ApiModel = { id: shortId(6), name, description: input.description || undefined, contentType, schema };
  checkModel(model, api.value, ctx);
  if (ownEntry(models, name)) throw apigatewayErrors.modelExists();
  if (Object.keys(models).length >= mostModels) throw apigatewayErrors.tooMany('models');
  await saveApi({ api }, { ...api.value, models: withEntry(models, name, model) }, ctx);
  return model;
}
