import type { IntegrationDocument } from '../../services/apigateway/documents.ts';
import { type CompiledEndpoint, compileEndpoint } from './compile-endpoint.ts';
import { type CompiledMock, compileMock } from './compile-mock.ts';
import type { MethodResponses } from './compile-templating.ts';

export type CompiledIntegration = CompiledMock | CompiledEndpoint;

export function compileIntegration(
  integration: IntegrationDocument,
  methodResponses: MethodResponses,
): CompiledIntegration {
  return integration.type === 'MOCK'
    ? compileMock(integration, methodResponses)
    : compileEndpoint(integration, integration.type, methodResponses);
}
