import { header } from '../../http/raw-request.ts';
import { ConfigurationError } from '../configuration-error.ts';
import type { CompiledResponse, CompiledTemplating, Templates } from '../integrations/compile-templating.ts';
import type { EndpointAnswer } from '../integrations/mock.ts';
import type { Payload } from '../payload/payload.ts';
import type { MethodRequest } from '../request/method-request.ts';
import { templateVariables } from '../request/template-variables.ts';
import { budget } from '../templates/budget.ts';
import type { Template } from '../templates/compile-template.ts';
import { answeredPayload } from './answered-payload.ts';

export interface MappedResponse {
  readonly status: number;
  readonly contentType: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly body: Payload;
}

/**
 * The endpoint's answer as the method response wants it: the integration response whose pattern matches the status, else
 * the one without a pattern; its template for the client's Accept; its mapped headers.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-integration-settings-integration-response.html
 */
export function integrationResponse(
  request: MethodRequest,
  integration: CompiledTemplating,
  answer: EndpointAnswer,
): MappedResponse {
  const response = selectResponse(integration, answer);
  const [contentType, template] = selectTemplate(response.templates, request);
  const payload = answeredPayload(request, answer, response.contentHandling);
  return {
    status: response.status,
    contentType,
    body: template ? (template.constant ?? template.render(templateVariables(request, payload.toString()))) : payload,
    headers: mapHeaders(response, request, answer),
  };
}

/**
 * Of several whose pattern matches, the one for that very status; it needs a method response of its status.
 * INVARIANT: all patterns together take no more steps than a template.
 */
function selectResponse({ responses }: CompiledTemplating, { status, errorMessage }: EndpointAnswer): CompiledResponse {
  const { spend } = budget();
  const text = errorMessage ?? status;
  const matching = responses.filter(({ pattern }) => pattern?.matchesAll(text, spend));
  const exact = matching.find((response) => String(response.status) === text);
  const selected = exact ?? matching[0] ?? responses.find(({ pattern }) => !pattern);
  if (!selected) {
    throw new ConfigurationError(
      `No match for output mapping and no default output mapping configured. Endpoint Response Status Code: ${status}`,
    );
  }
  if (selected.isDeclared) return selected;
  throw new ConfigurationError(`Output mapping refers to an invalid method response: ${selected.status}`);
}

function selectTemplate(templates: Templates, request: MethodRequest): [string, Template | undefined] {
  if (templates.size === 0) return ['application/json', undefined];
  for (const type of [header(request.raw, 'accept') ?? '', 'application/json']) {
    const template = templates.get(type);
    if (template) return [type, template];
  }
  return [...templates][0]!;
}

function mapHeaders(
  { parameters }: CompiledResponse,
  request: MethodRequest,
  answer: EndpointAnswer,
): [string, string][] {
  const sources = { context: request.context, stageVariables: request.stage.variables, answer };
  return parameters.flatMap(({ header: name, read }) => {
    const value = read(sources);
    return value === undefined ? [] : [[name, value] as [string, string]];
  });
}
