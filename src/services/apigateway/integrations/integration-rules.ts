import type { ContentHandling, IntegrationDocument, MethodDocument, PassthroughBehavior } from '../documents.ts';
import { apigatewayErrors } from '../errors.ts';
import { ownEntry } from '../own-entry.ts';
import { checkContentTypes, checkIntegrationMapping } from '../parameter-names.ts';

const behaviors: ReadonlySet<string> = new Set(['WHEN_NO_MATCH', 'WHEN_NO_TEMPLATES', 'NEVER']);

const declarable = /^method\.request\.(?:path|querystring|header)\./;

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

/** What the request is made of: parameters of the client's request only where the method declares them. */
export function checkRequestMappings(
  integration: IntegrationDocument,
  { requestParameters = {} }: MethodDocument,
): void {
  for (const [target, source] of Object.entries(integration.requestParameters ?? {})) {
    checkIntegrationMapping(target, source);
    if (declarable.test(source) && ownEntry(requestParameters, source) === undefined) {
      throw apigatewayErrors.invalidMapping(`Invalid mapping expression parameter specified: ${source}`);
    }
  }
  checkContentTypes(integration.requestTemplates);
}

/** An empty text is none. Throws BadRequestException. */
export function acceptContentHandling(handling: string | undefined): ContentHandling | undefined {
  if (!handling) return undefined;
  if (handling === 'CONVERT_TO_BINARY' || handling === 'CONVERT_TO_TEXT') return handling;
  throw apigatewayErrors.badRequest(
    `Enumeration value for ContentHandlingStrategy must be one of CONVERT_TO_BINARY, CONVERT_TO_TEXT: ${handling}`,
  );
}
