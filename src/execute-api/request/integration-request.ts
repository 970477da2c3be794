import { header } from '../../http/raw-request.ts';
import { ConfigurationError } from '../configuration-error.ts';
import { executeApiErrors } from '../errors.ts';
import type { CompiledTemplating, Templates } from '../integrations/compile-templating.ts';
import { requestPayload } from '../payload/convert-payload.ts';
import type { Payload } from '../payload/payload.ts';
import type { Template } from '../templates/compile-template.ts';
import type { MethodRequest } from './method-request.ts';
import { templateVariables } from './template-variables.ts';

/**
 * The body that the endpoint is sent. The template for the request's Content-Type makes it; where there is none the
 * passthrough behaviour says whether the body goes on as it is or is refused with 415.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/integration-passthrough-behaviors.html
 */
export function integrationRequest(request: MethodRequest, integration: CompiledTemplating): Payload {
  const { requestTemplates, passthroughBehavior } = integration;
  const template = findTemplate(requestTemplates, header(request.raw, 'content-type'));
  const payload = sentPayload(request, integration);
  if (template) return template.constant ?? template.render(templateVariables(request, textOf(payload)));
  const passes =
    passthroughBehavior === 'WHEN_NO_MATCH' ||
    (passthroughBehavior === 'WHEN_NO_TEMPLATES' && requestTemplates.size === 0);
  if (!passes) throw executeApiErrors.unsupportedMediaType();
  return payload;
}

/** The client's body as the integration wants it. Throws ConfigurationError. */
export function sentPayload(
  { stage, raw, body }: MethodRequest,
  { contentHandling }: Pick<CompiledTemplating, 'contentHandling'>,
): Payload {
  if (!stage.isBinary && !contentHandling) return body();
  return requestPayload(raw.body, stage.isBinary?.(header(raw, 'content-type')) ?? false, contentHandling);
}

/** Recorded (01-02-2025): a template takes no bytes. */
function textOf(payload: Payload): string {
  if (typeof payload === 'string') return payload;
  throw new ConfigurationError('Unable to transform request: the payload is binary.');
}

/** No Content-Type means application/json; parameters of a media type do not count. */
function findTemplate(templates: Templates, contentType = 'application/json'): Template | undefined {
  return templates.get(contentType) ?? templates.get((contentType.split(';')[0] ?? '').trim().toLowerCase());
}
