import type { IntegrationDocument, IntegrationType } from '../../services/apigateway/documents.ts';
import { compileRequestMapping, type RequestMapping } from '../request/request-mapping.ts';
import { type CompiledTemplating, compileTemplating, type MethodResponses } from './compile-templating.ts';

export type EndpointType = Exclude<IntegrationType, 'MOCK'>;

/** An integration with a back end. */
export interface CompiledEndpoint extends CompiledTemplating {
  readonly type: EndpointType;
  /** Of the request to the back end; ANY: that of the client. */
  readonly httpMethod: string;
  /** With stage variables and path parameters in it. */
  readonly uri: string;
  readonly credentials: string | undefined;
  readonly timeoutMs: number;
  readonly mappings: readonly RequestMapping[];
  /** Whether the certificate of the back end is left unverified. */
  readonly anyCertificate: boolean;
  /** With stage variables in it; undefined: it goes through no VPC link. */
  readonly vpcLinkId: string | undefined;
}

export function compileEndpoint(
  integration: IntegrationDocument,
  type: EndpointType,
  methodResponses: MethodResponses,
): CompiledEndpoint {
  const { httpMethod = 'ANY', uri = '', credentials, timeoutInMillis, requestParameters = {} } = integration;
  return {
    type,
    ...compileTemplating(integration, methodResponses),
    httpMethod,
    uri,
    credentials,
    timeoutMs: timeoutInMillis,
    mappings: Object.entries(requestParameters).flatMap(([to, from]) => compileRequestMapping(to, from) ?? []),
    vpcLinkId: integration.connectionId,
    anyCertificate: integration.tlsConfig?.insecureSkipVerification ?? false,
  };
}
