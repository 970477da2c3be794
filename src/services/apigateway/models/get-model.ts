import type { GetModelRequest, Model } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { findModel } from './find-model.ts';
import { isJson } from './model-rules.ts';
import { schemasOf } from './model-uris.ts';

/** `flatten` puts the models that it refers to into it. https://docs.aws.amazon.com/apigateway/latest/api/API_GetModel.html */
export function getModel(input: GetModelRequest, ctx: ApigatewayContext): Model {
  const { api, model } = findModel(input, ctx);
  if (input.flatten !== true || !isJson(model.contentType)) return model;
  return { ...model, schema: ctx.schemaTools.flatten(model.schema, schemasOf(api.value)) };
}
