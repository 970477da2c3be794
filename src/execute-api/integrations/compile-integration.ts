import type { IntegrationDocument } from '../../services/apigateway/documents.ts';
import { type CompiledEndpoint, compileEndpoint } from './compile-endpoint.ts';
import { type CompiledMock, compileMock } from './compile-mock.ts';
import type { MethodResponses, Templates } from './compile-templating.ts';

export type CompiledIntegration = CompiledMock | CompiledEndpoint;

export function compileIntegration(
  integration: IntegrationDocument,
  methodResponses: MethodResponses,
): CompiledIntegration {
  return integration.type === 'MOCK'
    ? compileMock(integration, methodResponses)
    : compileEndpoint(integration, integration.type, methodResponses);
}

/** Whether it answers every request alike: a mock whose templates are plain text. */
export function isConstant(integration: CompiledIntegration): boolean {
  if (integration.type !== 'MOCK') return false;
  const { requestTemplates, responses } = integration;
  return arePlain(requestTemplates) && responses.every(({ pattern, templates }) => !pattern && arePlain(templates));
}

function arePlain(templates: Templates): boolean {
  return [...templates.values()].every(({ constant }) => constant !== undefined);
}
