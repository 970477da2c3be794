import type { IntegrationDocument, PassthroughBehavior } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { checkContentTypes, checkIntegrationMapping } from '../parameter-names.ts';

const behaviors: ReadonlySet<string> = new Set(['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER']);

// Each throws BadRequestException. https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html

export function acceptPassthrough(behavior: string): PassthroughBehavior {
  if (!behaviors.has(behavior)) {
    throw apigatewayErrors.badRequest(
      'Invalid passthrough behavior specified. Valid options are WHEN_NO_MATCH,WHEN_NO_TEMPLATES,NEVER',
    );
  }
  return behavior as PassthroughBehavior;
}

/** 29 seconds without a raised quota, and 300 with one. */
export function acceptTimeout(timeout: number): number {
  if (Number.isInteger(timeout) && timeout >= 50 && timeout <= 300_000) return timeout;
  throw apigatewayErrors.badRequest('Timeout should be between 50 ms and 29000 ms');
}

/** What the request is made of. */
export function checkRequestMappings({ requestParameters, requestTemplates }: IntegrationDocument): void {
  for (const [target, source] of Object.entries(requestParameters ?? {})) checkIntegrationMapping(target, source);
  checkContentTypes(requestTemplates);
}
