import { isObject, isTrue, numberOf, objectOf, textOf, textsOf, type Untyped } from '../read/untyped.ts';
import { definedOnly } from './defined-only.ts';
import type { PlannedIntegration } from './import-plan.ts';
import type { MethodPlace, Planning } from './planning.ts';
import { textMap } from './text-map.ts';

/**
 * What a method calls; undefined when it does not say.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions-integration.html
 */
export function planIntegration(
  operation: Untyped,
  place: MethodPlace,
  planning: Planning,
): PlannedIntegration | undefined {
  const integration = operation['x-amazon-apigateway-integration'];
  if (!isObject(integration)) return undefined;
  const type = upperCase(integration['type']) ?? '';
  const maps = (name: string, value: unknown) => textMap(value, warning(name, place, planning));
  return {
    request: {
      type,
      ...texts(integration, ['uri', 'credentials', 'cacheNamespace', 'connectionId', 'integrationTarget']),
      ...definedOnly({
        integrationHttpMethod: upperCase(integration['httpMethod']),
        connectionType: upperCase(integration['connectionType']) ?? usualConnection(type),
        passthroughBehavior: upperCase(integration['passthroughBehavior']),
        contentHandling: upperCase(integration['contentHandling']),
        responseTransferMode: upperCase(integration['responseTransferMode']),
        timeoutInMillis: numberOf(integration['timeoutInMillis']),
        tlsConfig: tlsConfig(integration['tlsConfig']),
        requestParameters: maps('requestParameters', integration['requestParameters']),
        requestTemplates: maps('requestTemplates', integration['requestTemplates']),
      }),
      cacheKeyParameters: textsOf(integration['cacheKeyParameters']),
    },
    responses: planIntegrationResponses(integration['responses'], place, planning),
  };
}

/** By pattern; `default` is the one without any. Of two with one status the last counts. */
function planIntegrationResponses(responses: unknown, place: MethodPlace, planning: Planning) {
  const planned = Object.entries(objectOf(responses)).map(([pattern, value]) => {
    const response = objectOf(value);
    const maps = (name: string) => textMap(response[name], warning(name, place, planning));
    const own = definedOnly({
      selectionPattern: pattern === 'default' ? undefined : pattern,
      contentHandling: upperCase(response['contentHandling']),
      responseParameters: maps('responseParameters'),
      responseTemplates: maps('responseTemplates'),
    });
    return [textOf(response['statusCode']) ?? '', own] as const;
  });
  return Object.fromEntries(planned);
}

/** Recorded: what calls over HTTP says so. */
function usualConnection(type: string): string | undefined {
  return type === 'HTTP' || type === 'HTTP_PROXY' ? 'INTERNET' : undefined;
}

function tlsConfig(value: unknown): { insecureSkipVerification: boolean } | undefined {
  if (!isObject(value)) return undefined;
  return { insecureSkipVerification: isTrue(value['insecureSkipVerification']) };
}

/** Recorded, word by word. */
function warning(member: string, { path, httpMethod }: MethodPlace, { findings }: Planning) {
  return (name: string, value: unknown) => {
    const shown = textOf(value) ?? JSON.stringify(value).slice(0, 200);
    findings.warnings.push(
      `Invalid format for '${member}'. Expected type string for property '${name}' of resource '${path}' and method '${httpMethod}' but got '${shown}'`,
    );
  };
}

function upperCase(value: unknown): string | undefined {
  return textOf(value)?.toUpperCase();
}

function texts<Name extends string>(from: Untyped, names: readonly Name[]): Partial<Record<Name, string>> {
  return definedOnly(Object.fromEntries(names.map((name) => [name, textOf(from[name])])) as Record<Name, string>);
}
