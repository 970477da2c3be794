import type { IntegrationDocument } from '../../services/apigateway/documents.ts';
import type { Template } from '../templates/compile-template.ts';
import { type CompiledTemplating, compileTemplating, type MethodResponses } from './compile-templating.ts';
import { type EndpointAnswer, mock } from './mock.ts';

export interface CompiledMock extends CompiledTemplating {
  readonly type: 'MOCK';
  /** What the endpoint answers to constant requests, by their text. */
  readonly answers: ReadonlyMap<string, EndpointAnswer>;
}

export function compileMock(integration: IntegrationDocument, methodResponses: MethodResponses): CompiledMock {
  const templating = compileTemplating(integration, methodResponses);
  const answers = new Map([...templating.requestTemplates.values()].flatMap(constantAnswer));
  return { type: 'MOCK', ...templating, answers };
}

/** None for a text without a status: that fails each request, as it does when it is not constant. */
function constantAnswer({ constant }: Template): [text: string, answer: EndpointAnswer][] {
  if (constant === undefined) return [];
  try {
    return [[constant, mock(constant)]];
  } catch {
    return [];
  }
}
