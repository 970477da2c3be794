import type { MethodKey } from '../method/method-key.ts';

/** Where a method is, for those who name it in policies. */
export interface MethodPlace {
  readonly account: string;
  readonly region: string;
  readonly methodKey: MethodKey;
  /** Of the resource: `/pets/{id}` */
  readonly path: string;
}

/**
 * How policies name a method at a stage; `*` for all: its own path, a star for each variable part.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/api-gateway-control-access-using-iam-policies-to-invoke-api.html
 */
export function methodSource({ account, region, methodKey, path }: MethodPlace, stage: string): string {
  const verb = methodKey.httpMethod === 'ANY' ? '*' : methodKey.httpMethod;
  const named = path.replaceAll(/\{[^{}/]*\}/g, '*');
  return `arn:aws:execute-api:${region}:${account}:${methodKey.restApiId}/${stage}/${verb}${named}`;
}
