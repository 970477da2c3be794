import type { MethodKey } from '../method/method-key.ts';
import type { CallSource } from './function-permission.ts';

/** Where a method is, for those who name it in policies. */
interface SourcePlace {
  readonly account: string;
  readonly region: string;
  readonly methodKey: Pick<MethodKey, 'restApiId' | 'httpMethod'>;
  /** Of the resource: `/pets/{id}` */
  readonly path: string;
}

interface MethodPlace extends SourcePlace {
  readonly methodKey: MethodKey;
}

/**
 * How policies name a method at a stage; `*` for all: its own path, a star for each variable part.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
 */
export function methodSource({ account, region, methodKey, path }: SourcePlace, stage: string): string {
  const verb = methodKey.httpMethod === 'ANY' ? '*' : methodKey.httpMethod;
  const named = path.replaceAll(/\{[^{}/]*\}/g, '*');
  return `arn:aws:execute-api:${region}:${account}:${methodKey.restApiId}/${stage}/${verb}${named}`;
}

/** For what API Gateway calls the function of a method; a policy that lets it at one stage alone does not do. */
export function methodCalls(place: MethodPlace): CallSource {
  const { restApiId, resourceId, httpMethod } = place.methodKey;
  return {
    account: place.account,
    asked: methodSource(place, 'any-stage'),
    granted: methodSource(place, '*'),
    statement: `apigateway-${restApiId}-${resourceId}-${httpMethod}`,
  };
}
