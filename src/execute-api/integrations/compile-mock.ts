import type {
  IntegrationDocument,
  IntegrationResponseDocument,
  PassthroughBehavior,
} from '../../services/apigateway/documents.ts';
import { compileMapping, type ParameterMapping } from '../parameter-mapping.ts';
import { compilePattern, type Pattern } from '../pattern/pattern.ts';
import { compileTemplate, type Template } from '../vtl/compile-template.ts';

export type Templates = ReadonlyMap<string, Template>;

export interface CompiledMock {
  readonly requestTemplates: Templates;
  readonly passthroughBehavior: PassthroughBehavior;
  readonly responses: readonly CompiledResponse[];
}

export interface CompiledResponse {
  readonly status: number;
  /** Undefined: the default response. */
  readonly pattern: Pattern | undefined;
  readonly templates: Templates;
  readonly parameters: readonly ParameterMapping[];
}

export function compileMock(integration: IntegrationDocument): CompiledMock {
  return {
    requestTemplates: compileTemplates(integration.requestTemplates),
    passthroughBehavior: integration.passthroughBehavior,
    responses: Object.values(integration.integrationResponses).map(compileResponse),
  };
}

function compileTemplates(templates: Readonly<Record<string, string>> = {}): Templates {
  return new Map(Object.entries(templates).map(([type, text]) => [type, compileTemplate(text)]));
}

function compileResponse(response: IntegrationResponseDocument): CompiledResponse {
  const { statusCode, selectionPattern, responseTemplates, responseParameters = {} } = response;
  return {
    status: Number(statusCode),
    pattern: selectionPattern ? compileSelection(selectionPattern) : undefined,
    templates: compileTemplates(responseTemplates),
    parameters: Object.entries(responseParameters).flatMap(([target, source]) => compileMapping(target, source) ?? []),
  };
}

/** A pattern that cannot be compiled fails the requests that ask it, like a template that cannot be parsed. */
function compileSelection(text: string): Pattern {
  try {
    return compilePattern(text);
  } catch (error) {
    return {
      program: [],
      matchesAll() {
        throw error;
      },
    };
  }
}
