import type {
  ContentHandling,
  IntegrationDocument,
  IntegrationResponseDocument,
  MethodDocument,
  PassthroughBehavior,
} from '../../services/apigateway/documents.ts';
import { compilePattern, type Pattern } from '../pattern/pattern.ts';
import { compileMapping, type ParameterMapping } from '../response/parameter-mapping.ts';
import { sentHeaderValue } from '../response/response-headers.ts';
import { compileTemplate, type Template } from '../templates/compile-template.ts';

export type Templates = ReadonlyMap<string, Template>;

/** How an integration that is no proxy makes requests and answers. */
export interface CompiledTemplating {
  readonly requestTemplates: Templates;
  readonly passthroughBehavior: PassthroughBehavior;
  readonly contentHandling: ContentHandling | undefined;
  readonly responses: readonly CompiledResponse[];
}

export interface CompiledResponse {
  readonly status: number;
  /** Whether the method has a response of this status. */
  readonly isDeclared: boolean;
  /** Undefined: the default response. */
  readonly pattern: Pick<Pattern, 'matchesAll'> | undefined;
  readonly templates: Templates;
  readonly contentHandling: ContentHandling | undefined;
  readonly parameters: readonly ParameterMapping[];
}

export type MethodResponses = MethodDocument['methodResponses'];

export function compileTemplating(
  integration: IntegrationDocument,
  methodResponses: MethodResponses,
): CompiledTemplating {
  return {
    requestTemplates: compileTemplates(integration.requestTemplates),
    passthroughBehavior: integration.passthroughBehavior,
    contentHandling: integration.contentHandling,
    responses: Object.values(integration.integrationResponses).map((each) => compileResponse(each, methodResponses)),
  };
}

/** By media type, as it can be sent. */
function compileTemplates(templates: Readonly<Record<string, string>> = {}): Templates {
  return new Map(Object.entries(templates).map(([type, text]) => [sentHeaderValue(type), compileTemplate(text)]));
}

function compileResponse(response: IntegrationResponseDocument, methodResponses: MethodResponses): CompiledResponse {
  const { statusCode, selectionPattern, responseTemplates, responseParameters = {} } = response;
  return {
    status: Number(statusCode),
    isDeclared: Object.hasOwn(methodResponses, statusCode),
    pattern: selectionPattern ? compileSelection(selectionPattern) : undefined,
    templates: compileTemplates(responseTemplates),
    contentHandling: response.contentHandling,
    parameters: Object.entries(responseParameters).flatMap(([target, source]) => compileMapping(target, source) ?? []),
  };
}

/** A pattern that cannot be compiled fails the requests that ask it, like a template that cannot be parsed. */
function compileSelection(text: string): Pick<Pattern, 'matchesAll'> {
  try {
    return compilePattern(text);
  } catch (error) {
    return {
      matchesAll() {
        throw error;
      },
    };
  }
}
