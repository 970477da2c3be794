import type { Definition } from '../read/definition.ts';
import { isObject, isTrue, listOf, numberOf, objectOf, textOf, textsOf, type Untyped } from '../read/untyped.ts';
import { definedOnly } from './defined-only.ts';
import type { Findings, PlannedSettings } from './import-plan.ts';

/** https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-swagger-extensions.html */
export function planSettings(definition: Definition, findings: Findings): PlannedSettings {
  const { root } = definition;
  const info = objectOf(root['info']);
  const endpoint = endpointOf(definition, findings);
  const binary = root['x-amazon-apigateway-binary-media-types'];
  return definedOnly({
    name: textOf(info['title']),
    description: textOf(info['description']) || undefined,
    version: textOf(info['version']),
    apiKeySource: textOf(root['x-amazon-apigateway-api-key-source'])?.toUpperCase(),
    binaryMediaTypes: Array.isArray(binary) ? textsOf(binary) : undefined,
    minimumCompressionSize: numberOf(root['x-amazon-apigateway-minimum-compression-size']),
    policy: policyOf(root['x-amazon-apigateway-policy']),
    securityPolicy: textOf(root['x-amazon-apigateway-security-policy']),
    endpointAccessMode: textOf(root['x-amazon-apigateway-endpoint-access-mode']),
    disableExecuteApiEndpoint: endpoint && isTrue(endpoint['disableExecuteApiEndpoint']),
    endpointConfiguration: endpoint && endpointConfiguration(endpoint),
    tags: tagsOf(root['tags']),
  });
}

/** In Swagger 2.0 it stands at the top, in OpenAPI 3.0 at the first server. */
function endpointOf({ root }: Definition, { warnings }: Findings): Untyped | undefined {
  const member = 'x-amazon-apigateway-endpoint-configuration';
  const servers = listOf(root['servers']);
  if (servers.length > 1) {
    warnings.push('More than one server provided. Ignoring all but the first for defining endpoint configuration');
  }
  const given = root[member] ?? objectOf(servers[0])[member];
  return isObject(given) ? given : undefined;
}

function endpointConfiguration(given: Untyped): NonNullable<PlannedSettings['endpointConfiguration']> {
  const ids = textsOf(given['vpcEndpointIds']);
  const types = textsOf(given['types']);
  const ipAddressType = textOf(given['ipAddressType']);
  return {
    ...(types.length > 0 && { types }),
    ...(ids.length > 0 && { vpcEndpointIds: ids }),
    ...(ipAddressType !== undefined && { ipAddressType }),
  };
}

function policyOf(policy: unknown): string | undefined {
  return isObject(policy) ? JSON.stringify(policy) : textOf(policy);
}

/**
 * The tags of the document that have a value are tags of the API.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/openapi-extensions-tag-value.html
 */
function tagsOf(tags: unknown): Record<string, string> | undefined {
  const valued = listOf(tags).flatMap((tag) => {
    const { name, 'x-amazon-apigateway-tag-value': value } = objectOf(tag);
    const [key, text] = [textOf(name), textOf(value)];
    return key === undefined || text === undefined ? [] : [[key, text] as const];
  });
  return valued.length === 0 ? undefined : Object.fromEntries(valued);
}
