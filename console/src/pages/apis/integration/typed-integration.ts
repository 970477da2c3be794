import type { ContentHandlingStrategy, Integration, PutIntegrationRequest } from '@aws-sdk/client-api-gateway';
import { type TemplateRow, templateRows, templatesOf } from '../method/template-rows.ts';
import { type IntegrationKind, kindOf, mayBeProxy, typeOf } from './integration-kind.ts';
import { functionOf, functionUri, type ServiceTarget, serviceOf, serviceUri } from './integration-uri.ts';
import { type MappingRow, mappingRows, mappingsOf } from './mapping-rows.ts';

/** An integration as a person types it: what another kind has no use for is kept, should it be chosen again. */
export interface TypedIntegration {
  readonly kind: IntegrationKind;
  readonly proxy: boolean;
  /** ARN. */
  readonly functionArn: string;
  /** Of HTTP. */
  readonly url: string;
  readonly service: ServiceTarget;
  /** Of the request to what stands behind. */
  readonly httpMethod: string;
  /** The id of a VPC link, or a stage variable. */
  readonly connectionId: string;
  /** ARN of a role, or nothing. */
  readonly credentials: string;
  /** Milliseconds. */
  readonly timeout: string;
  readonly passthroughBehavior: string;
  /** Empty: the payload passes as it is. */
  readonly contentHandling: string;
  readonly insecureSkipVerification: boolean;
  readonly mappings: readonly MappingRow[];
  readonly templates: readonly TemplateRow[];
  readonly cacheKeys: readonly string[];
}

/** The most that is waited without a raised quota. https://docs.aws.amazon.com/apigateway/latest/developerguide/limits.html */
const longestWait = 29_000;

/** What a MOCK needs to be asked to answer 200. */
const firstIntegration: Integration = {
  type: 'MOCK',
  requestTemplates: { 'application/json': '{"statusCode": 200}' },
};

export function typedIntegration(integration: Integration = firstIntegration, region: string): TypedIntegration {
  const { type, uri = '', httpMethod, timeoutInMillis = longestWait } = integration;
  const functionArn = functionOf(uri);
  const service = serviceOf(functionArn ? '' : uri);
  return {
    kind: kindOf(integration),
    proxy: type !== 'AWS' && type !== 'HTTP',
    functionArn: functionArn ?? '',
    url: uri.startsWith('arn:') ? '' : uri,
    service: service.service === '' ? { ...service, region } : service,
    httpMethod: functionArn ? 'GET' : (httpMethod ?? 'GET'),
    connectionId: integration.connectionId ?? '',
    credentials: integration.credentials ?? '',
    timeout: String(timeoutInMillis),
    passthroughBehavior: integration.passthroughBehavior ?? 'WHEN_NO_MATCH',
    contentHandling: integration.contentHandling ?? '',
    insecureSkipVerification: integration.tlsConfig?.insecureSkipVerification ?? false,
    mappings: mappingRows(integration.requestParameters),
    templates: templateRows(integration.requestTemplates),
    cacheKeys: integration.cacheKeyParameters ?? [],
  };
}

/** All of an integration but which method it is of. */
export type WantedIntegration = Omit<PutIntegrationRequest, 'restApiId' | 'resourceId' | 'httpMethod'>;

/** What is asked of API Gateway for it. */
export function wantedIntegration(typed: TypedIntegration, region: string): WantedIntegration {
  const { credentials, contentHandling, timeout } = typed;
  return {
    type: typeOf(typed.kind, typed.proxy),
    ...(typed.kind !== 'mock' && endpointOf(typed, region)),
    ...(credentials && { credentials }),
    ...(contentHandling && { contentHandling: contentHandling as ContentHandlingStrategy }),
    passthroughBehavior: typed.passthroughBehavior,
    timeoutInMillis: timeout.trim() === '' ? longestWait : Number(timeout),
    requestParameters: mappingsOf(typed.mappings),
    requestTemplates: passesWhole(typed) ? {} : templatesOf(typed.templates),
    cacheKeyParameters: [...typed.cacheKeys],
  };
}

/** No template is asked about a request that passes as it is. */
export function passesWhole({ kind, proxy }: Pick<TypedIntegration, 'kind' | 'proxy'>): boolean {
  return proxy && mayBeProxy(kind);
}

function endpointOf(typed: TypedIntegration, region: string): Partial<WantedIntegration> {
  const { kind, httpMethod, url, connectionId, insecureSkipVerification } = typed;
  // A function is always called with POST.
  if (kind === 'lambda') return { integrationHttpMethod: 'POST', uri: functionUri(typed.functionArn, region) };
  if (kind === 'service') return { integrationHttpMethod: httpMethod, uri: serviceUri(typed.service) };
  const connection = kind === 'vpcLink' ? { connectionType: 'VPC_LINK' as const, connectionId } : {};
  return { integrationHttpMethod: httpMethod, uri: url, ...connection, tlsConfig: { insecureSkipVerification } };
}
