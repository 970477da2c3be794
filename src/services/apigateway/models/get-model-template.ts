import type { GetModelTemplateRequest, Template } from '../../../wire/models/apigateway.ts';
import type { ApigatewayContext } from '../apigateway-context.ts';
import { notImplemented } from '../../../core/not-implemented.ts';
import { findModel } from './find-model.ts';
import { isJson } from './model-rules.ts';
import { schemasOf } from './model-uris.ts';

/** A template to begin with. https://docs.aws.amazon.com/apigateway/latest/api/API_GetModelTemplate.html */
export function getModelTemplate(input: GetModelTemplateRequest, ctx: ApigatewayContext): Template {
  const { api, model } = findModel(input, ctx);
  if (!isJson(model.contentType)) throw notImplemented(`A template of a model for ${model.contentType}`);
  return { value: ctx.schemaTools.template(model.schema, schemasOf(api.value)) };
}
