import { header } from '../../http/raw-request.ts';
import { executeApiErrors } from '../errors.ts';
import type { CompiledTemplating, Templates } from '../integrations/compile-templating.ts';
import type { Template } from '../templates/compile-template.ts';
import type { MethodRequest } from './method-request.ts';
import { templateVariables } from './template-variables.ts';

/**
 * The body that the endpoint is sent. The template for the request's Content-Type makes it; where there is none the
 * passthrough behaviour says whether the body goes on as it is or is refused with 415.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html
 */
export function integrationRequest(request: MethodRequest, integration: CompiledTemplating): string {
  const { requestTemplates, passthroughBehavior } = integration;
  const template = findTemplate(requestTemplates, header(request.raw, 'content-type'));
  if (template) return template.constant ?? template.render(templateVariables(request, request.body()));
  const passes =
    passthroughBehavior === 'WHEN_NO_MATCH' ||
    (passthroughBehavior === 'WHEN_NO_TEMPLATES' && requestTemplates.size === 0);
  if (!passes) throw executeApiErrors.unsupportedMediaType();
  return request.body();
}

/** No Content-Type means application/json; parameters of a media type do not count. */
function findTemplate(templates: Templates, contentType = 'application/json'): Template | undefined {
  return templates.get(contentType) ?? templates.get((contentType.split(';')[0] ?? '').trim().toLowerCase());
}
